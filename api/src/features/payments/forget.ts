import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { paymentsCollection } from './store.ts';

const payments = (scope: DataScope) =>
  platformCollection(scope, paymentsCollection, 'personal data is erased');
const blanked = { $set: { note: null }, $unset: { 'customer.phone': '' as const } };

/** Leaves of a customer's payments what the books need. Returns their ids. */
export async function forgetCustomerOnPayments(scope: DataScope, customerId: string): Promise<string[]> {
  const filter = { tenantId: `${scope.tenantId}`, 'customer.id': customerId };
  const found = await payments(scope).find(filter, { projection: { _id: 1 } });
  await payments(scope).blank(filter, blanked);
  return found.map(({ _id }) => _id);
}

export async function anonymisePayments(scope: DataScope): Promise<void> {
  await payments(scope).blank({ tenantId: `${scope.tenantId}` }, blanked);
}

/** Removes what was received before a day (YYYY-MM-DD). Says whether any are left. */
export async function removePaymentsBefore(scope: DataScope, day: string): Promise<boolean> {
  const tenantId = `${scope.tenantId}`;
  await payments(scope).purge({ tenantId, receivedAt: { $lt: new Date(day) } });
  return (await payments(scope).findOne({ tenantId }, { _id: 1 })) !== null;
}
