import { ConnectionError, fileType, WorkbayError } from '@workbay/sdk';
import type { FilePurpose, FileUpload, StoredFile } from '@workbay/sdk/schema';
import { workbay } from '../../app/api.ts';

const pictures = ['image/jpeg', 'image/png', 'image/webp'];
const sheets = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];
const mebibyte = 1024 ** 2;

/** What the API takes for each purpose, so that a person hears of it before the upload. */
export const limits: Record<FilePurpose, { types: string[]; megabytes: number }> = {
  workshop_logo: { types: pictures, megabytes: 5 },
  workshop_photo: { types: pictures, megabytes: 25 },
  workshop_document: { types: ['application/pdf', ...pictures], megabytes: 25 },
  job_photo: { types: pictures, megabytes: 25 },
  profile_photo: { types: pictures, megabytes: 10 },
  user_document: { types: ['application/pdf', ...pictures], megabytes: 25 },
  customer_document: { types: ['application/pdf', ...pictures], megabytes: 25 },
  request_photo: { types: pictures, megabytes: 10 },
  review_photo: { types: pictures, megabytes: 10 },
  import: { types: sheets, megabytes: 20 },
};

/** Some systems know a sheet by the end of its name alone. */
export const acceptOf = (purpose: FilePurpose): string =>
  [...limits[purpose].types, ...(purpose === 'import' ? Object.keys(typesByEnding) : [])].join(',');

const typesByEnding: Record<string, string> = { '.csv': 'text/csv', '.xlsx': `${sheets[1]}` };

/** A browser where Excel is installed says of a CSV that it is one of Excel's. */
export function typed(file: File): File {
  const type = typesByEnding[/\.\w+$/.exec(file.name.toLowerCase())?.[0] ?? ''];
  return type && type !== file.type ? new File([file], file.name, { type }) : file;
}

export function faultOf(file: File, purpose: FilePurpose): 'wrongType' | 'tooLarge' | null {
  const { types, megabytes } = limits[purpose];
  if (!types.includes(file.type)) return 'wrongType';
  return file.size > megabytes * mebibyte ? 'tooLarge' : null;
}

export class StoreError extends WorkbayError {}

/** The API took the announcement; the store itself cannot be reached, or takes nothing more. */
export class StoreAway extends ConnectionError {}

/** After which an upload that does not get on is given up. */
const stallMs = 30_000;

export const announceFile = (
  file: File,
  purpose: FilePurpose,
  options: { signal?: AbortSignal; timeoutMs?: number | undefined },
): Promise<FileUpload> =>
  workbay.files.create(
    { purpose, name: cleanName(file.name), type: fileType(file), size: file.size },
    options,
  );

/**
 * Announces the file, sends it straight to the store and has it checked; tells how far it is, from 0 to 100. `timeoutMs` is for a try
 * of the announcement, where the file can wait.
 */
export async function uploadFile(
  file: File,
  purpose: FilePurpose,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
  timeoutMs?: number,
): Promise<StoredFile> {
  const announced = await announceFile(file, purpose, { signal, timeoutMs });
  await sendToStore(announced.upload, file, onProgress, signal);
  return workbay.completeFile(announced.file.id, signal);
}

/** A phone's file names can hold what the API does not take. */
const cleanName = (name: string) =>
  name
    .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069/\\]/gu, '')
    .trim()
    .slice(-200) || 'file';

/** XMLHttpRequest, because fetch tells nothing of how far an upload is. */
export function sendToStore(
  { url, fields }: FileUpload['upload'],
  file: File,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stall: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      clearTimeout(stall);
      stall = setTimeout(() => {
        reject(new StoreAway(`Nothing was sent for ${stallMs} ms`));
        request.abort();
      }, stallMs);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      goOn();
      onProgress(Math.round((loaded / total) * 100));
    };
    request.onloadend = () => clearTimeout(stall);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new StoreError(`The store answered ${request.status}`));
    request.onerror = () => reject(new StoreAway('The store cannot be reached'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', url);
    request.send(form);
    goOn();
  });
}
