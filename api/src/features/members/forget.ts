import { type DataScope, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { note } from '../../data/trail.ts';
import type { Context } from '../../http/context.ts';
import { deletedUser } from '../audit/blank.ts';
import { leaveBookings } from '../bookings/leave.ts';
import { endFeedsOf } from '../calendarFeeds/forget.ts';
import { refreshEntry } from '../directory/entry.ts';
import { emit } from '../events/events.ts';
import { takeTurn } from '../summary/figures.ts';
import { forgetDestinations } from '../wallets/forget.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { keepAnOwner } from './members.ts';
import { type MemberDocument, membersCollection } from './store.ts';
import { toMember } from './toMember.ts';

/** Stands where somebody's name and address were. */
export const forgotten = { name: deletedUser, email: 'deleted-user@workbay.invalid' };

/**
 * Ends a person's place in a workshop without a word of who they were. Throws `last_owner` where others would be left without
 * one; says whether anybody is left.
 */
export async function forgetMember(ctx: Context, member: MemberDocument): Promise<{ empty: boolean }> {
  const scope = unbounded({ ...ctx, tenantId: member.tenantId });
  // In line with who joins at this moment.
  await takeTurn(scope);
  const members = tenantCollection({ ...scope, trail: undefined }, membersCollection);
  const empty = !(await members.exists({ _id: { $ne: member._id } }));
  if (!empty && member.role === 'owner') await keepAnOwner(scope, member);
  await members.deleteOne({ _id: member._id });
  const { _id, tenantId } = member;
  note(scope, membersCollection, 'deleted', { before: { _id, tenantId } });
  await endFeedsOf({ ...scope, tenantId, trail: undefined }, member.userId);
  await forgetDestinations(scope, member.userId);
  if (!empty) await leaveBookings(scope, member.userId);
  if (!empty) await refreshEntry(scope, await getWorkshop(scope));
  if (!empty) await emit(scope, 'member.removed', toMember({ ...member, ...forgotten }));
  return { empty };
}

/** Everybody in the scope's workshop. */
export async function userIdsOf(scope: DataScope): Promise<string[]> {
  return (await tenantCollection(scope, membersCollection).find({})).map(({ userId }) => userId);
}
