import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { transaction } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { RateLimits } from '../../http/rateLimit.ts';
import { unsubscribe } from './unsubscribe.ts';

type Parts = { config: Config; database: Database; rateLimits: RateLimits };

/** What mail programs post to the link of List-Unsubscribe by themselves, as a form (RFC 8058). People who follow it get the dashboard's page, which asks. */
export async function addOneClick(
  app: FastifyInstance,
  { config, database, rateLimits }: Parts,
): Promise<void> {
  await app.register(async forms => {
    // Its only field says nothing that the address does not.
    forms.removeAllContentTypeParsers();
    forms.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4096 }, async () => null);
    const onRequest = (request: FastifyRequest, reply: FastifyReply) =>
      rateLimits.take('write', null, request, reply);
    forms.post<{ Querystring: { token?: string | string[] } }>(
      '/unsubscribe',
      { onRequest },
      async (request, reply) => {
        const { token } = request.query;
        if (typeof token !== 'string') throw new Problem('invalid_code', 'The link is not complete.');
        await transaction({ config, database, tenantId: null }, scope => unsubscribe(scope, token));
        return reply.code(204).send();
      },
    );
  });
}
