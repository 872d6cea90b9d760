import createClient, { type Client } from 'openapi-fetch';
import type { RequestOptions } from './call.ts';
import { Resources } from './generated/client.ts';
import type { FilePurpose, FileUpload, paths, StoredFile } from './generated/schema.ts';
import { createTransport } from './transport.ts';
import { fileType, sendForm } from './upload.ts';

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

/** The Workbay API. Each operation of the contract is a method: `workbay.jobs.create({ … })`. */
export class Workbay extends Resources {
  /** The same API by path, as openapi-fetch has it: gives `{ data, error }`. For openapi-react-query and the like. */
  readonly client: Client<paths>;
  readonly #baseUrl: string;
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(options: WorkbayOptions = {}) {
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
    super(client);
    this.client = client;
    this.#baseUrl = baseUrl;
    this.#fetch = send;
  }

  /** All of an upload: announces the file, sends it straight to the store and has it checked. Its type is the blob's. */
  async uploadFile(
    content: Blob,
    { purpose, name }: { purpose: FilePurpose; name: string },
    options?: RequestOptions,
  ): Promise<StoredFile> {
    const { file, upload } = await this.files.create(
      { purpose, name, type: fileType(content), size: content.size },
      options,
    );
    await this.sendTo(upload, content, options);
    return this.files.complete(file.id, { signal: options?.signal });
  }

  protected async sendTo(
    { url, fields }: FileUpload['upload'],
    content: Blob,
    options?: RequestOptions,
  ): Promise<void> {
    await sendForm(new URL(url, this.#baseUrl), fields, content, this.#fetch, options?.signal);
  }
}
