import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import type { Permission, Role } from '../../principal.ts';
import { type WorkshopDocument, workshopsCollection } from './store.ts';
import { getWorkshop, replaceWorkshop } from './workshops.ts';

export type Standing = { blocked: string | null; closing: boolean; secondFactorRoles: Role[] };

const bounds = { blocked: 1, closing: 1, secondFactorRoles: 1 };

/** What of the scope's workshop bounds everybody in it: whether it is closed, and which roles need a second factor. */
export async function standingOf(scope: DataScope): Promise<Standing> {
  const workshop = await tenantCollection(scope, workshopsCollection).findOne(
    { _id: `${scope.tenantId}` },
    bounds,
  );
  return standing(workshop);
}

/** The same of several workshops, whose credentials are checked together. */
export async function standingsOf(
  scope: Pick<DataScope, 'database'>,
  tenantIds: string[],
): Promise<Map<string, Standing>> {
  const workshops = platformCollection(scope, workshopsCollection, 'credential check');
  const found = await workshops.find({ _id: { $in: tenantIds } }, { projection: bounds });
  return new Map(found.map(workshop => [workshop._id, standing(workshop)]));
}

const standing = (workshop: WorkshopDocument | null): Standing => ({
  blocked: workshop?.blocked?.reason ?? null,
  closing: Boolean(workshop?.closing),
  secondFactorRoles: workshop?.secondFactorRoles ?? [],
});

export async function isClosing(scope: DataScope): Promise<boolean> {
  return (await standingOf(scope)).closing;
}

/** What of these permissions is left where nothing can be changed any more. */
export function readingOnly(permissions: Iterable<Permission>): Set<Permission> {
  return new Set([...permissions].filter(isReading));
}

export const isReading = (permission: Permission): boolean => permission.endsWith(':read');

/** Closes the scope's workshop to its people and keys, or with null opens it again. Its data stays. */
export async function setBlock(ctx: Context, reason: string | null): Promise<WorkshopDocument> {
  const before = await getWorkshop(ctx);
  const blocked = reason === null ? null : { reason, at: new Date() };
  const workshop = await replaceWorkshop(ctx, before, { ...before, blocked });
  afterCommit(ctx, () => ctx.authenticator.forget(before._id));
  return workshop;
}
