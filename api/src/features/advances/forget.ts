import { keptByLaw, workshopBlanks } from '../../data/erasure.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { advancesCollection } from './store.ts';

const ofCustomer = { 'snapshot.customer.phone': null, 'snapshot.customer.email': null };

/** Leaves of a customer's advances what the law wants on vouchers. */
export const keptAdvances = keptByLaw(advancesCollection, {
  all: tenantId => ({ tenantId }),
  customer: (tenantId, customerId) => ({ tenantId, 'customer.id': customerId }),
  before: (tenantId, day) => ({ tenantId, issuedOn: { $lt: day } }),
  forget: { $set: ofCustomer, $unset: { 'customer.phone': '' } },
  anonymise: { $set: { ...ofCustomer, ...workshopBlanks }, $unset: { 'customer.phone': '' } },
});

export async function hasOpenAdvances(scope: DataScope, customerId: string): Promise<boolean> {
  return tenantCollection(scope, advancesCollection).exists({ 'customer.id': customerId, left: { $gt: 0 } });
}
