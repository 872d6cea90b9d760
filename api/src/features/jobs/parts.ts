import type { Context } from '../../http/context.ts';
import { itemsById } from '../items/items.ts';
import type { ItemDocument } from '../items/store.ts';
import { multiply } from '../money/lineItems.ts';
import { quantitiesOf } from '../stock/lines.ts';
import { type Move, moveStock } from '../stock/move.ts';
import { postStock } from '../stock/post.ts';
import type { JobStatus } from './status.ts';
import type { JobDocument, StockOut } from './store.ts';

/** From when work begins, what a job card says of parts is on the vehicle and no longer on the shelf. */
const usingParts: ReadonlySet<JobStatus> = new Set([
  'in_progress',
  'on_hold',
  'ready',
  'delivered',
  'closed',
]);

const nothing = { quantity: 0, cost: 0 };

/**
 * The job as it is about to be stored, with the parts issued that it now needs, and those returned that it needs no longer, in
 * the same transaction. What comes back is worth what it was when it left.
 */
export async function withParts(ctx: Context, job: JobDocument): Promise<JobDocument> {
  const out = new Map((job.stockOut ?? []).map(one => [one.itemId, one]));
  const wanted = usingParts.has(job.status) ? quantitiesOf(job.lineItems) : new Map<string, never>();
  const quantityOf = (itemId: string) => wanted.get(itemId)?.quantity ?? 0;
  const changed = [...new Set([...out.keys(), ...wanted.keys()])].filter(
    itemId => quantityOf(itemId) !== (out.get(itemId)?.quantity ?? 0),
  );
  const moves: Move[] = [];
  for (const item of (await itemsById(ctx, changed)).values()) {
    const before = out.get(item._id) ?? nothing;
    if (!item.stocked && before === nothing) continue;
    const more = quantityOf(item._id) - before.quantity;
    moves.push(moveOf(item, more, before, wanted.get(item._id)?.pointer ?? '/body/lineItems'));
  }
  if (moves.length === 0) return job;
  const made = await moveStock(ctx, moves, { resource: 'job', id: job._id, number: job.number });
  await postStock(ctx, made, 'cost_of_goods');
  for (const { item, kind, quantity, value } of made) {
    if (kind === 'revalued') continue;
    const before = out.get(item.id) ?? nothing;
    out.set(item.id, { itemId: item.id, quantity: before.quantity - quantity, cost: before.cost - value });
  }
  return { ...job, stockOut: [...out.values()].filter(({ quantity }) => quantity > 0) };
}

function moveOf(item: ItemDocument, more: number, out: Omit<StockOut, 'itemId'>, pointer: string): Move {
  if (more > 0) return { item, kind: 'issued', quantity: -more, pointer };
  return { item, kind: 'returned', quantity: -more, value: multiply(out.cost, -more, out.quantity), pointer };
}
