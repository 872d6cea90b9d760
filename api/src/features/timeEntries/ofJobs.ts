import { type DataScope, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { timeEntriesCollection } from './store.ts';

/** On which of these jobs somebody has clocked time. */
export const timedJobs = (scope: DataScope, jobIds: string[]): Promise<Set<string>> =>
  tenantCollection(unbounded(scope), timeEntriesCollection).having('job.id', jobIds);

/** For how many minutes somebody has worked on each of these jobs, as far as their clock was stopped. */
export async function minutesOn(
  scope: DataScope,
  userId: string,
  jobIds: string[],
): Promise<Map<string, number>> {
  if (jobIds.length === 0) return new Map();
  const found = await tenantCollection(unbounded(scope), timeEntriesCollection).find(
    { 'job.id': { $in: jobIds } },
    { projection: { userId: 1, job: 1, startedAt: 1, endedAt: 1 } },
  );
  const ms = new Map<string, number>();
  for (const { userId: whose, job, startedAt, endedAt } of found) {
    if (whose !== userId || !endedAt) continue;
    ms.set(job.id, (ms.get(job.id) ?? 0) + endedAt.getTime() - startedAt.getTime());
  }
  return new Map([...ms].map(([jobId, spent]) => [jobId, Math.round(spent / 60_000)]));
}
