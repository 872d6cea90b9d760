import type { FastifyInstance } from 'fastify';
import { isSignedByResend, readResendReport } from '../../adapters/mail/resendReports.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { Problem } from '../../errors.ts';
import type { RateLimits } from '../../http/rateLimit.ts';
import { addSignedHook } from '../../http/signedHook.ts';
import { takeReport } from './mailReports.ts';

/** POST /hooks/resend: what Resend reports of mails, where its secret is configured. */
export async function addResendHook(
  app: FastifyInstance,
  { config, database, rateLimits }: { config: Config; database: Database; rateLimits: RateLimits },
): Promise<void> {
  const { webhookSecrets } = config.mail;
  if (webhookSecrets.length === 0) return;
  await addSignedHook(app, '/hooks/resend', rateLimits, async (body, headers) => {
    if (!(await isSignedByResend(body, headers, webhookSecrets))) throw new Problem('invalid_signature');
    const report = readResendReport(`resend:${headers['svix-id']}`, body);
    if (report && !(await takeReport({ database, config }, report)))
      app.log.info({ providerId: report.providerId }, 'a report on a mail that is not ours');
  });
}
