import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { invoiceNotesCollection } from './store.ts';

const notes = (scope: DataScope) =>
  platformCollection(scope, invoiceNotesCollection, 'personal data is erased');

/** What a credit or debit note need not show (CGST rules, rule 53: name, address and GSTIN of the recipient stay). */
const notRequired = {
  'snapshot.customer.phone': null,
  'snapshot.customer.email': null,
  remark: null,
  sentTo: null,
  email: null,
};
const ofWorkshop = {
  'snapshot.workshop.phone': null,
  'snapshot.workshop.email': null,
  'snapshot.workshop.upiId': null,
  'snapshot.workshop.bank': null,
};

/** Leaves on the notes of a customer's invoices what these must show. Returns their ids. */
export async function forgetCustomerOnNotes(scope: DataScope, customerId: string): Promise<string[]> {
  const filter = { tenantId: `${scope.tenantId}`, 'customer.id': customerId };
  const found = await notes(scope).find(filter, { projection: { _id: 1 } });
  await notes(scope).blank(filter, { $set: notRequired, $unset: { 'customer.phone': '' } });
  return found.map(({ _id }) => _id);
}

/** The same for all notes of a workshop that is deleted. */
export async function anonymiseNotes(scope: DataScope): Promise<void> {
  await notes(scope).blank(
    { tenantId: `${scope.tenantId}` },
    { $set: { ...notRequired, ...ofWorkshop }, $unset: { 'customer.phone': '' } },
  );
}

/** Removes what was issued before a day (YYYY-MM-DD). Says whether any are left. */
export async function removeNotesBefore(scope: DataScope, day: string): Promise<boolean> {
  const tenantId = `${scope.tenantId}`;
  await notes(scope).purge({ tenantId, issuedOn: { $lt: day } });
  return (await notes(scope).findOne({ tenantId }, { _id: 1 })) !== null;
}
