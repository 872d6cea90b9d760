import { ApiError, WorkbayError } from './errors.ts';

/** Settings of one call. */
export interface RequestOptions {
  /** Makes a repeat of this very request harmless. Made up for each POST and PATCH, and what names a version, if left out. */
  idempotencyKey?: string | undefined;
  /** The `version` (or ETag) you are changing; refused with `version_conflict` if it is no longer the current one. */
  ifMatch?: number | string | undefined;
  /** Ends the request and its retries. */
  signal?: AbortSignal | undefined;
  /** For one try, in milliseconds. */
  timeoutMs?: number | undefined;
  headers?: Record<string, string> | undefined;
}

export interface Page<Item> {
  data: Item[];
  /** Pass this as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** `await` it for the first page, or `for await` every item of all pages. */
export type List<Item> = Promise<Page<Item>> & AsyncIterable<Item>;

export function requestInit({ idempotencyKey, ifMatch, signal, timeoutMs, headers }: RequestOptions = {}) {
  return {
    ...(signal && { signal }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    headers: {
      ...headers,
      ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
      ...(ifMatch !== undefined && { 'If-Match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
    },
  };
}

type Answer<Data> = { data: Data; response: Response } | { error: unknown; response: Response };

/** The answer's data. Throws ApiError for anything but a 2xx. */
export async function unwrap<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const answer = await call.catch((cause: unknown) => {
    if (cause instanceof SyntaxError) throw new WorkbayError('The answer is not JSON', { cause });
    throw cause;
  });
  if ('data' in answer) return answer.data;
  throw new ApiError(answer.response, answer.error);
}

export function list<Item, Query extends { cursor?: string }>(
  query: Query,
  fetchPage: (query: Query) => Promise<Page<Item>>,
): List<Item> {
  const first = fetchPage(query);
  return Object.assign(first, {
    async *[Symbol.asyncIterator]() {
      let page = await first;
      yield* page.data;
      while (page.nextCursor !== null) {
        page = await fetchPage({ ...query, cursor: page.nextCursor });
        yield* page.data;
      }
    },
  });
}
