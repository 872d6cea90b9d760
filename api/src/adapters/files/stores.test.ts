import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3 } from '../../../test/versitygw.ts';
import { keyedHash } from '../../data/seal.ts';
import { answerProblems } from '../../http/problems.ts';
import { diskStore } from './disk.ts';
import { addDiskFiles } from './diskRoutes.ts';
import { checkKey, type FileStore, type SignedUpload } from './files.ts';
import { s3Origin, s3Store } from './s3.ts';

const signing = randomBytes(32);
const keys = { hash: (purpose: string, value: string) => keyedHash(signing, purpose, value) };

type Running = { store: FileStore; base: string; stop: () => Promise<void> };

async function onDisk(): Promise<Running> {
  const dir = await mkdtemp(join(tmpdir(), 'workbay-files-'));
  const store = diskStore({ dir, keys });
  const app: FastifyInstance = Fastify();
  app.decorateRequest('operationId', null);
  answerProblems(app);
  await addDiskFiles(app, store, { take: async () => undefined, close: async () => undefined });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    store,
    base,
    async stop() {
      await app.close();
      await rm(dir, { recursive: true });
    },
  };
}

async function onS3(): Promise<Running | null> {
  const server = await startS3('http://dashboard.example');
  return server && { store: s3Store(server), base: `${server.endpoint}`, stop: server.stop };
}

const stores: [string, () => Promise<Running | null>][] = [
  ['disk', onDisk],
  ['S3', onS3],
];

describe.each(stores)('%s', (_name, start) => {
  let running: Running | null = null;
  beforeAll(async () => {
    running = await start();
  }, 900_000);
  afterAll(() => running?.stop());

  /** A test against the running store; marked as skipped where it cannot be had. */
  const check = (title: string, test: (parts: Running) => Promise<void>) =>
    it(title, async context => {
      if (!running) return context.skip();
      await test(running);
    });

  const content = new TextEncoder().encode('%PDF-1.7 a document');
  const soon = () => new Date(Date.now() + 60_000);
  const newKey = () => `uploads/wsh_1/${randomUUID()}/upload`;
  const announce = (key: string, expiresAt = soon()) => ({
    key,
    contentType: 'application/pdf',
    size: content.length,
    expiresAt,
  });

  async function post(base: string, { url, fields }: SignedUpload, file: Uint8Array = content) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file)], { type: 'text/html' }), 'evil.html');
    return (await fetch(new URL(url, base), { method: 'POST', body: form })).status;
  }

  check('takes what was announced, and gives it back', async ({ store, base }) => {
    const key = newKey();
    expect(await store.read(key, 1000)).toBeNull();
    const form = await store.signUpload(announce(key));
    expect(await post(base, form)).toBe(204);
    expect(Buffer.from((await store.read(key, content.length)) ?? [])).toEqual(Buffer.from(content));
    expect(await store.read(key, content.length - 1)).toBeNull();
  });

  check('refuses another size, type, key, policy or signature', async ({ store, base }) => {
    const key = newKey();
    const form = await store.signUpload(announce(key));
    const refused = async (fields: Record<string, string>, file: Uint8Array = content) => {
      const status = await post(base, { url: form.url, fields: { ...form.fields, ...fields } }, file);
      expect(status, JSON.stringify(fields)).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    };
    await refused({}, content.subarray(1));
    await refused({}, new Uint8Array([...content, 1]));
    await refused({ 'Content-Type': 'text/html' });
    const other = newKey();
    await refused({ key: other });
    const forged = JSON.parse(
      Buffer.from(form.fields.policy ?? form.fields.Policy ?? '', 'base64').toString(),
    );
    forged.conditions = forged.conditions.map((condition: unknown) =>
      JSON.stringify(condition).includes('content-length-range')
        ? ['content-length-range', 1, 9_999_999]
        : condition,
    );
    const policy = Buffer.from(JSON.stringify(forged)).toString('base64');
    await refused('Policy' in form.fields ? { Policy: policy } : { policy });
    const signature = 'X-Amz-Signature' in form.fields ? 'X-Amz-Signature' : 'signature';
    await refused({ [signature]: '0'.repeat(64) });
    const { [signature]: _left, ...unsigned } = form.fields;
    expect(await post(base, { url: form.url, fields: unsigned })).toBeGreaterThanOrEqual(400);
    expect(await store.read(key, 1e7)).toBeNull();
    expect(await store.read(other, 1e7)).toBeNull();
  });

  check('honours a form only until it expires', async ({ store, base }) => {
    const key = newKey();
    const form = await store.signUpload(announce(key, new Date(Date.now() + 1000)));
    await new Promise(resolve => setTimeout(resolve, 2100));
    expect(await post(base, form)).toBe(403);
    expect(await store.read(key, 1000)).toBeNull();
  });

  check('gives an object by a signed address, with its headers', async ({ store, base }) => {
    const key = `private/wsh_1/file_1/${randomUUID()}.pdf`;
    const contentDisposition = "attachment; filename*=UTF-8''R%C3%A9sum%C3%A9.pdf";
    const cacheControl = 'private, max-age=100';
    await store.put({
      key,
      contentType: 'application/pdf',
      bytes: content,
      cacheControl,
      contentDisposition,
    });
    const at = new Date();
    const url = await store.signDownload(key, at, soon());
    const answer = await fetch(new URL(url, base));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe(cacheControl);
    expect(answer.headers.get('content-disposition')).toBe(contentDisposition);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(content));
  });

  check('refuses an address that is unsigned, changed, outdated or of nothing', async ({ store, base }) => {
    const key = `private/wsh_1/file_1/${randomUUID()}.pdf`;
    const secret = `private/wsh_2/file_2/${randomUUID()}.pdf`;
    for (const one of [key, secret])
      await store.put({
        key: one,
        contentType: 'application/pdf',
        bytes: content,
        cacheControl: 'private',
        contentDisposition: 'attachment',
      });
    const url = new URL(await store.signDownload(key, new Date(), soon()), base);
    const refused = async (address: URL) => {
      const { status } = await fetch(address);
      expect([400, 401, 403, 404], address.href).toContain(status);
    };
    await refused(new URL(url.pathname, url));
    await refused(new URL(url.href.replace(key, secret)));
    await refused(new URL(url.href.replace(/(ignature=)..../, '$1aaaa')));
    await refused(new URL(url.href.replace(/(xpires=)\d+/, '$199999999999')));
    const old = new Date(Date.now() - 120_000);
    await refused(new URL(await store.signDownload(key, old, new Date(Date.now() - 60_000)), base));
    await refused(new URL(await store.signDownload(`${key}.no`, new Date(), soon()), base));
    await refused(new URL(url.href.replace(key, '..%2f..%2f..%2fetc%2fpasswd')));
  });

  check('signs the same address within one window, so that browsers can cache', async ({ store }) => {
    const at = new Date(Math.floor(Date.now() / 60_000) * 60_000);
    const until = new Date(at.getTime() + 120_000);
    const first = await store.signDownload('private/wsh_1/file_1/x.webp', at, until);
    await new Promise(resolve => setTimeout(resolve, 1100));
    expect(await store.signDownload('private/wsh_1/file_1/x.webp', at, until)).toBe(first);
  });

  check('removes a folder and nothing else, as often as it is asked', async ({ store }) => {
    const put = (key: string) =>
      store.put({
        key,
        contentType: 'image/webp',
        bytes: content,
        cacheControl: 'private',
        contentDisposition: 'inline',
      });
    const keys = ['private/wsh_3/file_1/a.webp', 'private/wsh_3/file_1/b.webp'];
    for (const key of [...keys, 'private/wsh_3/file_10/a.webp']) await put(key);
    await store.removeAll('private/wsh_3/file_1/');
    await store.removeAll('private/wsh_3/file_1/');
    for (const key of keys) expect(await store.read(key, 1000)).toBeNull();
    expect(await store.read('private/wsh_3/file_10/a.webp', 1000)).not.toBeNull();
  });
});

