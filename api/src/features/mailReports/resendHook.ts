import type { FastifyInstance } from 'fastify';
import { isSignedByResend, readResendReport } from '../../adapters/mail/resendReports.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { Problem } from '../../errors.ts';
import type { RateLimits } from '../../http/rateLimit.ts';
import { takeReport } from './mailReports.ts';

const mostBytes = 256 * 1024;

/**
 * POST /hooks/resend: what Resend reports of mails, where its secret is configured. Not in the contract, which is for those
 * who use Workbay. Only what is not signed counts against a limit: Resend sends as much as we mail.
 */
export async function addResendHook(
  app: FastifyInstance,
  { config, database, rateLimits }: { config: Config; database: Database; rateLimits: RateLimits },
): Promise<void> {
  const { webhookSecrets } = config.mail;
  if (webhookSecrets.length === 0) return;
  await app.register(async scope => {
    // The signature is over the bytes as they came.
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, body, done) => done(null, body),
    );
    scope.post<{ Body: unknown }>('/hooks/resend', async (request, reply) => {
      const { body, headers } = request;
      if (!Buffer.isBuffer(body) || !isSignedByResend(body, headers, webhookSecrets)) {
        await rateLimits.take('auth', null, request, reply);
        throw new Problem('invalid_signature');
      }
      const report = readResendReport(`resend:${headers['svix-id']}`, body);
      if (report && !(await takeReport({ database, config }, report)))
        request.log.info({ providerId: report.providerId }, 'a report on a mail that is not ours');
      return reply.code(204).send();
    });
  });
}
