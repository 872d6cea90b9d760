import type Stripe from 'stripe';
import { Problem } from '../../errors.ts';
import type { Notice } from './billing.ts';

const toleranceSeconds = 5 * 60;

/** https://docs.stripe.com/webhooks#verify-events */
export function readStripeNotice(
  stripe: Stripe,
  body: Buffer,
  signature: string,
  secrets: string[],
): Notice | null {
  for (const secret of secrets) {
    try {
      return noticeOf(stripe.webhooks.constructEvent(body, signature, secret, toleranceSeconds));
    } catch {
      // Signed with another of the secrets, or not at all.
    }
  }
  throw new Problem('invalid_signature');
}

/** What follows from it is asked of Stripe: an event holds a thing as it was, and events come in any order. */
function noticeOf(event: Stripe.Event): Notice | null {
  const { id } = event;
  switch (event.type) {
    case 'checkout.session.completed': {
      const customerId = idOf(event.data.object.customer);
      return customerId && event.data.object.mode === 'subscription' ? { id, customerId, told: null } : null;
    }
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
    case 'customer.subscription.resumed':
      return { id, customerId: `${idOf(event.data.object.customer)}`, told: null };
    case 'customer.subscription.trial_will_end':
      return { id, customerId: `${idOf(event.data.object.customer)}`, told: 'trial_ending' };
    case 'invoice.payment_failed': {
      const customerId = idOf(event.data.object.customer);
      return customerId ? { id, customerId, told: 'payment_failed' } : null;
    }
    default:
      return null;
  }
}

const idOf = (named: string | { id: string } | null): string | null =>
  typeof named === 'object' ? (named?.id ?? null) : named;
