import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type InvoiceDocument, invoicesCollection } from './store.ts';

type Unpaid = Pick<InvoiceDocument, 'customer' | 'dueOn' | 'amountDue'>;

/** What is owed on each invoice that is not paid in full. */
export function unpaidInvoices(scope: DataScope): Promise<Unpaid[]> {
  return tenantCollection(scope, invoicesCollection).find(
    { status: { $in: ['issued', 'partly_paid'] } },
    { projection: { customer: 1, dueOn: 1, amountDue: 1 } },
  );
}
