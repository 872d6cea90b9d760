import { ConnectionError, WorkbayError } from './errors.ts';
import type { FileType, PortalFileInput } from './generated/schema.ts';

const types: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] satisfies FileType[];

const isFileType = (type: string): type is FileType => types.includes(type);

export function fileType({ type }: Blob): FileType {
  if (!isFileType(type))
    throw new WorkbayError(`A file must be one of ${types.join(', ')}, not ${type || 'untyped'}`);
  return type;
}

export function pictureType(content: Blob): PortalFileInput['type'] {
  const type = fileType(content);
  if (type === 'image/jpeg' || type === 'image/png' || type === 'image/webp') return type;
  throw new WorkbayError(`A photo must be a JPEG, PNG or WebP, not ${type}`);
}

/** The form goes to the store, not to the API: it carries its own signature and no credential. */
export async function sendForm(
  url: URL,
  fields: Record<string, string>,
  content: Blob,
  send: (request: Request) => Promise<Response>,
  signal?: AbortSignal,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', content);
  const request = new Request(url, { method: 'POST', body: form, ...(signal && { signal }) });
  const answer = await send(request).catch((cause: unknown) => {
    throw new ConnectionError('The store cannot be reached', { cause });
  });
  if (!answer.ok) throw new WorkbayError(`The store refused the file with status ${answer.status}`);
}
