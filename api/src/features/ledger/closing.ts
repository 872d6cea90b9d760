import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { mustOwn } from '../members/roles.ts';
import { civilDate } from '../summary/civilDate.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type ClosingDocument, closingsCollection } from './store.ts';

const closingOf = (scope: DataScope) =>
  tenantCollection(scope, closingsCollection).findOne({ _id: `${scope.tenantId}` });

export async function getClosing(scope: DataScope): Promise<components['schemas']['Closing']> {
  return toClosing(await closingOf(scope));
}

/** Throws `period_closed` for a day up to which the books are closed. */
export async function mustBeOpen(scope: DataScope, day: string): Promise<void> {
  const closed = closedBy(await closedUntil(scope), day);
  if (closed) throw closed;
}

/** The last day on which nothing can be posted any more, if there is one. */
export async function closedUntil(scope: DataScope): Promise<string | null> {
  return (await closingOf(scope))?.closedUntil ?? null;
}

export const closedBy = (until: string | null, day: string): Problem | null =>
  until !== null && day <= until
    ? new Problem('period_closed', `The books are closed up to ${until}; ${day} is before.`)
    : null;

/** Closes the books up to a day, or, for an owner, opens what was closed. Whoever posts meanwhile does so before or after. */
export async function closeBooks(
  ctx: Context,
  until: string | null,
): Promise<components['schemas']['Closing']> {
  await takeTurn(ctx);
  const today = civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone);
  if (until !== null && until >= today)
    throw fault('rule_broken', '/body/closedUntil', 'must be over', 'not_in_future');
  const before = await closingOf(ctx);
  if (before?.closedUntil && (until ?? '') < before.closedUntil) mustOwn(ctx.principal);
  const state = { closedUntil: until, closedBy: ctx.principal?.userId ?? null, closedAt: nowOf(ctx) };
  const closings = tenantCollection(ctx, closingsCollection);
  const after = before
    ? await closings.replace(before, { ...before, ...state })
    : await closings.insertOne({ _id: `${ctx.tenantId}`, ...state });
  return toClosing(after);
}

const toClosing = (doc: ClosingDocument | null): components['schemas']['Closing'] => ({
  closedUntil: doc?.closedUntil ?? null,
  closedBy: doc?.closedBy ?? null,
  closedAt: doc?.closedAt.toISOString() ?? null,
});
