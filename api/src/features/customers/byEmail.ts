import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type CustomerDocument, customersCollection } from './store.ts';

/** The customer who has this address; the latest, where several have it. */
export async function findCustomerByEmail(scope: DataScope, email: string): Promise<CustomerDocument | null> {
  const [found] = await tenantCollection(scope, customersCollection).find(
    { email },
    { sort: { _id: -1 }, limit: 1 },
  );
  return found ?? null;
}
