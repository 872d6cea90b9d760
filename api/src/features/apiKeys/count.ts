import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { apiKeysCollection } from './store.ts';

const mostCounted = 1000;

/** How many there are, counted so far and no further. */
export function countApiKeys(scope: DataScope): Promise<number> {
  return tenantCollection(scope, apiKeysCollection).countUpTo(mostCounted);
}
