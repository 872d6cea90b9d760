import type { RequestOptions } from './call.ts';
import { ConnectionError, TimeoutError, WorkbayError } from './errors.ts';
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

/** In milliseconds. Pictures are made one at a time, and one may take the server 100 s. */
const checkMs = 120_000;

/** Has a file checked that is in the store; gives up after two minutes, with all repeats. */
export async function check<Checked>(
  complete: (options: RequestOptions) => Promise<Checked>,
  signal?: AbortSignal,
): Promise<Checked> {
  const late = new AbortController();
  const giveUp = () => late.abort(new TimeoutError(`The file was not checked in ${checkMs} ms`));
  const timer = setTimeout(giveUp, checkMs);
  try {
    return await complete({
      signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
      timeoutMs: checkMs,
    });
  } finally {
    clearTimeout(timer);
  }
}
