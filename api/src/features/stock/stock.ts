import type { components } from '@workbay/sdk/schema';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { itemsById } from '../items/items.ts';
import type { ItemDocument } from '../items/store.ts';
import type { Account } from '../ledger/store.ts';
import { multiply } from '../money/lineItems.ts';
import { thousandths } from '../money/quantity.ts';
import { moveStock } from './move.ts';
import { postStock } from './post.ts';
import { type StockMovementDocument, stockMovementsCollection } from './store.ts';
import { averageOf } from './value.ts';

type Schemas = components['schemas'];

export function listMovements(
  ctx: Context,
  itemId: string | undefined,
  { limit, after }: Paging,
): Promise<StockMovementDocument[]> {
  return tenantCollection(ctx, stockMovementsCollection).find(
    { ...(itemId ? { 'item.id': itemId } : {}), ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

/** Which account bears it. */
const bearers: Partial<Record<Schemas['StockReason'], Account>> = {
  opening_stock: 'capital',
  customer_return: 'cost_of_goods',
};

/** Puts the stock of an item right by hand: by so many, or to what was counted. */
export async function adjustStock(
  ctx: Context,
  input: Schemas['StockAdjustmentInput'],
): Promise<StockMovementDocument> {
  const item = (await itemsById(ctx, [input.itemId])).get(input.itemId);
  if (!item) throw fault('unknown_reference', '/body/itemId', 'names no item of this workshop');
  if (!item.stocked) throw fault('rule_broken', '/body/itemId', 'is not kept in stock', 'not_stocked');
  const { quantity, pointer } = changeOf(input, item);
  const { unitCost, reason } = input;
  if (quantity < 0 && unitCost !== undefined)
    throw fault('rule_broken', '/body/unitCost', 'is only for what comes in', 'not_taken');
  const value =
    unitCost === undefined
      ? averageOf(item, Math.max(quantity, 0), item.cost)
      : multiply(quantity, unitCost, 1000);
  const move = {
    item,
    kind: 'adjusted' as const,
    quantity,
    value,
    reason,
    notes: input.notes ?? null,
    pointer,
  };
  const made = await moveStock(ctx, [move], null);
  await postStock(ctx, made, bearers[reason] ?? 'stock_difference');
  const movement = await tenantCollection(ctx, stockMovementsCollection).findOne({ _id: `${made[0]?._id}` });
  if (!movement) throw new Error('an adjustment made no movement');
  return movement;
}

function changeOf({ quantity, counted }: Schemas['StockAdjustmentInput'], { onHand }: ItemDocument) {
  if ((quantity === undefined) === (counted === undefined))
    throw new Problem('invalid_request', 'Give either quantity or counted.', {
      errors: [{ pointer: '/body/quantity', code: 'required', message: 'is required without counted' }],
    });
  const [pointer, change] =
    counted === undefined
      ? ['/body/quantity', thousandths(quantity ?? 0)]
      : ['/body/counted', thousandths(counted) - onHand];
  if (change === 0) throw fault('rule_broken', pointer, 'changes nothing', 'changes_nothing');
  return { pointer, quantity: change };
}
