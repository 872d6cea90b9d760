import type Stripe from 'stripe';
import { Problem } from '../../errors.ts';
import type { About, Notice } from './billing.ts';

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
  const about = event.account ? aboutAccount(event, event.account) : aboutCustomer(event);
  return about && { id: event.id, about };
}

/** What happened in the account of a workshop. */
function aboutAccount(event: Stripe.Event, accountId: string): About | null {
  switch (event.type) {
    case 'account.updated':
      return { what: 'account', accountId };
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      return { what: 'page', accountId, pageId: event.data.object.id };
    case 'charge.refunded':
    case 'charge.refund.updated':
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.dispute.created':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
    case 'charge.dispute.closed': {
      const reference = idOf(event.data.object.payment_intent);
      return reference === null ? null : { what: 'charge', accountId, reference };
    }
    default:
      return null;
  }
}

/** What happened to what a workshop pays us. */
function aboutCustomer(event: Stripe.Event): About | null {
  const of = (customer: Named, told: 'payment_failed' | 'trial_ending' | null = null): About | null => {
    const customerId = idOf(customer);
    return customerId === null ? null : { what: 'subscription', customerId, told };
  };
  switch (event.type) {
    case 'checkout.session.completed':
      return event.data.object.mode === 'subscription' ? of(event.data.object.customer) : null;
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
    case 'customer.subscription.resumed':
      return of(event.data.object.customer);
    case 'customer.subscription.trial_will_end':
      return of(event.data.object.customer, 'trial_ending');
    case 'invoice.payment_failed':
      return of(event.data.object.customer, 'payment_failed');
    default:
      return null;
  }
}

type Named = string | { id: string } | null;
const idOf = (named: Named): string | null => (typeof named === 'object' ? (named?.id ?? null) : named);
