import { Buffer } from 'node:buffer';
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Keys } from '../../data/seal.ts';
import { checkKey, type FileStore, type StoredObject } from './files.ts';

type Options = { dir: string; keys: Pick<Keys, 'hash'> };
type Meta = Pick<StoredObject, 'contentType' | 'cacheControl' | 'contentDisposition'>;
export type Served = Meta & { bytes: Uint8Array };

/** As Amazon writes it (docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html). */
type Policy = {
  expiration: string;
  conditions: [
    ['eq', '$key', string],
    ['eq', '$Content-Type', string],
    ['content-length-range', number, number],
  ];
};

/** What the disk store answers over HTTP beside being a store: `diskRoutes.ts` puts it on the API's own address. */
export type DiskStore = FileStore & {
  /** Takes a form that `signUpload` made. False where the policy does not allow it. */
  accept(fields: Record<string, string>, file: Uint8Array): Promise<boolean>;
  /** What a signed address gives; null for a wrong or outdated one. */
  open(key: string, query: { expires: string; signature: string }): Promise<Served | null>;
};

/** Where the API serves this store. Its addresses are relative to the API's: it may be reached under several. */
export const diskPath = '/files';

const uploadMeta = { cacheControl: 'no-store', contentDisposition: 'attachment' };

/** Files in a folder of this machine, reached by the same kind of signed form and signed address as in S3. */
export function diskStore({ dir, keys }: Options): DiskStore {
  const sign = (purpose: string, value: string) => keys.hash(`files ${purpose}`, value);
  const signed = (purpose: string, value: string, signature: string) => {
    const [given, right] = [Buffer.from(signature), Buffer.from(sign(purpose, value))];
    return given.length === right.length && timingSafeEqual(given, right);
  };
  const pathOf = (key: string) => join(dir, checkKey(key));

  async function put({ key, bytes, ...meta }: StoredObject): Promise<void> {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    // Whole or not at all, also when the machine stops half-way.
    const temporary = `${path}.${randomUUID()}~`;
    await writeFile(temporary, bytes, { flush: true });
    await writeFile(`${temporary}meta`, JSON.stringify(meta), { flush: true });
    await rename(`${temporary}meta`, `${path}~meta`);
    await rename(temporary, path);
  }

  async function load(path: string): Promise<Buffer | null> {
    try {
      return await readFile(path);
    } catch (error) {
      if (missing(error)) return null;
      throw error;
    }
  }

  return {
    put,

    async signUpload({ key, contentType, size, expiresAt }) {
      const policy: Policy = {
        expiration: expiresAt.toISOString(),
        conditions: [
          ['eq', '$key', checkKey(key)],
          ['eq', '$Content-Type', contentType],
          ['content-length-range', size, size],
        ],
      };
      const text = Buffer.from(JSON.stringify(policy)).toString('base64');
      const fields = { key, 'Content-Type': contentType, policy: text, signature: sign('upload', text) };
      return { url: diskPath, fields };
    },

    async accept(fields, file) {
      const { key = '', policy: text = '', signature = '' } = fields;
      if (!signed('upload', text, signature)) return false;
      const policy: Policy = JSON.parse(Buffer.from(text, 'base64').toString());
      const [[, , keyAllowed], [, , contentType], [, least, most]] = policy.conditions;
      if (new Date(policy.expiration) <= new Date()) return false;
      if (key !== keyAllowed || fields['Content-Type'] !== contentType) return false;
      if (file.length < least || file.length > most) return false;
      await put({ key, contentType, bytes: file, ...uploadMeta });
      return true;
    },

    async signDownload(key, _signedAt, expiresAt) {
      const expires = String(Math.floor(expiresAt.getTime() / 1000));
      const signature = sign('download', `${checkKey(key)} ${expires}`);
      return `${diskPath}/${key}?expires=${expires}&signature=${signature}`;
    },

    async open(key, { expires, signature }) {
      if (!signed('download', `${key} ${expires}`, signature)) return null;
      if (Number(expires) * 1000 <= Date.now()) return null;
      const path = pathOf(key);
      const [bytes, meta] = await Promise.all([load(path), load(`${path}~meta`)]);
      if (!bytes || !meta) return null;
      const parsed: Meta = JSON.parse(meta.toString());
      return { bytes, ...parsed };
    },

    async read(key, most) {
      const path = pathOf(key);
      const found = await stat(path).catch(error => {
        if (missing(error)) return null;
        throw error;
      });
      return found && found.size <= most ? load(path) : null;
    },

    async removeAll(prefix) {
      await rm(pathOf(prefix.slice(0, -1)), { recursive: true, force: true });
    },
  };
}

const missing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
