import { handOver, type Successor } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { remindersCollection } from './store.ts';

export const handOverReminders = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, remindersCollection, successor);
