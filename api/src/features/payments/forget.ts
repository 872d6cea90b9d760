import { keptByLaw } from '../../data/erasure.ts';
import { paymentsCollection } from './store.ts';

const blanked = { $set: { note: null }, $unset: { 'customer.phone': '' as const } };

/** Leaves of a customer's payments what the books need. */
export const keptPayments = keptByLaw(paymentsCollection, {
  all: tenantId => ({ tenantId }),
  customer: (tenantId, customerId) => ({ tenantId, 'customer.id': customerId }),
  before: (tenantId, day) => ({ tenantId, receivedAt: { $lt: new Date(day) } }),
  forget: blanked,
  anonymise: blanked,
});
