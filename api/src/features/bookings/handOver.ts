import { handOver, type Successor } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { bookingsCollection } from './store.ts';

export const handOverBookings = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, bookingsCollection, successor);
