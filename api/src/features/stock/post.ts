import { nowOf } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { post, signed } from '../ledger/ledger.ts';
import type { Account, LedgerLine } from '../ledger/store.ts';
import { civilDate } from '../summary/civilDate.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { StockMovementDocument } from './store.ts';

type Moved = Pick<StockMovementDocument, '_id' | 'kind' | 'value' | 'document'>;

/** What the movements change of the stock's worth, and what of it nobody pays for. */
export function stockLines(moved: Moved[]): { lines: LedgerLine[]; worth: number } {
  const sum = (some: Moved[]) => some.reduce((all, { value }) => all + value, 0);
  const revalued = sum(moved.filter(({ kind }) => kind === 'revalued'));
  const worth = sum(moved) - revalued;
  return { lines: [signed('inventory', worth + revalued), signed('cost_of_goods', -revalued)], worth };
}

/** Posts movements against the account that bears them. */
export async function postStock(ctx: Context, moved: Moved[], bearer: Account): Promise<void> {
  const [first] = moved;
  if (!first) return;
  // In line with who closes the books at this moment.
  await takeTurn(ctx);
  const { currency, timeZone } = await getWorkshop(ctx);
  const { lines, worth } = stockLines(moved);
  await post(ctx, {
    cause: { type: 'stock_moved', id: first._id },
    document: first.document?.number ?? null,
    currency,
    postedOn: civilDate(nowOf(ctx), timeZone),
    lines: [...lines, signed(bearer, -worth)],
  });
}
