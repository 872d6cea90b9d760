import type { IncomingHttpHeaders } from 'node:http';
import { faultOfUrl } from './addresses.ts';
import { type Lookup, RefusedAddress } from './connector.ts';
import { outbound } from './outbound.ts';
import { retryAfterSeconds } from './retryAfter.ts';
import type { AttemptResult, WebhookRequest, WebhookSender } from './webhooks.ts';

type Options = {
  /** http and addresses of this machine and its network: for the embedded mode only. */
  allowPrivate: boolean;
  /** For name lookup, connection, headers and body together. */
  timeoutMs?: number;
  /** Of an answer; the rest is not read and the connection is dropped. */
  maxResponseBytes?: number;
  lookup?: Lookup;
};

/** Sends webhooks from this process, signed as Standard Webhooks asks (https://www.standardwebhooks.com). */
export function builtinSender({
  allowPrivate,
  timeoutMs = 15_000,
  maxResponseBytes = 16_384,
  lookup,
}: Options): WebhookSender {
  const { ready, post, close } = outbound({ allowPrivate, timeoutMs, ...(lookup ? { lookup } : {}) });

  return {
    async attempt(request) {
      await ready();
      const startedAt = performance.now();
      const answer = await exchange(request);
      return { ...answer, durationMs: Math.round(performance.now() - startedAt) };
    },
    close,
  };

  async function exchange(request: WebhookRequest): Promise<Omit<AttemptResult, 'durationMs'>> {
    const answer: Omit<AttemptResult, 'durationMs'> = {
      ok: false,
      status: null,
      requestHeaders: {},
      responseHeaders: {},
      responseBody: '',
      error: null,
      retryAfterSeconds: null,
      gone: false,
    };
    const fault = faultOfUrl(request.endpointUrl, allowPrivate);
    if (fault) return { ...answer, error: fault.error };

    answer.requestHeaders = await headersOf(request);
    const signal = AbortSignal.timeout(timeoutMs);
    const chunks: Uint8Array[] = [];
    try {
      const { requestHeaders: headers } = answer;
      const response = await post(request.endpointUrl, { headers, body: request.body, signal });
      answer.status = response.statusCode;
      answer.responseHeaders = shortened(response.headers);
      answer.gone = response.statusCode === 410;
      answer.error = errorOf(response.statusCode);
      if (answer.error) answer.retryAfterSeconds = retryAfterSeconds(response.headers['retry-after']);

      let left = maxResponseBytes;
      for await (const chunk of response.body) {
        const bytes: Uint8Array = chunk;
        chunks.push(bytes.subarray(0, left));
        left -= bytes.byteLength;
        if (left <= 0) break;
      }
    } catch (error) {
      // A status that says failure says more than how the connection ended after it.
      answer.error ??= signal.aborted ? 'timeout' : kindOf(error);
    }
    answer.ok = answer.error === null;
    answer.responseBody = new TextDecoder().decode(Buffer.concat(chunks));
    return answer;
  }
}

async function headersOf(request: WebhookRequest): Promise<Record<string, string>> {
  const { secrets, eventId, timestamp, body } = request;
  // Read where it is needed: an idle process holds six megabytes less.
  const { Webhook } = await import('svix');
  return {
    'content-type': 'application/json',
    'user-agent': 'Workbay-Webhooks/1',
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
    'webhook-signature': secrets.map(secret => new Webhook(secret).sign(eventId, timestamp, body)).join(' '),
  };
}

/** Enough to find a fault by; a receiver may send 16 kB of them. */
function shortened(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .slice(0, 40)
      .map(([name, value]) => [name.slice(0, 100), `${value}`.slice(0, 300)]),
  );
}

function errorOf(status: number): 'redirect' | 'status' | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

function kindOf(error: unknown): 'refused_address' | 'timeout' | 'tls' | 'connection' {
  if (error instanceof RefusedAddress) return 'refused_address';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'timeout';
  // OpenSSL's and Node's names for what can be wrong with a handshake or a certificate.
  return /TLS|SSL|EPROTO|CERT|CRL|SIGNATURE|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_MISMATCH/.test(
    code,
  )
    ? 'tls'
    : 'connection';
}
