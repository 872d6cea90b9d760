import type { FastifyInstance } from 'fastify';
import type { Billing } from '../../adapters/billing/billing.ts';
import type { Database } from '../../data/connection.ts';
import type { RateLimits } from '../../http/rateLimit.ts';
import { addSignedHook } from '../../http/signedHook.ts';
import { leaveTask } from './tasks.ts';

/** POST /hooks/stripe: what Stripe says has happened, where its key is configured. It is answered once it is kept. */
export async function addStripeHook(
  app: FastifyInstance,
  { billing, database, rateLimits }: { billing: Billing | null; database: Database; rateLimits: RateLimits },
): Promise<void> {
  if (!billing) return;
  await addSignedHook(app, '/hooks/stripe', rateLimits, async (body, headers) => {
    const notice = billing.readNotice(body, `${headers['stripe-signature'] ?? ''}`);
    if (notice) await leaveTask({ database, tenantId: null }, notice.id, notice.about);
  });
}
