import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import type { Role } from '../../principal.ts';
import { normaliseEmail } from '../auth/registration.ts';
import { requireUser } from '../auth/requireUser.ts';
import { moveSession, type SessionReply } from '../auth/sessions.ts';
import { usersCollection } from '../auth/store.ts';
import { emit } from '../events/events.ts';
import { queueMail } from '../mails/mails.ts';
import { addMember, countMembers, membershipsOf, mostMemberships } from '../members/members.ts';
import { mustGive, mustMaster, roleName } from '../roles/grants.ts';
import { entitled } from '../subscriptions/entitled.ts';
import { refuseSuppressed } from '../suppressions/suppressions.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { inviteHash, newInviteCode, useInvite } from './codes.ts';
import { type InviteDocument, invitesCollection } from './store.ts';
import { statusOf, toInvite } from './toInvite.ts';

type Schemas = components['schemas'];

const dayMs = 24 * 60 * 60 * 1000;
const coolDownMs = 60_000;

export async function createInvite(
  ctx: Context,
  input: { role: Role; email?: string; maxUses?: number; expiresInDays?: number },
): Promise<Schemas['InviteWithCode']> {
  await mustGive(ctx, input.role);
  // Better the owner hears it now than whoever was invited.
  await entitled(ctx, 'members', await countMembers(ctx));
  const { code, ...fresh } = freshCode(ctx, input.expiresInDays ?? 7);
  const email = input.email ? normaliseEmail(input.email) : null;
  if (email) await refuseSuppressed(ctx, email);
  const invite = await tenantCollection(ctx, invitesCollection).insertOne({
    _id: newId('inv'),
    role: input.role,
    email,
    ...fresh,
    uses: 0,
    maxUses: input.maxUses ?? 1,
    revokedAt: null,
  });
  await emit(ctx, 'invite.created', toInvite(invite));
  return withCode(ctx, invite, code);
}

/** A new code and new days for an invite; the old code stops working. */
export async function resendInvite(ctx: Context, inviteId: string): Promise<Schemas['InviteWithCode']> {
  const invites = tenantCollection(ctx, invitesCollection);
  const before = await invites.findOne({ _id: inviteId });
  if (!before) throw new Problem('not_found');
  await mustMaster(ctx, before.role);
  if (before.revokedAt || before.uses >= before.maxUses) throw new Problem('invite_closed');
  if (Date.now() - before.sentAt.getTime() < coolDownMs) throw new Problem('sent_just_now');
  if (before.email) await refuseSuppressed(ctx, before.email);
  const { code, ...fresh } = freshCode(ctx, before.days);
  const invite = await invites.replace(before, { ...before, ...fresh });
  await emit(ctx, 'invite.resent', toInvite(invite), toInvite(before));
  return withCode(ctx, invite, code);
}

function freshCode(ctx: Context, days: number) {
  const code = newInviteCode();
  const sentAt = new Date();
  const expiresAt = new Date(sentAt.getTime() + days * dayMs);
  return { code, codeHash: inviteHash(ctx.config, code), days, sentAt, expiresAt };
}

async function withCode(ctx: Context, invite: InviteDocument, code: string) {
  const link = `${ctx.config.publicUrl}/join?code=${code}`;
  if (invite.email) await mailInvite(ctx, invite, invite.email, code, link);
  return { ...toInvite(invite), code, link };
}

async function mailInvite(
  ctx: Context,
  invite: InviteDocument,
  email: string,
  code: string,
  link: string,
): Promise<void> {
  const workshop = await getWorkshop(ctx);
  const inviter = await platformCollection(ctx, usersCollection, 'who invites').findOne({
    _id: ctx.principal?.userId ?? '',
  });
  await queueMail(ctx, {
    to: { email },
    language: inviter?.language ?? 'en',
    content: {
      template: 'invite',
      workshopName: workshop.name,
      inviterName: inviter?.name ?? workshop.name,
      role: (await roleName(ctx, invite.role)) ?? invite.role,
      link,
      code,
      expiresOn: invite.expiresAt.toISOString().slice(0, 10),
    },
  });
}

export async function listInvites(ctx: Context, { limit, after }: Paging): Promise<InviteDocument[]> {
  const filter = after ? { _id: { $lt: after } } : {};
  return tenantCollection(ctx, invitesCollection).find(filter, { sort: { _id: -1 }, limit: limit + 1 });
}

/** Whether somebody can still join with the role. */
export async function hasOpenInvites(ctx: Context, role: Role): Promise<boolean> {
  const invites = await tenantCollection(ctx, invitesCollection).find({ role });
  return invites.some(invite => statusOf(invite) === 'open');
}

export async function revokeInvite(ctx: Context, inviteId: string): Promise<void> {
  const change = { $set: { revokedAt: new Date(), updatedAt: new Date() }, $inc: { version: 1 } };
  const invites = tenantCollection(ctx, invitesCollection);
  const before = await invites.findOne({ _id: inviteId });
  const invite = before && (await invites.findOneAndUpdate({ _id: inviteId }, change));
  if (!invite) throw new Problem('not_found');
  if (!before.revokedAt) await emit(ctx, 'invite.revoked', toInvite(invite), toInvite(before));
}

/** Makes the logged-in user a member by an invite's code, and moves their session there. */
export async function acceptInvite(ctx: Context, code: string): Promise<SessionReply> {
  const { userId } = requireUser(ctx);
  const user = await platformCollection(ctx, usersCollection, 'who joins').findOne({ _id: userId });
  if (!user) throw new Problem('unauthenticated');
  if (!user.emailVerified) throw new Problem('email_unverified');
  if ((await membershipsOf(ctx, userId)).length >= mostMemberships) throw new Problem('too_many_workshops');
  const invite = await useInvite(ctx, inviteHash(ctx.config, code));
  if (!invite) throw new Problem('invalid_invite');
  await addMember({ ...ctx, tenantId: invite.tenantId }, user, invite.role);
  return moveSession(ctx, invite.tenantId);
}
