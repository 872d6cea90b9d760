import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { stockMovementsCollection } from './store.ts';

/** What each item's movements come to: the proof of what is kept on items. */
export async function recomputeStock(scope: DataScope): Promise<Map<string, number>> {
  const rows = await tenantCollection(scope, stockMovementsCollection).aggregate<{
    _id: string;
    quantity: number;
    value: number;
  }>([{ $group: { _id: '$item.id', quantity: { $sum: '$quantity' }, value: { $sum: '$value' } } }]);
  return new Map(
    rows.flatMap(({ _id, quantity, value }): [string, number][] => [
      [`${_id} on hand`, quantity],
      [`${_id} value`, value],
    ]),
  );
}
