import type { components } from '@workbay/sdk/schema';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { namedServices } from '../bookableServices/bookableServices.ts';
import { refreshEntry } from '../directory/entry.ts';
import { emit } from '../events/events.ts';
import { checkedHolidays, checkedWeek } from '../openingHours/openingHours.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { anyTime } from './going.ts';
import { type MemberDocument, membersCollection } from './store.ts';
import { toMember } from './toMember.ts';

type Schemas = components['schemas'];

const members = (ctx: Context) => tenantCollection(ctx, membersCollection);

/** One's own, or with the permission anybody's. Who may not is told of nobody. */
export async function memberFor(ctx: Context, memberId: string): Promise<MemberDocument> {
  const { principal } = ctx;
  const filter = memberId === 'me' ? { userId: `${principal?.userId}` } : { _id: memberId };
  const member = await members(ctx).findOne(filter);
  if (!member || (member.userId !== principal?.userId && !principal?.permissions.has('members:write')))
    throw new Problem('not_found');
  return member;
}

/** One's own needs no permission, so what else stands before every change is asked here. */
function mayWrite({ principal }: Context): void {
  if (!principal?.emailVerified) throw new Problem('email_unverified');
  if (principal.blocked !== null) throw new Problem('workshop_blocked', principal.blocked);
  if (principal.proved?.lacksFactor) throw new Problem('second_factor_required_by_workshop');
  if (principal.closing) throw new Problem('workshop_closed');
}

export async function updateAvailability(
  ctx: Context,
  memberId: string,
  patch: Schemas['AvailabilityPatch'],
): Promise<MemberDocument> {
  mayWrite(ctx);
  const before = await memberFor(ctx, memberId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const { week, holidays, places, serviceIds } = patch;
  if (week) checkedWeek(week);
  const known = before.availability ?? anyTime;
  // Those that are known already may have been retired since.
  const added = serviceIds?.filter(id => !known.serviceIds.includes(id)) ?? [];
  await namedServices(ctx, added, '/body/serviceIds');
  const availability = {
    ...known,
    ...definedOf({
      ...patch,
      holidays: holidays && checkedHolidays(holidays),
      places: places && tidy(places),
    }),
  };
  const member = await members(ctx).replace(before, { ...before, availability });
  await refreshEntry(ctx, await getWorkshop(ctx));
  // What is told of it says who: where somebody lives goes to nobody's program.
  await emit(ctx, 'member.updated', toMember(member), toMember(before));
  return member;
}

function tidy(places: string[]): string[] {
  const all = places.map(place => place.trim());
  if (new Set(all.map(place => place.toLowerCase())).size < all.length)
    throw fault('rule_broken', '/body/places', 'has one of them twice', 'not_valid');
  return all;
}

export function toAvailability(doc: MemberDocument): Schemas['Availability'] {
  const { _id, userId, name, availability = anyTime, updatedAt, version } = doc;
  return { id: _id, userId, name, ...availability, updatedAt: updatedAt.toISOString(), version };
}
