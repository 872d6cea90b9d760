import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { emit } from '../events/events.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { balanceOf } from '../ledger/trialBalance.ts';
import { civilDate } from '../summary/civilDate.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type CashCount, type CashDrawerDocument, cashDrawersCollection } from './store.ts';

type Schemas = components['schemas'];
type Input = Schemas['CashCountInput'];

export const cashInHand = (scope: DataScope): Promise<number> => balanceOf(scope, 'cash');

export function listDrawers(scope: DataScope, { limit, after }: Paging): Promise<CashDrawerDocument[]> {
  return tenantCollection(scope, cashDrawersCollection).find(after ? { _id: { $lt: after } } : {}, {
    sort: { _id: -1 },
    limit: limit + 1,
  });
}

export async function openDrawer(ctx: Context, input: Input): Promise<CashDrawerDocument> {
  // In line with every payment: what the books say stays so until the difference is posted.
  await takeTurn(ctx);
  const drawers = tenantCollection(ctx, cashDrawersCollection);
  if (await drawers.exists({ status: 'open' })) throw new Problem('drawer_open');
  const { currency } = await getWorkshop(ctx);
  const drawerId = newId('drw');
  const opening = await count(ctx, 'cash_opened', drawerId, input);
  const drawer = await drawers.insertOne({ _id: drawerId, status: 'open', opening, closing: null, currency });
  await emit(ctx, 'cash_drawer.opened', toDrawer(drawer));
  return drawer;
}

export async function closeDrawer(ctx: Context, drawerId: string, input: Input): Promise<CashDrawerDocument> {
  await takeTurn(ctx);
  const drawers = tenantCollection(ctx, cashDrawersCollection);
  const before = await drawers.findOne({ _id: drawerId });
  if (!before) throw new Problem('not_found');
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (before.status !== 'open') throw new Problem('drawer_closed');
  const closing = await count(ctx, 'cash_closed', drawerId, input);
  const drawer = await drawers.replace(before, { ...before, status: 'closed', closing });
  await emit(ctx, 'cash_drawer.closed', toDrawer(drawer), toDrawer(before));
  return drawer;
}

/** Makes the books say what was counted. */
async function count(
  ctx: Context,
  type: 'cash_opened' | 'cash_closed',
  drawerId: string,
  { counted, note }: Input,
): Promise<CashCount> {
  const expected = await cashInHand(ctx);
  const difference = counted - expected;
  const { currency, timeZone } = await getWorkshop(ctx);
  const [more, less] = [Math.max(difference, 0), Math.max(-difference, 0)];
  const narration = note?.trim() || null;
  await post(ctx, {
    cause: { type, id: drawerId },
    document: null,
    narration,
    currency,
    postedOn: civilDate(nowOf(ctx), timeZone),
    lines: [
      debit('cash', more),
      debit('cash_difference', less),
      credit('cash', less),
      credit('cash_difference', more),
    ],
  });
  const by = ctx.principal?.userId ?? null;
  return { at: nowOf(ctx), by, counted, expected, difference, note: narration };
}

export function toDrawer(doc: CashDrawerDocument): Schemas['CashDrawer'] {
  const shown = (counted: CashCount) => ({ ...counted, at: counted.at.toISOString() });
  return {
    id: doc._id,
    status: doc.status,
    opening: shown(doc.opening),
    closing: doc.closing && shown(doc.closing),
    currency: doc.currency,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
