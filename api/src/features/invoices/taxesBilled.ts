import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type TaxSumRow, taxSums } from '../money/taxSums.ts';
import { invoicesCollection } from './store.ts';

/** What invoices issued on these days (YYYY-MM-DD) bear, by rate. */
export const taxesBilled = (scope: DataScope, fromDay: string, toDay: string): Promise<TaxSumRow[]> =>
  tenantCollection(scope, invoicesCollection).aggregate<TaxSumRow>(
    taxSums({ issuedOn: { $gte: fromDay, $lte: toDay } }),
  );
