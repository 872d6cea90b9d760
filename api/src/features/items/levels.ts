import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { toItem } from './items.ts';
import { isLow } from './low.ts';
import { type ItemDocument, itemsCollection } from './store.ts';

/** Thousandths on hand, and what they have cost in minor units. */
export type Level = Pick<ItemDocument, 'onHand' | 'stockValue'>;

/**
 * Keeps what the item's movements come to, in the transaction that makes them, and tells once when it has fallen to its reorder
 * level. The version stays: whoever is editing the item is not disturbed by its use.
 */
export async function setLevel(ctx: Context, item: ItemDocument, level: Level): Promise<void> {
  const after = { ...item, ...level };
  after.low = isLow(after);
  await tenantCollection(ctx, itemsCollection).updateOne(
    { _id: item._id },
    { $set: { onHand: level.onHand, stockValue: level.stockValue, low: after.low } },
  );
  if (after.low && !item.low) await emit(ctx, 'item.stock_low', toItem(after), toItem(item));
}

/** What is kept of each item's stock, with the value of all of it. */
export async function stockLevels(scope: DataScope): Promise<Map<string, number>> {
  const found = await tenantCollection(scope, itemsCollection).find(
    {},
    { projection: { onHand: 1, stockValue: 1 } },
  );
  const rows = found.flatMap(({ _id, onHand, stockValue }): [string, number][] => [
    [`${_id} on hand`, onHand],
    [`${_id} value`, stockValue],
  ]);
  return new Map([...rows, ['inventory', found.reduce((sum, { stockValue }) => sum + stockValue, 0)]]);
}

/** What all goods in stock have cost, in minor units. */
export async function stockWorth(scope: DataScope): Promise<number> {
  const [sum] = await tenantCollection(scope, itemsCollection).aggregate<{ value: number }>([
    { $match: { stocked: true } },
    { $group: { _id: null, value: { $sum: '$stockValue' } } },
  ]);
  return sum?.value ?? 0;
}
