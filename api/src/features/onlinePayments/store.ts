import type { PaymentAccount } from '../../adapters/billing/billing.ts';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

/** The workshop's account at the payment provider; `_id` is the tenant's id. */
export type PaymentAccountDocument = TenantDocument &
  PaymentAccount & {
    accountId: string;
    /** The workshop's own switch. */
    offered: boolean;
  };

export const paymentAccountsCollection = defineTenantCollection<PaymentAccountDocument>('paymentAccounts', {
  indexes: [{ key: { accountId: 1 }, unique: true, acrossTenants: true }],
});

/** What a page is paid for. */
export type PaidFor = { invoiceId: string } | { bookingId: string };

/** A page on which a customer was sent to pay an invoice, or the deposit of a booking. */
export type PaymentPageDocument = TenantDocument & {
  invoiceId?: string;
  bookingId?: string;
  accountId: string;
  pageId: string;
  amount: number;
  /** What of it is ours. */
  fee: number;
  state: 'open' | 'paid' | 'ended';
  /** The payment, or the advance, that it became. */
  paymentId: string | null;
  /** The advances that parts of it became anew, after a dispute was won. */
  restoredIds?: string[];
  /** What went back of it without us, by the provider's id: the refunds that it is here, and the moves of advances. */
  takenBack?: {
    id: string;
    paymentIds: string[];
    moves: { advanceId: string; moveId: string }[];
    /** What of it had been paid back by hand before. */
    lost: number;
    over: boolean;
  }[];
  /** Whether it could not be sent back to a customer who was erased while they paid. */
  stranded?: true;
  /** When the provider was asked last what went back. */
  askedAt?: Date;
};

export const paymentPagesCollection = defineTenantCollection<PaymentPageDocument>('paymentPages', {
  audit: false,
  indexes: [
    { key: { pageId: 1 }, unique: true, acrossTenants: true },
    { key: { paymentId: 1 }, where: { paymentId: { $type: 'string' } } },
    { key: { restoredIds: 1 }, where: { restoredIds: { $exists: true } } },
    { key: { invoiceId: 1, _id: -1 }, where: { invoiceId: { $exists: true } } },
    { key: { bookingId: 1, _id: -1 }, where: { bookingId: { $exists: true } } },
  ],
});
