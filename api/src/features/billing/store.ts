import type { About, RefundOrder } from '../../adapters/billing/billing.ts';
import { definePlatformCollection } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';

/** The deposit's advance and its booking, or the page that it was paid on where the booking is erased. */
export type RefundOf = { advanceId?: string; bookingId?: string; pageId?: string };

/** What is to be done about something at the payment provider. `_id` is the notice's own, so each counts once. */
export type BillingTaskDocument = Queued & {
  _id: string;
  about:
    | About
    | { what: 'end'; customerId: string }
    /** Of a payment, or of what is named. */
    | ({ what: 'refund' } & RefundOf & RefundOrder)
    /** A page that is not to be paid any more. */
    | { what: 'close'; accountId: string; pageId: string };
  attempts: number;
  receivedAt: Date;
  outcome: 'done' | 'not ours' | 'given up' | null;
};

/** Longer than the provider sends the same notice again. */
const keptSeconds = 45 * 24 * 60 * 60;

export const billingTasksCollection = definePlatformCollection<BillingTaskDocument>('billingTasks', {
  audit: false,
  indexes: [dueIndex, { key: { receivedAt: 1 }, expireAfterSeconds: keptSeconds }],
});
