import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { type Level, setLevel } from '../items/levels.ts';
import type { ItemDocument } from '../items/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type StockMovementDocument, stockMovementsCollection } from './store.ts';
import { addedTo, takenFrom } from './value.ts';

type Movement = components['schemas']['StockMovement'];

/** What is to move: so many thousandths, out of stock where negative, in at a value where not. */
export type Move = {
  item: ItemDocument;
  kind: Movement['kind'];
  quantity: number;
  value?: number;
  reason?: Movement['reason'];
  notes?: string | null;
  /** Where the request names the quantity, for who asks for more than there is. */
  pointer: string;
};

type Made = Omit<StockMovementDocument, 'tenantId' | 'createdAt' | 'updatedAt' | 'version'>;

/**
 * Moves stock in the running transaction: the movements, what is on hand after them, and their events. Whoever calls it posts what
 * they come to (`stockLines`). Throws `out_of_stock`.
 */
export async function moveStock(
  ctx: Context,
  moves: Move[],
  document: Movement['document'],
): Promise<Made[]> {
  const levels = new Map<string, { item: ItemDocument; level: Level }>();
  const made: Made[] = [];
  for (const move of moves) {
    const { item, quantity, kind, value = 0 } = move;
    const { level } = levels.get(item._id) ?? { level: item };
    if (quantity < 0 && level.onHand + quantity < 0) await mustAllowNegative(ctx, move, level);
    const common = {
      item: { id: item._id, name: item.name },
      document,
      notes: move.notes ?? null,
      by: ctx.principal?.userId ?? null,
    };
    const add = (what: Pick<Made, 'kind' | 'reason' | 'quantity' | 'value'>, onHand: number) =>
      made.push({ _id: newId('mov'), ...common, ...what, onHand });
    const reason = move.reason ?? null;
    if (quantity < 0) {
      const taken = takenFrom(level, -quantity, item.cost);
      add({ kind, reason, quantity, value: 0 - taken.value }, taken.level.onHand);
      levels.set(item._id, { item, level: taken.level });
    } else {
      const added = addedTo(level, quantity, value);
      add({ kind, reason, quantity, value }, added.level.onHand);
      if (added.revalued !== 0)
        add({ kind: 'revalued', reason: null, quantity: 0, value: added.revalued }, added.level.onHand);
      levels.set(item._id, { item, level: added.level });
    }
  }
  const movements = tenantCollection(ctx, stockMovementsCollection);
  for (const one of made) await emit(ctx, 'stock.moved', toMovement(await movements.insertOne(one)));
  for (const { item, level } of levels.values()) await setLevel(ctx, item, level);
  return made;
}

async function mustAllowNegative(ctx: Context, { item, pointer }: Move, { onHand }: Level): Promise<void> {
  if ((await getWorkshop(ctx)).allowNegativeStock) return;
  throw fault(
    'out_of_stock',
    pointer,
    `is more than the ${onHand / 1000} of ${item.name} in stock`,
    'out_of_stock',
    {
      item: item.name,
      onHand: onHand / 1000,
    },
  );
}

export function toMovement(doc: StockMovementDocument): Movement {
  const { _id, item, kind, reason, quantity, value, onHand, document, notes, by, createdAt } = doc;
  return {
    id: _id,
    item,
    kind,
    reason,
    quantity: quantity / 1000,
    value,
    onHand: onHand / 1000,
    document,
    notes,
    by,
    createdAt: createdAt.toISOString(),
  };
}
