import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { advancesCollection } from './store.ts';

const advances = (scope: DataScope) =>
  platformCollection(scope, advancesCollection, 'personal data is erased');
const ofCustomer = { 'snapshot.customer.phone': null, 'snapshot.customer.email': null };
const ofWorkshop = {
  'snapshot.workshop.phone': null,
  'snapshot.workshop.email': null,
  'snapshot.workshop.upiId': null,
  'snapshot.workshop.bank': null,
};

export async function hasOpenAdvances(scope: DataScope, customerId: string): Promise<boolean> {
  return tenantCollection(scope, advancesCollection).exists({ 'customer.id': customerId, left: { $gt: 0 } });
}

/** Leaves of a customer's advances what the law wants on vouchers. Returns their ids. */
export async function forgetCustomerOnAdvances(scope: DataScope, customerId: string): Promise<string[]> {
  const filter = { tenantId: `${scope.tenantId}`, 'customer.id': customerId };
  const found = await advances(scope).find(filter, { projection: { _id: 1 } });
  await advances(scope).blank(filter, { $set: ofCustomer, $unset: { 'customer.phone': '' } });
  return found.map(({ _id }) => _id);
}

export async function anonymiseAdvances(scope: DataScope): Promise<void> {
  await advances(scope).blank(
    { tenantId: `${scope.tenantId}` },
    { $set: { ...ofCustomer, ...ofWorkshop }, $unset: { 'customer.phone': '' } },
  );
}

/** Removes what was taken before a day (YYYY-MM-DD). Says whether any are left. */
export async function removeAdvancesBefore(scope: DataScope, day: string): Promise<boolean> {
  const tenantId = `${scope.tenantId}`;
  await advances(scope).purge({ tenantId, issuedOn: { $lt: day } });
  return (await advances(scope).findOne({ tenantId }, { _id: 1 })) !== null;
}
