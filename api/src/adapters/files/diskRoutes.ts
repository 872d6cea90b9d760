import { Buffer } from 'node:buffer';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../errors.ts';
import type { RateLimits } from '../../http/rateLimit.ts';
import { type DiskStore, diskPath } from './disk.ts';

const largestForm = 26 * 1024 * 1024;

/** The disk store's own addresses, as S3 would answer them. A signature is the credential here. */
export async function addDiskFiles(
  app: FastifyInstance,
  store: DiskStore,
  rateLimits: RateLimits,
): Promise<void> {
  await app.register(async files => {
    files.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: largestForm },
      async (request: FastifyRequest, body: string | Buffer) => {
        const headers = { 'content-type': `${request.headers['content-type']}` };
        return formOf(new Response(new Uint8Array(Buffer.from(body)), { headers }));
      },
    );

    // Counted before up to 26 MiB of it are read.
    const onRequest = (request: FastifyRequest, reply: FastifyReply) =>
      rateLimits.take('write', null, request, reply);

    files.post<{ Body: Form | undefined }>(diskPath, { onRequest }, async (request, reply) => {
      const form = request.body;
      if (!form?.file || !(await store.accept(form.fields, form.file)))
        throw new Problem('forbidden', 'The form was not signed for this file.');
      return reply.code(204).send();
    });

    files.get<{ Params: { '*': string }; Querystring: { expires?: string; signature?: string } }>(
      `${diskPath}/*`,
      async (request, reply) => {
        const { expires = '', signature = '' } = request.query;
        const found = await store.open(request.params['*'], {
          expires: `${expires}`,
          signature: `${signature}`,
        });
        if (!found) throw new Problem('not_found');
        return reply
          .headers({
            'Content-Type': found.contentType,
            'Cache-Control': found.cacheControl,
            'Content-Disposition': found.contentDisposition,
            // Whatever a file holds, it runs nothing here.
            'Content-Security-Policy': "default-src 'none'; sandbox",
            'X-Content-Type-Options': 'nosniff',
          })
          .send(found.bytes);
      },
    );
  });
}

type Form = { fields: Record<string, string>; file: Uint8Array | null };

async function formOf(response: Response): Promise<Form> {
  const form: Form = { fields: {}, file: null };
  const data = await response.formData().catch(() => {
    throw new Problem('invalid_request', 'The form cannot be read.');
  });
  for (const [name, value] of data) {
    if (typeof value === 'string') form.fields[name] = value;
    else form.file = new Uint8Array(await value.arrayBuffer());
  }
  return form;
}
