import type { Problem } from './generated/schema.ts';

/** Everything this package throws on its own account. An aborted request throws its signal's reason instead. */
export class WorkbayError extends Error {
  override name = 'WorkbayError';
}

/** The request got no answer: the server could not be reached, or the connection broke off. `cause` says more. */
export class ConnectionError extends WorkbayError {
  override name = 'ConnectionError';
}

/** No whole answer came within `timeoutMs`. */
export class TimeoutError extends ConnectionError {
  override name = 'TimeoutError';
}

/** The API refused the request (RFC 9457). Switch on `code`. */
export class ApiError extends WorkbayError {
  override name = 'ApiError';
  readonly status: number;
  /** The kind of problem, such as `not_found`; `unexpected_answer` where something else than the API answered. */
  readonly code: Problem['code'];
  readonly title: string;
  readonly detail: string | undefined;
  /** Name this when you ask for help. */
  readonly requestId: string | undefined;
  /** Every fault of the input, with a JSON pointer such as `/body/lineItems/0/quantity`. */
  readonly errors: NonNullable<Problem['errors']>;
  /** With `plan_limit`: what the workshop's plan does not allow more of, and where a larger plan is. */
  readonly limit: Problem['limit'];
  /** Seconds to wait before another try, where the answer says so. */
  readonly retryAfter: number | undefined;

  constructor(response: Response, body: unknown) {
    const problem = isProblem(body) ? body : undefined;
    const title = problem?.title ?? `The server answered ${response.status} ${response.statusText}`.trimEnd();
    const faults = problem?.errors?.map(fault => `${fault.pointer} ${fault.message}`) ?? [];
    super([title, problem?.detail, ...faults].filter(Boolean).join('. '));
    this.status = response.status;
    this.code = problem?.code ?? 'unexpected_answer';
    this.title = title;
    this.detail = problem?.detail;
    this.requestId = problem?.requestId ?? response.headers.get('Request-Id') ?? undefined;
    this.errors = problem?.errors ?? [];
    this.limit = problem?.limit;
    this.retryAfter = retryAfter(response);
  }
}

/** Whether the API refused, and with this code if one is given. */
export function isApiError<Code extends Problem['code']>(
  error: unknown,
  code?: Code,
): error is ApiError & { readonly code: Code } {
  return error instanceof ApiError && (code === undefined || error.code === code);
}

export function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'title' in body &&
    typeof body.title === 'string'
  );
}

/** Seconds, from either form of the header (RFC 9110, 10.2.3). */
export function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('Retry-After');
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
