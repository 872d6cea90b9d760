import type { RequestOptions } from '@workbay/sdk';

interface Ready {
  id: string;
  /** In bytes. */
  size: number | null;
}
type FetchRange = (options: RequestOptions) => Promise<Blob>;

/** In bytes: on a slow line, a minute's worth. */
const atOnce = 4 * 1024 * 1024;
const timeoutMs = 120_000;

/** What has come of files whose download broke off, by their ids. */
const begun = new Map<string, Blob[]>();
/** The files that are being fetched, by their ids. */
const underway = new Map<string, Promise<Blob>>();

/** A file range by range. What breaks off is fetched again; where that does not help, the next call goes on from there. */
export function inRanges(file: Ready, fetchRange: FetchRange): Promise<Blob> {
  const running = underway.get(file.id) ?? fetched(file, fetchRange).finally(() => underway.delete(file.id));
  underway.set(file.id, running);
  return running;
}

async function fetched({ id, size }: Ready, fetchRange: FetchRange): Promise<Blob> {
  if (size === null) throw new Error(`${id} is not ready`);
  const parts = begun.get(id) ?? [];
  begun.set(id, parts);
  for (let from = parts.length * atOnce; from < size; from += atOnce) {
    const last = Math.min(from + atOnce, size) - 1;
    const part = await fetchRange({ headers: { Range: `bytes=${from}-${last}` }, timeoutMs });
    // A range may be ignored (RFC 9110, 14.2): then it is all of the file.
    if (part.size === size) parts.length = 0;
    else if (part.size !== last - from + 1)
      throw new Error(`${part.size} bytes came of ${from}-${last} of ${id}`);
    parts.push(part);
    if (part.size === size) break;
  }
  begun.delete(id);
  return new Blob(parts, { type: parts[0]?.type ?? '' });
}
