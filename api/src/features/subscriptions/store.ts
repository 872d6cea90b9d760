import type { BoughtPlan, Notice } from '../../adapters/billing/billing.ts';
import {
  definePlatformCollection,
  defineTenantCollection,
  type TenantDocument,
} from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';

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

/** What is to be done about a customer: to look how things stand at the provider, or to end all there. `_id` is the notice's own, so each counts once. */
export type BillingTaskDocument = Queued & {
  _id: string;
  customerId: string;
  work: 'look' | 'end';
  told: Notice['told'];
  attempts: number;
  receivedAt: Date;
  outcome: 'done' | 'unknown customer' | 'given up' | null;
};

/** Longer than the provider sends the same notice again. */
const keptSeconds = 45 * 24 * 60 * 60;

export const billingTasksCollection = definePlatformCollection<BillingTaskDocument>('billingTasks', {
  audit: false,
  indexes: [dueIndex, { key: { receivedAt: 1 }, expireAfterSeconds: keptSeconds }],
});
