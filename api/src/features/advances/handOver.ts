import { handOver, type Successor } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { advancesCollection } from './store.ts';

export const handOverAdvances = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, advancesCollection, successor);
