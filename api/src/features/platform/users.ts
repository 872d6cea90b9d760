import type { components } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import { tellOfHeldKeys } from '../apiKeys/holders.ts';
import { getUser, setUserBlock } from '../auth/findUsers.ts';
import type { UserDocument } from '../auth/store.ts';
import { enrolledMethods } from '../factors/enrolled.ts';
import { readyDocuments } from '../files/documents.ts';
import { toFile } from '../files/objects.ts';
import { queueMail } from '../mails/mails.ts';
import { membershipsOf } from '../members/members.ts';
import { toVerification } from '../vetting/people.ts';
import { vettingOf } from '../vetting/vettings.ts';
import { workshopNames } from '../workshops/workshops.ts';
import { mostDocuments } from './workshops.ts';

type Schemas = components['schemas'];

export async function userDetails(ctx: Context, userId: string): Promise<Schemas['PlatformUserDetails']> {
  return toDetails(ctx, await getUser(ctx, userId));
}

export async function blockUser(ctx: Context, userId: string, reason: string) {
  return setBlock(ctx, userId, reason.trim(), true);
}

export async function unblockUser(ctx: Context, userId: string, reason: string) {
  return setBlock(ctx, userId, reason.trim(), false);
}

async function setBlock(ctx: Context, userId: string, reason: string, blocked: boolean) {
  const user = await setUserBlock(ctx, userId, blocked ? reason : null);
  if (blocked)
    for (const member of await membershipsOf(ctx, userId))
      await tellOfHeldKeys({ ...ctx, tenantId: member.tenantId }, member, 'blocked');
  const { email, name, language } = user;
  await queueMail(ctx, {
    to: { email, name },
    language,
    content: { template: 'account_block', name, blocked, reason },
  });
  return toDetails(ctx, user);
}

async function toDetails(ctx: Context, user: UserDocument): Promise<Schemas['PlatformUserDetails']> {
  const memberships = await membershipsOf(ctx, user._id);
  const vetting = await vettingOf(ctx, user._id);
  const shown = vetting !== null && ctx.principal?.platform?.has('platform:verify') === true;
  const documents = shown ? await readyDocuments(ctx, user._id, 'user_document', mostDocuments) : [];
  const names = await workshopNames(
    ctx,
    memberships.map(({ tenantId }) => tenantId),
  );
  return {
    user: toPlatformUser(user),
    emailVerified: user.emailVerified,
    verification: toVerification(vetting),
    documents: await Promise.all(documents.map(file => toFile(ctx, file))),
    secondFactor: (await enrolledMethods(ctx, user._id)).length > 0,
    workshops: memberships.map(({ tenantId, role }) => ({
      id: tenantId,
      name: names.get(tenantId)?.name ?? '',
      role,
    })),
  };
}

export function toPlatformUser(doc: UserDocument): Schemas['PlatformUser'] {
  const { _id, name, email, phone, city, blocked, createdAt } = doc;
  return {
    id: _id,
    name,
    email,
    phone,
    city,
    blocked: blocked && { reason: blocked.reason, at: blocked.at.toISOString() },
    createdAt: createdAt.toISOString(),
  };
}
