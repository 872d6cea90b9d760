import { firstIdAt } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { jobsCollection } from './store.ts';

const most = 10_000;

/** How many jobs the scope's workshop has made since, counted so far and no further. */
export async function countJobsSince(scope: DataScope, from: Date): Promise<number> {
  const [counted] = await tenantCollection(scope, jobsCollection).aggregate<{ count: number }>([
    { $match: { _id: { $gte: firstIdAt('job', from) } } },
    { $limit: most },
    { $count: 'count' },
  ]);
  return counted?.count ?? 0;
}
