import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { needsStepUp, stepUpRequired } from '../../http/stepUp.ts';
import type { Role } from '../../principal.ts';
import { builtInRoles, type Grant, isBuiltIn, mustHold, mustOwn } from '../members/roles.ts';
import { confirmLimitOf } from '../workshops/confirmLimits.ts';
import { rolesCollection } from './store.ts';

const nothing: Grant = { permissions: new Set(), visibleJobs: 'assigned', confirmLimit: null };

/** What a role of the scope's workshop allows; nothing where there is none. */
export async function grantOf(scope: DataScope, role: Role | null): Promise<Grant> {
  if (!role || !scope.tenantId) return nothing;
  if (role === 'owner') return builtInRoles.owner;
  const grant = await namedGrant(scope, role);
  const confirmLimit = await confirmLimitOf(scope, role);
  if (confirmLimit === null || !grant.permissions.has('payments:read')) return grant;
  const permissions = new Set(grant.permissions);
  if (confirmLimit > 0) permissions.add('payments:confirm');
  else permissions.delete('payments:confirm');
  return { ...grant, permissions, confirmLimit };
}

async function namedGrant(scope: DataScope, role: Role): Promise<Grant> {
  if (isBuiltIn(role)) return builtInRoles[role];
  const found = await tenantCollection(scope, rolesCollection).findOne({ _id: role });
  if (!found) return nothing;
  return { permissions: new Set(found.permissions), visibleJobs: found.visibleJobs, confirmLimit: null };
}

/** What the workshop calls a role that it made; null for a built-in one. */
export async function roleName(scope: DataScope, role: Role | null): Promise<string | null> {
  if (!role || !scope.tenantId || isBuiltIn(role)) return null;
  return (await tenantCollection(scope, rolesCollection).findOne({ _id: role }, { name: 1 }))?.name ?? null;
}

/** Refuses a role that the caller may not give to somebody or take from them. An owner's needs a proof of a moment ago. */
export async function mustMaster(ctx: Context, role: Role): Promise<void> {
  if (role === 'owner') {
    mustOwn(ctx.principal);
    if (needsStepUp({ stepUp: true }, null, ctx.principal)) throw stepUpRequired();
  }
  mustHold(ctx.principal, (await grantOf(ctx, role)).permissions);
}

/** The same for a role that the request's body names; it is not deleted before this transaction ends. */
export async function mustGive(ctx: Context, role: Role): Promise<void> {
  if (!(await holdRole(ctx, role)))
    throw fault('unknown_reference', '/body/role', 'names no role of this workshop');
  await mustMaster(ctx, role);
}

/** Keeps a role from being deleted before this transaction ends; false where there is none. */
export async function holdRole(scope: DataScope, role: Role): Promise<boolean> {
  if (isBuiltIn(role)) return true;
  return (
    (await tenantCollection(scope, rolesCollection).updateOne({ _id: role }, { $inc: { turns: 1 } })) > 0
  );
}
