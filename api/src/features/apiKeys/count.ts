import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { apiKeysCollection } from './store.ts';

const mostCounted = 1000;

/** How many there are, counted so far and no further. */
export async function countApiKeys(scope: DataScope): Promise<number> {
  const keys = tenantCollection(scope, apiKeysCollection);
  return (await keys.find({}, { limit: mostCounted, projection: { _id: 1 } })).length;
}
