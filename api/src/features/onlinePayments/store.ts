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

/** A page on which a customer was sent to pay an invoice. */
export type PaymentPageDocument = TenantDocument & {
  invoiceId: string;
  accountId: string;
  pageId: string;
  amount: number;
  state: 'open' | 'paid' | 'ended';
  paymentId: string | null;
};

export const paymentPagesCollection = defineTenantCollection<PaymentPageDocument>('paymentPages', {
  audit: false,
  indexes: [{ key: { pageId: 1 }, unique: true, acrossTenants: true }, { key: { invoiceId: 1, _id: -1 } }],
});
