import { ConnectionError, isProblem, retryAfter, TimeoutError } from './errors.ts';
import { withoutCredential } from './generated/auth.ts';

export interface TransportOptions {
  credential: () => string | null | undefined | Promise<string | null | undefined>;
  onUnauthorized: (() => boolean | Promise<boolean>) | undefined;
  fetch: (request: Request) => Promise<Response>;
  timeoutMs: number;
  maxRetries: number;
}

const backoffMs = { first: 500, most: 8_000 };
const longestRetryAfterS = 60;

/** The `fetch` under every call: credential, Idempotency-Key, time-outs and retries. */
export function createTransport(options: TransportOptions): (request: Request) => Promise<Response> {
  const { maxRetries } = options;
  let renewal: Promise<boolean> | undefined;

  return async request => {
    if (isOnceOnly(request) && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', randomKey());
    }
    const ownCredential = request.headers.has('Authorization');
    let renewed = false;
    let failures = 0;
    while (true) {
      const credential = ownCredential ? undefined : await options.credential();
      if (credential) request.headers.set('Authorization', `Bearer ${credential}`);
      const result = await attempt(request, options).catch((error: unknown) => error);

      if (result instanceof Response && result.status === 401 && !ownCredential && !renewed) {
        renewed = true;
        if (await renew(request, credential)) continue;
      }
      if (failures < maxRetries && (await mayRepeat(result))) {
        const wait = result instanceof Response ? retryAfter(result) : undefined;
        if (wait === undefined || wait <= longestRetryAfterS) {
          await sleep(wait === undefined ? backoff(failures) : wait * 1000, request.signal);
          failures += 1;
          continue;
        }
      }
      if (result instanceof Response) return result;
      throw result;
    }
  };

  /** Renews the session once for all the requests that need it; not at all if another one has just done so. */
  async function renew(request: Request, used: string | null | undefined): Promise<boolean> {
    if (!options.onUnauthorized || withoutCredential.has(operationOf(request))) return false;
    if ((await options.credential()) !== used) return true;
    renewal ??= Promise.resolve(options.onUnauthorized()).finally(() => {
      renewal = undefined;
    });
    return renewal;
  }
}

/** One try, with its body read: what `fetch` gives can still break off. */
async function attempt(request: Request, options: TransportOptions): Promise<Response> {
  const timeoutMs =
    'timeoutMs' in request && typeof request.timeoutMs === 'number' ? request.timeoutMs : options.timeoutMs;
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  try {
    const signal = AbortSignal.any([request.signal, timeout.signal]);
    const response = await options.fetch(new Request(request.clone(), { signal }));
    // Has no end to wait for.
    if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) return response;
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  } catch (cause) {
    if (request.signal.aborted) throw request.signal.reason;
    const { method, url } = request;
    if (timeout.signal.aborted)
      throw new TimeoutError(`${method} ${url}: no answer in ${timeoutMs} ms`, { cause });
    throw new ConnectionError(`${method} ${url}: no connection, or it broke off`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** A lost answer may have been a success: what is not safe to do twice by itself has its key. */
async function mayRepeat(result: unknown): Promise<boolean> {
  if (!(result instanceof Response)) return result instanceof ConnectionError;
  return [408, 429].includes(result.status) || result.status >= 500 || (await isInFlight(result));
}

/** The try before timed out here, and is still being worked on there. */
async function isInFlight(response: Response): Promise<boolean> {
  if (response.status !== 409) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return isProblem(body) && body.code === 'idempotency_in_flight';
}

/** Full jitter: anything up to a bound that doubles. */
export function backoff(failures: number): number {
  return Math.random() * Math.min(backoffMs.most, backoffMs.first * 2 ** failures);
}

export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

/** As in the contract, such as `POST /v1/auth/login`, wherever the API is mounted. */
function operationOf(request: Request): string {
  const { pathname } = new URL(request.url);
  return `${request.method} ${pathname.slice(pathname.lastIndexOf('/v1/'))}`;
}

/** Whether a repeat would do it twice, or would meet the version that the first try has made. */
const isOnceOnly = ({ method, headers }: Request): boolean =>
  ['POST', 'PATCH'].includes(method) || headers.has('If-Match');

/** Not `crypto.randomUUID`: browsers have it on HTTPS pages alone, and a workshop's own server may be without. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
