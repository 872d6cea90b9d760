import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type TaxSumRow, taxSums } from '../money/taxSums.ts';
import { type InvoiceNoteDocument, invoiceNotesCollection } from './store.ts';

/** What notes of a kind issued on these days (YYYY-MM-DD) bear, by rate. */
export const taxesNoted = (
  scope: DataScope,
  kind: InvoiceNoteDocument['kind'],
  { fromDay, toDay }: { fromDay: string; toDay: string },
): Promise<TaxSumRow[]> =>
  tenantCollection(scope, invoiceNotesCollection).aggregate<TaxSumRow>(
    taxSums({ issuedOn: { $gte: fromDay, $lte: toDay }, kind }),
  );
