import type { components } from '@workbay/sdk/schema';
import type { Config } from '../../config.ts';
import { isTestTenant } from '../../data/mode.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import type { Permission, Role } from '../../principal.ts';
import { deletedUser } from '../audit/blank.ts';
import { peopleByIds } from '../auth/people.ts';
import { mailOwners } from '../members/mailOwners.ts';
import { placesOf } from '../members/members.ts';
import { givable } from '../members/roles.ts';
import { grantOf } from '../roles/grants.ts';
import { type ApiKeyDocument, apiKeysCollection } from './store.ts';

/** A key with who knows its secret, and what became of them since. */
export type HeldKey = ApiKeyDocument & { holder: components['schemas']['ApiKeyHolder'] | null };

export async function withHolder(ctx: Context, key: ApiKeyDocument): Promise<HeldKey> {
  const [held] = await withHolders(ctx, [key]);
  return held ?? { ...key, holder: null };
}

export async function withHolders(ctx: Context, keys: ApiKeyDocument[]): Promise<HeldKey[]> {
  const ids = [...new Set(keys.flatMap(({ holderId }) => holderId ?? []))];
  // In test mode too it is the workshop's people that count.
  const home = { ...ctx, tenantId: ctx.principal?.homeId ?? ctx.tenantId };
  const people = new Map((await peopleByIds(ctx, ids)).map(person => [person._id, person]));
  const places = new Map((await placesOf(home, ids)).map(place => [place.userId, place]));
  const found: HeldKey[] = [];
  for (const key of keys) {
    const { holderId, permissions } = key;
    const [person, place] = [people.get(holderId ?? ''), places.get(holderId ?? '')];
    const held = place ? givable(await grantOf(home, place.role)) : null;
    const lacks = permissions.some(permission => !held?.has(permission));
    const standing = !held ? 'left' : person?.blocked ? 'blocked' : lacks ? 'lacks' : 'holds';
    const holder = holderId
      ? ({ userId: holderId, name: person?.name ?? deletedUser, standing } as const)
      : null;
    found.push({ ...key, holder });
  }
  return found;
}

/**
 * Somebody's place in the workshop is over, or their role is another one now: its other owners hear which keys that person
 * still knows, and would not be given any more.
 */
export async function tellOfHeldKeys(
  scope: DataScope & { config: Config },
  person: { userId: string; name: string; role: Role },
  reason: 'left' | 'blocked' | 'lacks',
): Promise<void> {
  if (!scope.tenantId || isTestTenant(scope.tenantId)) return;
  const held = reason === 'lacks' ? givable(await grantOf(scope, person.role)) : new Set<Permission>();
  const known = await tenantCollection(scope, apiKeysCollection).find(
    { holderId: person.userId },
    { sort: { _id: -1 }, limit: 50 },
  );
  const keys = known.filter(({ permissions }) => permissions.some(permission => !held.has(permission)));
  if (keys.length === 0) return;
  await mailOwners(
    scope,
    {
      template: 'api_keys_held',
      person: person.name,
      reason,
      keys: keys.map(key => `${key.name} (${key.prefix}…)`),
      link: `${scope.config.publicUrl}/api-keys`,
    },
    person.userId,
  );
}
