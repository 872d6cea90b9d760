import { type DataScope, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { timeEntriesCollection } from './store.ts';

/** On which of these jobs somebody has clocked time. */
export const timedJobs = (scope: DataScope, jobIds: string[]): Promise<Set<string>> =>
  tenantCollection(unbounded(scope), timeEntriesCollection).having('job.id', jobIds);
