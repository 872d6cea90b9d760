import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/schema.ts';
import { createTransport } from './transport.ts';

export interface WorkbayOptions {
  /** An API key, `wb_live_…` or `wb_test_…`. */
  apiKey?: string | undefined;
  /** The access token of a logged-in user, asked for with every try. Instead of `apiKey`. */
  accessToken?: (() => string | null | undefined | Promise<string | null | undefined>) | undefined;
  /** Where the API is. http://localhost:3000 if left out. */
  baseUrl?: string | undefined;
  /** Sends a request; the platform's `fetch` if left out. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** For one try with its whole answer, in milliseconds; 30,000 if left out. */
  timeoutMs?: number | undefined;
  /** How often a failed request is tried again; 2 if left out, 0 for never. */
  maxRetries?: number | undefined;
  /** Whether a browser sends its cookies, as in `fetch`. */
  credentials?: Request['credentials'] | undefined;
  /**
   * Called when the credential was refused: renew the session and give true, and the request is sent once more.
   * Called once for all the requests that fail meanwhile, never for logging in or refreshing itself.
   */
  onUnauthorized?: (() => boolean | Promise<boolean>) | undefined;
}

interface Connection {
  client: Client<paths>;
  baseUrl: string;
  send: (request: Request) => Promise<Response>;
}

export function connect(options: WorkbayOptions): Connection {
  const baseUrl = options.baseUrl ?? 'http://localhost:3000';
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const client = createClient<paths>({
    baseUrl,
    ...(options.credentials && { credentials: options.credentials }),
    fetch: createTransport({
      credential: options.accessToken ?? (() => options.apiKey),
      onUnauthorized: options.onUnauthorized,
      fetch: send,
      timeoutMs: options.timeoutMs ?? 30_000,
      maxRetries: options.maxRetries ?? 2,
    }),
  });
  return { client, baseUrl, send };
}
