import type { components } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import { itemsById } from '../items/items.ts';
import { thousandths } from '../money/quantity.ts';
import { type Move, moveStock } from './move.ts';
import { postStock } from './post.ts';

type Line = Pick<components['schemas']['LineItem'], 'itemId' | 'quantity'>;

/** How many thousandths of each item the lines come to, and where the first of them stands. */
export function quantitiesOf(lines: Line[]): Map<string, { quantity: number; pointer: string }> {
  const all = new Map<string, { quantity: number; pointer: string }>();
  for (const [index, { itemId, quantity }] of lines.entries()) {
    if (itemId === undefined) continue;
    const before = all.get(itemId);
    all.set(itemId, {
      quantity: (before?.quantity ?? 0) + thousandths(quantity),
      pointer: before?.pointer ?? `/body/lineItems/${index}/quantity`,
    });
  }
  return all;
}

/** What is sold over the counter, without a job that took it before, leaves the stock with its invoice. */
export async function sellParts(
  ctx: Context,
  invoice: { id: string; number: string; lineItems: Line[] },
): Promise<void> {
  const wanted = quantitiesOf(invoice.lineItems);
  const items = await itemsById(ctx, [...wanted.keys()]);
  const moves = [...wanted].flatMap(([itemId, { quantity, pointer }]): Move[] => {
    const item = items.get(itemId);
    return item?.stocked ? [{ item, kind: 'sold', quantity: -quantity, pointer }] : [];
  });
  const { id, number } = invoice;
  await postStock(ctx, await moveStock(ctx, moves, { resource: 'invoice', id, number }), 'cost_of_goods');
}
