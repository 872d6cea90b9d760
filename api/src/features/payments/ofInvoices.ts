import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { paymentsCollection } from './store.ts';

/** Which of these invoices a payment names, whatever became of it. */
export async function paymentsOfInvoices(scope: DataScope, invoiceIds: string[]): Promise<Set<string>> {
  if (invoiceIds.length === 0) return new Set();
  const found = await tenantCollection(scope, paymentsCollection).find(
    { 'allocations.invoiceId': { $in: invoiceIds } },
    { projection: { allocations: 1 } },
  );
  return new Set(found.flatMap(({ allocations }) => allocations.map(({ invoiceId }) => invoiceId)));
}

/** What went back to the customer of an invoice, out of their credit. */
export async function refundedOn(scope: DataScope, invoiceId: string): Promise<number> {
  const refunds = await tenantCollection(scope, paymentsCollection).find(
    { 'allocations.invoiceId': invoiceId, kind: 'refund', status: 'confirmed' },
    { projection: { amount: 1 } },
  );
  return refunds.reduce((sum, { amount }) => sum + amount, 0);
}
