import { type Billing, BillingFault } from '../../adapters/billing/billing.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';

/** Throws `billing_off` where nothing is sold. */
export function billingOf({ billing }: Context): Billing {
  if (!billing) throw new Problem('billing_off');
  return billing;
}

/**
 * Asks the payment provider while a person waits: outside the transaction, which must not stay open meanwhile, and before
 * anything is written. Throws `billing_unavailable`.
 */
export async function asking<T>(ctx: Context, ask: (outside: Context) => Promise<T>): Promise<T> {
  try {
    return await ask({ ...ctx, session: undefined });
  } catch (error) {
    if (!(error instanceof BillingFault)) throw error;
    ctx.log.error({ err: error }, 'billing');
    throw new Problem('billing_unavailable');
  }
}

/** Of two who ask for a page at the same moment one gets it; the other tries again. */
export const inTheWay = () =>
  new Problem('billing_unavailable', 'Another payment page was opened at the same moment. Try again.');
