import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors.ts';
import type { RateLimits } from './rateLimit.ts';

const mostBytes = 256 * 1024;

/**
 * A path at which a service of others tells us things. Not in the contract, which is for those who use Workbay. Only what is not
 * signed (`take` throws `invalid_signature`) counts against a limit: such a service sends as much as happens.
 */
export async function addSignedHook(
  app: FastifyInstance,
  path: string,
  rateLimits: RateLimits,
  take: (body: Buffer, headers: IncomingHttpHeaders) => Promise<void>,
  answer: 200 | 204 = 204,
): Promise<void> {
  await app.register(async scope => {
    // The signature is over the bytes as they came.
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, body, done) => done(null, body),
    );
    scope.post<{ Body: unknown }>(path, async (request, reply) => {
      try {
        if (!Buffer.isBuffer(request.body)) throw new Problem('invalid_signature');
        await take(request.body, request.headers);
      } catch (error) {
        if (error instanceof Problem && error.code === 'invalid_signature')
          await rateLimits.take('auth', null, request, reply);
        throw error;
      }
      return reply.code(answer).send();
    });
  });
}
