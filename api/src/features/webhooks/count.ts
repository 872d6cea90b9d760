import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { endpointsCollection, present } from './store.ts';

/** How many there may be, whatever the plan. */
export const mostEndpoints = 20;

export function countEndpoints(scope: DataScope): Promise<number> {
  return tenantCollection(scope, endpointsCollection).countUpTo(mostEndpoints, present);
}
