import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { normaliseEmail } from '../auth/registration.ts';
import { moveSession, requireUser, type SessionReply } from '../auth/sessions.ts';
import { usersCollection } from '../auth/store.ts';
import { queueMail } from '../mails/mails.ts';
import { addMember } from '../members/members.ts';
import { mustHold, permissionsOf } from '../members/roles.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { inviteHash, newInviteCode, useInvite } from './codes.ts';
import { type InviteDocument, invitesCollection } from './store.ts';

type Schemas = components['schemas'];

const dayMs = 24 * 60 * 60 * 1000;

export async function createInvite(
  ctx: Context,
  input: { role: 'manager' | 'technician'; email?: string; maxUses?: number; expiresInDays?: number },
): Promise<Schemas['InviteWithCode']> {
  mustHold(ctx.principal, permissionsOf(input.role));
  const code = newInviteCode();
  const link = `${ctx.config.publicUrl}/join?code=${code}`;
  const email = input.email ? normaliseEmail(input.email) : null;
  const invite = await tenantCollection(ctx, invitesCollection).insertOne({
    _id: newId('inv'),
    role: input.role,
    email,
    codeHash: inviteHash(ctx.config, code),
    uses: 0,
    maxUses: input.maxUses ?? 1,
    expiresAt: new Date(Date.now() + (input.expiresInDays ?? 7) * dayMs),
    revokedAt: null,
  });
  if (email) await mailInvite(ctx, invite, email, code, link);
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
      role: invite.role,
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

export async function revokeInvite(ctx: Context, inviteId: string): Promise<void> {
  const change = { $set: { revokedAt: new Date(), updatedAt: new Date() }, $inc: { version: 1 } };
  const found = await tenantCollection(ctx, invitesCollection).updateOne({ _id: inviteId }, change);
  if (found === 0) throw new Problem('not_found');
}

/** Makes the logged-in user a member by an invite's code, and moves their session there. */
export async function acceptInvite(ctx: Context, code: string): Promise<SessionReply> {
  const { userId } = requireUser(ctx);
  const user = await platformCollection(ctx, usersCollection, 'who joins').findOne({ _id: userId });
  if (!user) throw new Problem('unauthenticated');
  if (!user.emailVerified) throw new Problem('email_unverified');
  const invite = await useInvite(ctx, inviteHash(ctx.config, code));
  if (!invite) throw new Problem('invalid_invite');
  await addMember({ ...ctx, tenantId: invite.tenantId }, user, invite.role);
  return moveSession(ctx, invite.tenantId);
}

function statusOf(invite: InviteDocument): Schemas['Invite']['status'] {
  if (invite.revokedAt) return 'revoked';
  if (invite.uses >= invite.maxUses) return 'used';
  return invite.expiresAt < new Date() ? 'expired' : 'open';
}

export function toInvite(doc: InviteDocument): Schemas['Invite'] {
  return {
    id: doc._id,
    role: doc.role,
    email: doc.email,
    status: statusOf(doc),
    uses: doc.uses,
    maxUses: doc.maxUses,
    expiresAt: doc.expiresAt.toISOString(),
    createdAt: doc.createdAt.toISOString(),
  };
}
