import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { inspectionsCollection } from './store.ts';

/** Of which of these jobs the vehicle was inspected. */
export const inspectedJobs = (scope: DataScope, jobIds: string[]): Promise<Set<string>> =>
  tenantCollection(scope, inspectionsCollection).having('job.id', jobIds);
