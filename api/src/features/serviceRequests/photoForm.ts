import type { Readable } from 'node:stream';
import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { FileStore } from '../../adapters/files/files.ts';
import { Problem } from '../../errors.ts';
import { uploadKey } from '../files/objects.ts';
import { problemPage } from '../portal/page.ts';
import { refused } from '../portal/pages.ts';
import { type Answer, ask, type Request, send, viewOf } from '../portal/visit.ts';

type Schemas = components['schemas'];

const mebibyte = 1024 * 1024;
const largestForm = 24 * mebibyte;
/** Each holds a whole form in memory. */
const mostAtOnce = 4;
const longestMs = 2 * 60_000;
const types: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'] satisfies Schemas['FileType'][];

export type PhotoForm = { fields: URLSearchParams; photos: File[] };

export const isPhotoForm = (body: unknown): body is PhotoForm =>
  typeof body === 'object' && body !== null && 'photos' in body;

declare module 'fastify' {
  interface FastifyRequest {
    mayBringPhotos: boolean;
  }
}

/** Reads forms with photos, of whoever is logged in, one at a time: nobody else's megabytes are taken in. */
export function takePhotoForms(pages: FastifyInstance, app: FastifyInstance): void {
  const reading = new Set<string>();
  pages.decorateRequest('mayBringPhotos', false);

  pages.addHook('onRequest', async (request: Request, reply: FastifyReply) => {
    if (!request.headers['content-type']?.toLowerCase().startsWith('multipart/form-data')) return;
    const account = await ask<Schemas['PortalAccount']>(app, request, 'GET', 'portal/account');
    if (!account.body) return refused(request, reply, account, '/my/requests/new');
    // From here to the listener nothing waits, so every place that is taken is given back.
    if (reply.raw.destroyed) return reply.hijack();
    const { id } = account.body;
    if (reading.has(id) || reading.size >= mostAtOnce)
      return send(reply, 503, problemPage(viewOf(request, '/my', 'unavailable')));
    reading.add(id);
    reply.raw.once('close', () => reading.delete(id));
    request.mayBringPhotos = true;
  });

  pages.addContentTypeParser(
    'multipart/form-data',
    async (request: Pick<Request, 'headers' | 'mayBringPhotos'>, payload: Readable): Promise<PhotoForm> => {
      if (!request.mayBringPhotos) throw new Problem('unsupported_media_type');
      const headers = { 'content-type': `${request.headers['content-type']}` };
      const form = new Response(new Uint8Array(await wholeOf(payload)), { headers }).formData();
      const entries = [...(await form.catch(unreadable))];
      const texts = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
      // A browser sends an empty file where none is chosen.
      const photos = entries.flatMap(([, value]) => (typeof value !== 'string' && value.size ? [value] : []));
      return { fields: new URLSearchParams(texts), photos };
    },
  );
}

async function wholeOf(payload: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const deadline = setTimeout(() => payload.destroy(), longestMs);
  try {
    for await (const chunk of payload) {
      size += chunk.length;
      if (size > largestForm) throw new Problem('body_too_large');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Problem
      ? error
      : new Problem('invalid_request', 'The form was not sent to its end.');
  } finally {
    clearTimeout(deadline);
  }
  return Buffer.concat(chunks);
}

function unreadable(): never {
  throw new Problem('invalid_request', 'The form cannot be read.');
}

type Uploaded = { fileIds: string[]; refusal: Answer<unknown> | null };

/** Puts photos into the store as the customer's, by the same two steps that any client takes. */
export async function uploadPhotos(
  app: FastifyInstance,
  files: FileStore,
  request: Request,
  photos: File[],
): Promise<Uploaded> {
  const fileIds: string[] = [];
  for (const photo of photos) {
    const body = { name: cleanName(photo.name), type: photo.type, size: photo.size };
    if (!types.includes(photo.type))
      return { fileIds, refusal: { status: 422, body: null, code: 'file_refused' } };
    const announced = await ask<Schemas['FileUpload']>(app, request, 'POST', 'portal/files', { body });
    if (!announced.body) return { fileIds, refusal: announced };
    const { file } = announced.body;
    await files.put({
      key: uploadKey({ _id: file.id, tenantId: `${file.uploadedBy}`, purpose: file.purpose }),
      contentType: photo.type,
      bytes: new Uint8Array(await photo.arrayBuffer()),
      cacheControl: 'no-store',
      contentDisposition: 'attachment',
    });
    const done = await ask(app, request, 'POST', `portal/files/${file.id}/complete`);
    if (!done.body) return { fileIds, refusal: done };
    fileIds.push(file.id);
  }
  return { fileIds, refusal: null };
}

const cleanName = (name: string) =>
  name
    .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069/\\]/gu, '')
    .trim()
    .slice(-200) || 'photo';
