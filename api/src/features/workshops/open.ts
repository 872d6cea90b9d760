import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { requireUser } from '../auth/requireUser.ts';
import { moveSession, type SessionReply } from '../auth/sessions.ts';
import { usersCollection } from '../auth/store.ts';
import { addMember, membershipsOf, mostMemberships } from '../members/members.ts';
import { createWorkshop } from './workshops.ts';

/** Makes another workshop of the logged-in user, who owns it and is moved there. */
export async function openWorkshop(
  ctx: Context,
  input: components['schemas']['WorkshopInput'],
): Promise<SessionReply> {
  const { userId } = requireUser(ctx);
  const user = await platformCollection(ctx, usersCollection, 'who opens').findOne({ _id: userId });
  if (!user) throw new Problem('unauthenticated');
  if (!user.emailVerified) throw new Problem('email_unverified');
  if ((await membershipsOf(ctx, userId)).length >= mostMemberships) throw new Problem('too_many_workshops');
  const tenantId = newId('wsh');
  const scope = { ...ctx, tenantId };
  await createWorkshop(scope, input);
  await addMember(scope, user, 'owner');
  return moveSession(ctx, tenantId);
}
