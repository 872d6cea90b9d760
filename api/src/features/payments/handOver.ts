import { handOver, type Successor } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { paymentsCollection } from './store.ts';

export const handOverPayments = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, paymentsCollection, successor);
