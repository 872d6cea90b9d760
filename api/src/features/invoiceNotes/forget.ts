import { keptByLaw, workshopBlanks } from '../../data/erasure.ts';
import { invoiceNotesCollection } from './store.ts';

/** What a credit or debit note need not show (CGST rules, rule 53: name, address and GSTIN of the recipient stay). */
const notRequired = {
  'snapshot.customer.phone': null,
  'snapshot.customer.email': null,
  remark: null,
  sentTo: null,
  email: null,
};

export const keptNotes = keptByLaw(invoiceNotesCollection, {
  all: tenantId => ({ tenantId }),
  customer: (tenantId, customerId) => ({ tenantId, 'customer.id': customerId }),
  before: (tenantId, day) => ({ tenantId, issuedOn: { $lt: day } }),
  forget: { $set: notRequired, $unset: { 'customer.phone': '' } },
  anonymise: { $set: { ...notRequired, ...workshopBlanks }, $unset: { 'customer.phone': '' } },
});
