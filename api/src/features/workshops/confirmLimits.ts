import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { moneyFormat } from '../../documents/figures.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Role } from '../../principal.ts';
import { type WorkshopDocument, workshopsCollection } from './store.ts';

/** Up to which amount a role of the scope's workshop may confirm payments and refund; null where the table names it not. */
export async function confirmLimitOf(scope: DataScope, role: Role): Promise<number | null> {
  const workshop = await tenantCollection(scope, workshopsCollection).findOne(
    { _id: `${scope.tenantId}` },
    { confirmLimits: 1 },
  );
  return workshop?.confirmLimits.find(limit => limit.role === role)?.amount ?? null;
}

/** Refuses a table of limits that names a role twice, or the owner's, who is bound by none. */
export function checkConfirmLimits(limits: WorkshopDocument['confirmLimits']): void {
  for (const [index, { role }] of limits.entries()) {
    const pointer = `/body/confirmLimits/${index}/role`;
    if (role === 'owner') throw fault('rule_broken', pointer, 'has no limit', 'not_taken');
    if (limits.findIndex(other => other.role === role) !== index)
      throw fault('rule_broken', pointer, 'is named twice', 'duplicate');
  }
}

/** Throws `above_confirm_limit` where the caller's role may confirm or refund less than this and what it adds to. */
export async function mustBeWithinLimit(
  ctx: Context,
  amount: number,
  pointer: string,
  before = 0,
): Promise<void> {
  const limit = ctx.principal?.confirmLimit ?? null;
  if (limit === null || amount + before <= limit) return;
  const workshop = await tenantCollection(ctx, workshopsCollection).findOne(
    { _id: `${ctx.tenantId}` },
    { currency: 1 },
  );
  const { money } = moneyFormat(workshop?.currency ?? 'INR');
  const earlier = before > 0 ? `, with ${money(before)} paid back before,` : '';
  const message = `is${earlier} above ${money(limit)}, up to which your role may; an owner can`;
  throw new Problem('above_confirm_limit', `The amount ${message}.`, {
    errors: [{ pointer, code: 'above_confirm_limit', message, params: { limit } }],
  });
}
