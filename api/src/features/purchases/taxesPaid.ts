import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type TaxSumRow, taxSums } from '../money/taxSums.ts';
import { purchasesCollection } from './store.ts';

type Days = { fromDay: string; toDay: string };

/** What purchases received on these days (YYYY-MM-DD) bear, by rate, where the workshop gets the tax back. */
export const taxesPaid = (scope: DataScope, { fromDay, toDay }: Days): Promise<TaxSumRow[]> =>
  tenantCollection(scope, purchasesCollection).aggregate<TaxSumRow>(
    taxSums({ receivedOn: { $gte: fromDay, $lte: toDay }, creditable: true }),
  );

/** The same of what went back to suppliers on these days. */
export const taxesReturned = (scope: DataScope, { fromDay, toDay }: Days): Promise<TaxSumRow[]> => {
  const within = { $gte: fromDay, $lte: toDay };
  return tenantCollection(scope, purchasesCollection).aggregate<TaxSumRow>([
    { $match: { 'returns.returnedOn': within, creditable: true } },
    { $unwind: '$returns' },
    { $match: { 'returns.returnedOn': within } },
    { $set: { taxes: { $ifNull: ['$returns.taxes', []] } } },
    ...taxSums({}),
  ]);
};
