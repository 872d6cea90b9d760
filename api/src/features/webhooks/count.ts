import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { endpointsCollection, present } from './store.ts';

/** How many there may be, whatever the plan. */
export const mostEndpoints = 20;

export async function countEndpoints(scope: DataScope): Promise<number> {
  const endpoints = tenantCollection(scope, endpointsCollection);
  return (await endpoints.find(present, { limit: mostEndpoints, projection: { _id: 1 } })).length;
}
