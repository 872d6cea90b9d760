import { handOver, type Successor } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { invoiceNotesCollection } from './store.ts';

export const handOverNotes = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, invoiceNotesCollection, successor);
