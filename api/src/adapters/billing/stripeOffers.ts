import type Stripe from 'stripe';
import type { BoughtPlan, Offer } from './billing.ts';

const plans: readonly Offer['plan'][] = ['pro', 'business'];
const nameOf = (plan: Offer['plan']) => `Workbay ${plan === 'pro' ? 'Pro' : 'Business'}`;

/**
 * Our offers as prices at Stripe, made there when they are first asked for: what an offer costs stands in our code alone. A
 * price never changes; another amount is another price, and who bought the old one keeps it.
 */
export function stripeOffers(stripe: Stripe) {
  const known = new Map<string, Promise<string>>();

  /** Asks once a process; what failed is asked again. */
  function once(name: string, ask: () => Promise<string>): Promise<string> {
    const asked = known.get(name) ?? ask();
    known.set(name, asked);
    asked.catch(() => known.delete(name));
    return asked;
  }

  const lookupKey = ({ plan, currency, amount }: Offer) => `workbay_${plan}_${currency}_${amount}`;

  const productOf = ({ plan }: Offer) =>
    once(`product ${plan}`, async () => {
      const id = `workbay_${plan}`;
      const { data } = await stripe.products.list({ ids: [id] });
      if (data.length === 0)
        await stripe.products.create({ id, name: nameOf(plan) }, { idempotencyKey: `product:${id}` });
      return id;
    });

  const priceOf = (offer: Offer) =>
    once(lookupKey(offer), async () => {
      const lookup_key = lookupKey(offer);
      const { data } = await stripe.prices.list({ lookup_keys: [lookup_key], limit: 1 });
      if (data[0]) return data[0].id;
      const price = await stripe.prices.create(
        {
          product: await productOf(offer),
          lookup_key,
          unit_amount: offer.amount,
          currency: offer.currency.toLowerCase(),
          recurring: { interval: 'month' },
          metadata: { plan: offer.plan },
        },
        { idempotencyKey: `price:${lookup_key}` },
      );
      return price.id;
    });

  /** What the customer may do in the portal; one configuration for these prices. */
  const portalFor = (offers: Offer[]) =>
    once(`portal ${offers.map(lookupKey).join()}`, async () => {
      const products = await Promise.all(
        offers.map(async offer => ({ product: await productOf(offer), prices: [await priceOf(offer)] })),
      );
      const workbay = products.flatMap(({ prices }) => prices).join();
      const { data } = await stripe.billingPortal.configurations.list({ active: true, limit: 100 });
      const found = data.find(({ metadata }) => metadata?.workbay === workbay);
      if (found) return found.id;
      const made = await stripe.billingPortal.configurations.create({
        metadata: { workbay },
        features: {
          invoice_history: { enabled: true },
          payment_method_update: { enabled: true },
          customer_update: { enabled: true, allowed_updates: ['name', 'email', 'address', 'tax_id'] },
          subscription_cancel: { enabled: true, mode: 'at_period_end' },
          subscription_update: {
            enabled: true,
            default_allowed_updates: ['price'],
            proration_behavior: 'create_prorations',
            products,
          },
        },
      });
      return made.id;
    });

  /** What a subscription is for, as its price says. */
  function planOf({ items }: Stripe.Subscription): BoughtPlan['plan'] {
    const named = items.data[0]?.price.metadata.plan;
    return plans.find(plan => plan === named) ?? null;
  }

  return { priceOf, portalFor, planOf };
}
