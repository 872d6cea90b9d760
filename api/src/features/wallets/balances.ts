import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { walletsCollection } from './store.ts';

/** What each of the team is owed, in minor units. */
export async function walletBalances(scope: DataScope): Promise<Map<string, number>> {
  const found = await tenantCollection(scope, walletsCollection).find(
    {},
    { projection: { userId: 1, balance: 1 } },
  );
  return new Map(found.map(({ userId, balance }) => [userId, balance]));
}
