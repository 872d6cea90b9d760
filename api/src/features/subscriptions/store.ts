import type { BoughtPlan } from '../../adapters/billing/billing.ts';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

/** One document for a workshop that began to buy; `_id` is the tenant's id. */
export type SubscriptionDocument = TenantDocument & {
  /** The workshop as the payment provider knows it. */
  customerId: string;
  /** The page that was opened last, while it may still be paid. */
  pageId: string | null;
  bought: BoughtPlan | null;
  /** Whether there was a trial: it is given once. */
  tried: boolean;
};

export const subscriptionsCollection = defineTenantCollection<SubscriptionDocument>('subscriptions', {
  indexes: [{ key: { customerId: 1 }, unique: true, acrossTenants: true }],
});
