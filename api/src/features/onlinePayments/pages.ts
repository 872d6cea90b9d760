import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type PaymentPageDocument, paymentPagesCollection } from './store.ts';

/** What was paid on a page: the payment or the advance, and the advances that what came back of it are. */
export const paidAs = ({ paymentId, restoredIds = [] }: PaymentPageDocument): string[] =>
  paymentId ? [paymentId, ...restoredIds] : [];

/** The page on which a payment or an advance was paid. */
export async function pageOf(scope: DataScope, paymentId: string): Promise<PaymentPageDocument | null> {
  const pages = tenantCollection(scope, paymentPagesCollection);
  return (await pages.findOne({ paymentId })) ?? (await pages.findOne({ restoredIds: paymentId }));
}
