import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { jobsCollection } from './store.ts';

const latest = 500;

/**
 * The customers or vehicles of the latest jobs that are given to the scope's user. A bounded number of them, so that a long
 * history costs no more; the jobs themselves are all there.
 */
export async function ofOwnJobs(scope: DataScope, part: 'customer' | 'vehicle') {
  const jobs = await tenantCollection(scope, jobsCollection).find(
    {},
    { sort: { _id: -1 }, limit: latest, projection: { [`${part}.id`]: 1 } },
  );
  return { _id: { $in: [...new Set(jobs.flatMap(job => job[part]?.id ?? []))] } };
}
