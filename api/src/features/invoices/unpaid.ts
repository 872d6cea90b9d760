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

const mostUnpaid = 200;

/** A customer's invoices on which something is paid, the newest first. */
export async function paidInvoicesOf(scope: DataScope, customerId: string): Promise<string[]> {
  const found = await tenantCollection(scope, invoicesCollection).find(
    { 'customer.id': customerId, status: { $in: ['partly_paid', 'paid'] }, amountPaid: { $gt: 0 } },
    { sort: { _id: -1 }, limit: mostUnpaid, projection: { _id: 1 } },
  );
  return found.map(({ _id }) => _id);
}

/** A customer's unpaid invoices, those due first before the others. */
export async function unpaidOf(scope: DataScope, customerId: string): Promise<InvoiceDocument[]> {
  const found = await tenantCollection(scope, invoicesCollection).find(
    { 'customer.id': customerId, status: { $in: ['issued', 'partly_paid'] } },
    { sort: { _id: 1 }, limit: mostUnpaid },
  );
  const age = ({ dueOn, number }: InvoiceDocument) => `${dueOn} ${number}`;
  return found.sort((a, b) => (age(a) < age(b) ? -1 : 1));
}
