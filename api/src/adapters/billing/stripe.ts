import Stripe from 'stripe';
import { AlreadyRefunded, type Billing, BillingFault, type BoughtPlan } from './billing.ts';
import { readStripeNotice } from './stripeNotices.ts';
import { stripeOffers } from './stripeOffers.ts';
import { stripePayments } from './stripePayments.ts';

type Options = {
  secretKey: string;
  webhookSecrets: string[];
  /** Of a stand-in, for tests. */
  baseUrl: string | null;
};

const timeoutMs = 10_000;

/** Stripe Billing (https://docs.stripe.com/billing). */
export function stripeBilling({ secretKey, webhookSecrets, baseUrl }: Options): Billing {
  const stripe = new Stripe(secretKey, {
    timeout: timeoutMs,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(baseUrl ? addressOf(new URL(baseUrl)) : {}),
  });
  const { priceOf, planOf, portalFor } = stripeOffers(stripe);

  return {
    createCustomer: ({ workshopId, name, email }) =>
      asked(async () => {
        const { id } = await stripe.customers.create(
          { name, email, metadata: { workshop: workshopId } },
          { idempotencyKey: `customer:${workshopId}` },
        );
        return id;
      }),

    startSubscription: ({ customerId, offer, trialDays, returnUrl }, key) =>
      asked(async () => {
        const session = await stripe.checkout.sessions.create(
          {
            mode: 'subscription',
            customer: customerId,
            line_items: [{ price: await priceOf(offer), quantity: 1 }],
            billing_address_collection: 'required',
            customer_update: { address: 'auto', name: 'auto' },
            tax_id_collection: { enabled: true },
            success_url: `${returnUrl}?paid=1`,
            cancel_url: returnUrl,
            ...(trialDays
              ? {
                  payment_method_collection: 'if_required',
                  subscription_data: {
                    trial_period_days: trialDays,
                    trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
                  },
                }
              : {}),
          },
          { idempotencyKey: key },
        );
        if (!session.url) throw new BillingFault(`${session.id} has no address`, false);
        return { id: session.id, url: session.url };
      }),

    endPage: (pageId, accountId) =>
      asked(async () => {
        try {
          await stripe.checkout.sessions.expire(
            pageId,
            undefined,
            accountId ? { stripeAccount: accountId } : {},
          );
          return true;
        } catch (error) {
          // Stripe refuses what is paid or expired by now.
          if (error instanceof Stripe.errors.StripeInvalidRequestError) return false;
          throw error;
        }
      }),

    portal: (customerId, offers, returnUrl) =>
      asked(async () => {
        const session = await stripe.billingPortal.sessions.create({
          customer: customerId,
          configuration: await portalFor(offers),
          return_url: returnUrl,
        });
        return session.url;
      }),

    subscriptionOf: customerId =>
      asked(async () => {
        const { data } = await stripe.subscriptions.list({ customer: customerId, status: 'all', limit: 20 });
        const [best] = data.toSorted((a, b) => rank(b) - rank(a) || b.created - a.created);
        return best ? toBoughtPlan(best, planOf(best)) : null;
      }),

    endSubscriptions: customerId =>
      asked(async () => {
        const { data } = await stripe.subscriptions.list({ customer: customerId, limit: 20 });
        for (const { id } of data) await stripe.subscriptions.cancel(id);
      }),

    ...stripePayments(stripe, asked),

    readNotice: (body, signature) => readStripeNotice(stripe, body, signature, webhookSecrets),
  };
}

const statuses = {
  active: 'active',
  trialing: 'trialing',
  past_due: 'past_due',
  unpaid: 'unpaid',
  paused: 'paused',
  incomplete: 'incomplete',
  canceled: 'canceled',
  incomplete_expired: 'canceled',
} as const satisfies Record<string, BoughtPlan['status']>;

const isKnown = (status: string): status is keyof typeof statuses => status in statuses;
const statusOf = ({ status }: Stripe.Subscription): BoughtPlan['status'] =>
  isKnown(status) ? statuses[status] : 'unpaid';

const order: BoughtPlan['status'][] = [
  'canceled',
  'incomplete',
  'paused',
  'unpaid',
  'past_due',
  'trialing',
  'active',
];
/** Of several the one that gives most counts. */
const rank = (subscription: Stripe.Subscription) => order.indexOf(statusOf(subscription));

function toBoughtPlan(subscription: Stripe.Subscription, plan: BoughtPlan['plan']): BoughtPlan {
  const { trial_end, cancel_at, ended_at, cancel_at_period_end, items } = subscription;
  const status = statusOf(subscription);
  const periodEnd = items.data[0]?.current_period_end ?? null;
  const endsAt = ended_at ?? cancel_at ?? (cancel_at_period_end ? periodEnd : null);
  return {
    plan,
    status,
    trialEndsAt: status === 'trialing' ? at(trial_end) : null,
    renewsAt: endsAt === null && status !== 'canceled' ? at(periodEnd) : null,
    endsAt: at(endsAt),
  };
}

const at = (seconds: number | null): Date | null => (seconds === null ? null : new Date(seconds * 1000));

/** https://docs.stripe.com/error-handling: what is no fault of the request may work another time. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const { type, code, statusCode, requestId } = error;
    const passing = !statusCode || statusCode >= 500 || [401, 403, 409, 429].includes(statusCode);
    const message = ['stripe', type, code, statusCode, requestId].filter(Boolean).join(' ');
    throw code === 'charge_already_refunded'
      ? new AlreadyRefunded(message)
      : new BillingFault(message, passing);
  }
}

const addressOf = ({ protocol, hostname, port }: URL) => ({
  host: hostname,
  port: port || (protocol === 'http:' ? '80' : '443'),
  protocol: protocol === 'http:' ? ('http' as const) : ('https' as const),
});
