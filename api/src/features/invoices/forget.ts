import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { invoicesCollection } from './store.ts';

const invoices = (scope: DataScope) =>
  platformCollection(scope, invoicesCollection, 'personal data is erased');

/** What a tax invoice need not show (CGST rules, rule 46: name, address and GSTIN of the recipient stay). */
const notRequired = {
  'snapshot.customer.phone': null,
  'snapshot.customer.email': null,
  vehicle: null,
  odometer: null,
  notes: null,
  sentTo: null,
  email: null,
  search: [],
};
const ofWorkshop = {
  'snapshot.workshop.phone': null,
  'snapshot.workshop.email': null,
  'snapshot.workshop.upiId': null,
  'snapshot.workshop.bank': null,
};

export function hasDrafts(scope: DataScope, customerId: string): Promise<boolean> {
  return tenantCollection(scope, invoicesCollection).exists({ 'customer.id': customerId, status: 'draft' });
}

/** Leaves on a customer's issued invoices what these must show. Returns their ids. */
export async function forgetCustomerOnInvoices(scope: DataScope, customerId: string): Promise<string[]> {
  const filter = { tenantId: `${scope.tenantId}`, 'customer.id': customerId };
  const found = await invoices(scope).find(filter, { projection: { _id: 1 } });
  await invoices(scope).blank(filter, { $set: notRequired, $unset: { 'customer.phone': '' } });
  return found.map(({ _id }) => _id);
}

/** The same for all invoices of a workshop that is deleted; drafts are removed. */
export async function anonymiseInvoices(scope: DataScope): Promise<void> {
  const tenantId = `${scope.tenantId}`;
  await invoices(scope).purge({ tenantId, status: 'draft' });
  await invoices(scope).blank(
    { tenantId },
    { $set: { ...notRequired, ...ofWorkshop }, $unset: { 'customer.phone': '' } },
  );
}

/** Removes what was issued before a day (YYYY-MM-DD). Says whether any are left. */
export async function removeInvoicesBefore(scope: DataScope, day: string): Promise<boolean> {
  const tenantId = `${scope.tenantId}`;
  await invoices(scope).purge({ tenantId, issuedOn: { $lt: day } });
  return (await invoices(scope).findOne({ tenantId }, { _id: 1 })) !== null;
}