describe('keys', () => {
  it('never leave the folder', () => {
    for (const key of ['../x', 'a/../../x', '/etc/passwd', 'a//b', 'a/.hidden', '', 'a\0b', 'a\\b', 'a/./b'])
      expect(() => checkKey(key), key).toThrow();
    expect(checkKey('private/wsh_01k/file_01k/ab12.webp')).toBeTruthy();
  });
});

describe('the S3 adapter', () => {
  const options = {
    bucket: 'workbay-files',
    region: 'ap-south-1',
    endpoint: null,
    publicEndpoint: null,
    credentials: { accessKeyId: 'a', secretAccessKey: 's' },
    encrypt: true,
  };

  it('names the origin that browsers connect to', async () => {
    expect(s3Origin(options)).toBe('https://workbay-files.s3.ap-south-1.amazonaws.com');
    expect(
      s3Origin({ ...options, endpoint: 'http://objects:7070', publicEndpoint: 'https://f.example/x' }),
    ).toBe('https://f.example');
    const { url } = await s3Store(options).signUpload({
      key: 'uploads/a/b/upload',
      contentType: 'image/png',
      size: 3,
      expiresAt: new Date(Date.now() + 60_000),
    });
    expect(new URL(url).origin).toBe(s3Origin(options));
  });

  it('asks for encryption at rest in the form itself', async () => {
    const { fields } = await s3Store(options).signUpload({
      key: 'uploads/a/b/upload',
      contentType: 'image/png',
      size: 3,
      expiresAt: new Date(Date.now() + 60_000),
    });
    expect(fields['x-amz-server-side-encryption']).toBe('AES256');
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
    expect(JSON.stringify(policy.conditions)).toContain('["eq","$x-amz-server-side-encryption","AES256"]');
  });
});

describe('the disk adapter', () => {
  it('leaves no half-written file behind', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'workbay-files-'));
    const store = diskStore({ dir, keys });
    const key = 'private/wsh_1/file_1/a.pdf';
    const object = { key, contentType: 'application/pdf', cacheControl: '', contentDisposition: '' };
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.put({ ...object, bytes: new Uint8Array(1000 + i) })),
    );
    expect((await readdir(join(dir, 'private/wsh_1/file_1'))).sort()).toEqual(['a.pdf', 'a.pdf~meta']);
    await rm(dir, { recursive: true });
  });
});
