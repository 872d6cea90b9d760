import { handOver, type Successor } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { jobsCollection } from './store.ts';

export const handOverJobs = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, jobsCollection, successor);
