import type { Client } from 'openapi-fetch';
import type { RequestOptions } from './call.ts';
import { connect, type WorkbayOptions } from './connect.ts';
import { Resources } from './generated/client.ts';
import type { FilePurpose, FileUpload, paths, StoredFile } from './generated/schema.ts';
import { check, fileType, sendForm } from './upload.ts';

/** The Workbay API. Each operation of the contract is a method: `workbay.jobs.create({ … })`. */
export class Workbay extends Resources {
  /** The same API by path, as openapi-fetch has it: gives `{ data, error }`. For openapi-react-query and the like. */
  readonly client: Client<paths>;
  readonly #baseUrl: string;
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(options: WorkbayOptions = {}) {
    const { client, baseUrl, send } = connect(options);
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
    return this.completeFile(file.id, options?.signal);
  }

  /** Has a file checked that is in the store already. Throws TimeoutError after two minutes, with all repeats; may be called again. */
  completeFile(fileId: string, signal?: AbortSignal): Promise<StoredFile> {
    return check(options => this.files.complete(fileId, options), signal);
  }

  protected async sendTo(
    { url, fields }: FileUpload['upload'],
    content: Blob,
    options?: RequestOptions,
  ): Promise<void> {
    await sendForm(new URL(url, this.#baseUrl), fields, content, this.#fetch, options?.signal);
  }
}
