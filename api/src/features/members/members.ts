import type { Config } from '../../config.ts';
import { newId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import type { Role } from '../../principal.ts';
import { endWorkshopSessions } from '../auth/endSessions.ts';
import { noteFormerMembership } from '../auth/people.ts';
import { leaveBookings } from '../bookings/leave.ts';
import { endFeedsOf } from '../calendarFeeds/forget.ts';
import { refreshEntry } from '../directory/entry.ts';
import { emit } from '../events/events.ts';
import { holdRole, mustGive, mustMaster } from '../roles/grants.ts';
import { entitled } from '../subscriptions/entitled.ts';
import { takeTurn } from '../summary/figures.ts';
import { isClosing } from '../workshops/standing.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { mustOwn } from './roles.ts';
import { type MemberDocument, membersCollection } from './store.ts';
import { toMember } from './toMember.ts';

export const mostMemberships = 100;

/** Oldest first: the order in which they joined. */
export async function listMembers(ctx: Context, { limit, after }: Paging): Promise<MemberDocument[]> {
  const filter = after ? { _id: { $gt: after } } : {};
  return tenantCollection(ctx, membersCollection).find(filter, { sort: { _id: 1 }, limit: limit + 1 });
}

const mostCounted = 1000;

/** How many people belong to the scope's workshop, counted so far and no further. */
export function countMembers(scope: DataScope): Promise<number> {
  return tenantCollection(scope, membersCollection).countUpTo(mostCounted);
}

/** Everybody of a workshop, for what concerns each of them. */
export async function everyMember(scope: DataScope): Promise<MemberDocument[]> {
  return tenantCollection(scope, membersCollection).find({}, { sort: { _id: 1 }, limit: mostCounted });
}

/** Whether all of these users belong to the workshop. */
export async function areMembers(ctx: DataScope, userIds: string[]): Promise<boolean> {
  if (userIds.length === 0) return true;
  const filter = { userId: { $in: userIds } };
  const found = await tenantCollection(ctx, membersCollection).find(filter, { projection: { _id: 1 } });
  return found.length === new Set(userIds).size;
}

/** The names of these users, as far as they belong to the workshop, in the order of the ids. */
export async function memberNames(ctx: DataScope, userIds: string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const found = await tenantCollection(ctx, membersCollection).find({ userId: { $in: userIds } });
  return new Map(found.map(({ userId, name }) => [userId, name]));
}

/** The places of these users in the workshop, as far as they belong to it. */
export async function placesOf(scope: DataScope, userIds: string[]): Promise<MemberDocument[]> {
  return tenantCollection(scope, membersCollection).find({ userId: { $in: userIds } });
}

export async function ownersOf(scope: DataScope): Promise<MemberDocument[]> {
  return tenantCollection(scope, membersCollection).find({ role: 'owner' }, { limit: 20 });
}

/** All workshops of a user, oldest membership first. */
export async function membershipsOf(scope: DataScope, userId: string): Promise<MemberDocument[]> {
  const found = await platformCollection(scope, membersCollection, "a user's workshops").find(
    { userId },
    { sort: { _id: 1 }, limit: 2 * mostMemberships },
  );
  // A copy in a test twin lets nobody in.
  return found.filter(({ tenantId }) => !isTestTenant(tenantId)).slice(0, mostMemberships);
}

/** Makes the user a member of the scope's workshop. Throws `already_member`, `plan_limit`, and `invalid_invite` where the role is gone. */
export async function addMember(
  scope: DataScope & { config: Config },
  user: { _id: string; name: string; email: string; photoFileId: string | null },
  role: Role,
): Promise<MemberDocument> {
  // In line with who deletes their account, and with it a workshop that nobody else is in.
  await takeTurn(scope);
  if (await isClosing(scope)) throw new Problem('workshop_closed');
  if (!(await holdRole(scope, role))) throw new Problem('invalid_invite');
  const others = await countMembers(scope);
  await entitled(scope, 'members', others);
  const member = await unlessTaken(
    tenantCollection(scope, membersCollection).insertOne({
      _id: newId('mem'),
      userId: user._id,
      name: user.name,
      email: user.email,
      photoFileId: user.photoFileId,
      role,
    }),
    () => new Problem('already_member'),
  );
  // Where customers are visited follows who is there; who founds a workshop has none that could be listed.
  if (others > 0) await refreshEntry(scope, await getWorkshop(scope));
  await emit(scope, 'member.joined', toMember(member));
  return member;
}

export async function giveRole(ctx: Context, memberId: string, role: Role): Promise<MemberDocument> {
  const before = await getMember(ctx, memberId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (before.role === role) return before;
  await mustMaster(ctx, before.role);
  await mustGive(ctx, role);
  if (before.role === 'owner') await keepAnOwner(ctx, before);
  return stored(ctx, before, role);
}

async function stored(
  ctx: Context,
  before: MemberDocument,
  role: Role,
  keptId: string | null = null,
): Promise<MemberDocument> {
  const member = await tenantCollection(ctx, membersCollection).replace(before, { ...before, role });
  await endWorkshopSessions(ctx, member.userId, keptId);
  await emit(ctx, 'member.updated', toMember(member), toMember(before));
  return member;
}

/** Shows a person by their new name or photo in every workshop that they belong to. */
export async function changeAppearance(
  ctx: Context,
  userId: string,
  look: Pick<MemberDocument, 'name' | 'photoFileId'>,
): Promise<void> {
  for (const { _id, tenantId } of await membershipsOf(ctx, userId)) {
    const scope = { ...ctx, tenantId };
    const members = tenantCollection(scope, membersCollection);
    const member = await members.findOneAndUpdate(
      { _id },
      { $set: { ...look, updatedAt: new Date() }, $inc: { version: 1 } },
    );
    if (member) await emit(scope, 'member.updated', toMember(member));
  }
}

/** Makes the member an owner and the caller a manager, and gives the caller; their session is their affair. */
export async function handOver(ctx: Context, memberId: string): Promise<MemberDocument> {
  mustOwn(ctx.principal);
  const heir = await getMember(ctx, memberId);
  const caller = await ownMembership(ctx);
  if (caller.role !== 'owner') throw new Problem('owners_only');
  if (heir._id === caller._id) throw new Problem('rule_broken', 'You are an owner already.');
  const manager = await stored(ctx, caller, 'manager', ctx.principal?.sessionId);
  await stored(ctx, heir, 'owner');
  return manager;
}

/** Ends the caller's membership; their sessions are the caller's affair. */
export async function endOwnMembership(ctx: Context): Promise<MemberDocument> {
  const member = await ownMembership(ctx);
  await end(ctx, member);
  return member;
}

async function ownMembership(ctx: Context): Promise<MemberDocument> {
  const member = await tenantCollection(ctx, membersCollection).findOne({
    userId: `${ctx.principal?.userId}`,
  });
  if (!member) throw new Problem('not_found');
  return member;
}

async function end(ctx: Context, member: MemberDocument): Promise<void> {
  // In line with who gives them a booking at this moment.
  await takeTurn(ctx);
  if (member.role === 'owner') await keepAnOwner(ctx, member);
  await tenantCollection(ctx, membersCollection).deleteOne({ _id: member._id });
  await leaveBookings(ctx, member.userId);
  await endFeedsOf({ ...ctx, tenantId: member.tenantId }, member.userId);
  await refreshEntry(ctx, await getWorkshop(ctx));
  await noteFormerMembership(ctx, member.userId, { workshopId: member.tenantId, memberId: member._id });
  await emit(ctx, 'member.removed', toMember(member));
}

export function hasMembers(ctx: Context, role: Role): Promise<boolean> {
  return tenantCollection(ctx, membersCollection).exists({ role });
}

/** The user's new address, in every workshop of theirs. */
export async function changeMemberEmail(scope: DataScope, userId: string, email: string): Promise<void> {
  await platformCollection(scope, membersCollection, "a user's workshops").updateMany(
    { userId },
    { $set: { email, updatedAt: new Date() }, $inc: { version: 1 } },
  );
}

/** Ends somebody else's membership and their sessions there. */
export async function endMembership(ctx: Context, memberId: string): Promise<MemberDocument> {
  const member = await getMember(ctx, memberId);
  await mustMaster(ctx, member.role);
  await end(ctx, member);
  await endWorkshopSessions(ctx, member.userId);
  return member;
}

async function getMember(ctx: Context, memberId: string): Promise<MemberDocument> {
  const member = await tenantCollection(ctx, membersCollection).findOne({ _id: memberId });
  if (!member) throw new Problem('not_found');
  return member;
}

/** Touches another owner, so that two who leave at once get in each other's way and one of them stays. */
export async function keepAnOwner(ctx: Context, leaving: MemberDocument): Promise<void> {
  const other = { role: 'owner' as const, _id: { $ne: leaving._id } };
  const kept = await tenantCollection(ctx, membersCollection).updateOne(other, {
    $set: { updatedAt: new Date() },
  });
  if (kept === 0) throw new Problem('last_owner');
}
