import type { RequestOptions } from '@workbay/sdk';

interface Ready {
  id: string;
  /** In bytes. */
  size: number | null;
}

/** In bytes: on a slow line, a minute's worth. */
const atOnce = 4 * 1024 * 1024;
const timeoutMs = 120_000;

/** What has come of files whose download broke off, by their ids. */
const begun = new Map<string, Blob[]>();

/** A file range by range. What breaks off is fetched again; where that does not help, the next call goes on from there. */
export async function inRanges(
  { id, size }: Ready,
  fetchRange: (options: RequestOptions) => Promise<Blob>,
): Promise<Blob> {
  const parts = begun.get(id) ?? [];
  begun.set(id, parts);
  for (let from = parts.length * atOnce; from < (size ?? 0); from += atOnce) {
    const last = Math.min(from + atOnce, size ?? 0) - 1;
    parts.push(await fetchRange({ headers: { Range: `bytes=${from}-${last}` }, timeoutMs }));
  }
  begun.delete(id);
  return new Blob(parts, { type: parts[0]?.type ?? '' });
}
