import type { Readable } from 'node:stream';
import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FileStore } from '../../adapters/files/files.ts';
import { Problem } from '../../errors.ts';
import type { Answer } from '../../http/askApi.ts';

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

const reading = new Set<string>();

type Door = {
  /** Who brings the form, by a name of their own; null where they have been answered that they may not. */
  admit(request: FastifyRequest, reply: FastifyReply): Promise<string | null>;
  /** Tells that others are before them. */
  busy(request: FastifyRequest, reply: FastifyReply): unknown;
};

/** Reads forms with photos, of whoever is let in, one at a time: nobody else's megabytes are taken in. */
export function takePhotoForms(pages: FastifyInstance, door: Door): void {
  pages.decorateRequest('mayBringPhotos', false);

  pages.addHook('onRequest', async (request, reply) => {
    if (!request.headers['content-type']?.toLowerCase().startsWith('multipart/form-data')) return;
    const who = await door.admit(request, reply);
    if (who === null) return reply;
    // From here to the listener nothing waits, so every place that is taken is given back.
    if (reply.raw.destroyed) return reply.hijack();
    if (reading.has(who) || reading.size >= mostAtOnce) return door.busy(request, reply);
    reading.add(who);
    reply.raw.once('close', () => reading.delete(who));
    request.mayBringPhotos = true;
  });

  pages.addContentTypeParser(
    'multipart/form-data',
    async (
      request: Pick<FastifyRequest, 'headers' | 'mayBringPhotos'>,
      payload: Readable,
    ): Promise<PhotoForm> => {
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

/** Asks the API to announce a photo, and then to complete it. */
export type Announcer = {
  announce: (
    photo: { name: string; type: string; size: number },
    index: number,
  ) => Promise<Answer<Schemas['FileUpload']>>;
  complete: (fileId: string) => Promise<Answer<unknown>>;
};
type Uploaded = { fileIds: string[]; refusal: Answer<unknown> | null };

/** Puts photos into the store by the same two steps that any client takes. */
export async function uploadPhotos(
  files: FileStore,
  photos: File[],
  { announce, complete }: Announcer,
): Promise<Uploaded> {
  const fileIds: string[] = [];
  for (const [index, photo] of photos.entries()) {
    if (!types.includes(photo.type))
      return { fileIds, refusal: { status: 422, body: null, code: 'file_refused' } };
    const { type, size } = photo;
    const announced = await announce({ name: cleanName(photo.name), type, size }, index);
    if (!announced.body) return { fileIds, refusal: announced };
    const { file, upload } = announced.body;
    await files.put({
      key: `${upload.fields.key}`,
      contentType: photo.type,
      bytes: new Uint8Array(await photo.arrayBuffer()),
      cacheControl: 'no-store',
      contentDisposition: 'attachment',
    });
    const done = await complete(file.id);
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
