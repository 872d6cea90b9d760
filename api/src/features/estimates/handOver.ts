import { handOver, type Successor } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { estimatesCollection } from './store.ts';

export const handOverEstimates = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, estimatesCollection, successor);
