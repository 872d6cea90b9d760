import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { paymentPagesCollection } from './store.ts';

/** Of which of these invoices a page stands open on which they can be paid. */
export async function openPages(scope: DataScope, invoiceIds: string[]): Promise<Set<string>> {
  if (invoiceIds.length === 0) return new Set();
  const found = await tenantCollection(scope, paymentPagesCollection).find({
    invoiceId: { $in: invoiceIds },
    state: 'open',
  });
  return new Set(found.flatMap(({ invoiceId }) => invoiceId ?? []));
}
