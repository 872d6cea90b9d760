import { keptByLaw, workshopBlanks } from '../../data/erasure.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { invoicesCollection } from './store.ts';

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
export const keptInvoices = keptByLaw(invoicesCollection, {
  all: tenantId => ({ tenantId }),
  customer: (tenantId, customerId) => ({ tenantId, 'customer.id': customerId }),
  before: (tenantId, day) => ({ tenantId, issuedOn: { $lt: day } }),
  forget: { $set: notRequired, $unset: { 'customer.phone': '' } },
  anonymise: { $set: { ...notRequired, ...workshopBlanks }, $unset: { 'customer.phone': '' } },
});

export function hasDrafts(scope: DataScope, customerId: string): Promise<boolean> {
  return tenantCollection(scope, invoicesCollection).exists({ 'customer.id': customerId, status: 'draft' });
}

/** Of a workshop that is deleted drafts are removed. */
export async function anonymiseInvoices(scope: DataScope): Promise<void> {
  const invoices = platformCollection(scope, invoicesCollection, 'personal data is erased');
  await invoices.purge({ tenantId: `${scope.tenantId}`, status: 'draft' });
  await keptInvoices.anonymise(scope);
}
