import { handOver, type Successor } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { invoicesCollection } from './store.ts';

export const handOverInvoices = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, invoicesCollection, successor);
