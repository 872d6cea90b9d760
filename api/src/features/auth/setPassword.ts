import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import { queueMail } from '../mails/mails.ts';
import { membershipsOf } from '../members/members.ts';
import { workshopNames } from '../workshops/workshops.ts';
import { endAllSessions, endOtherSessions } from './endSessions.ts';
import { linkedLogins, unlinkForeign } from './identities.ts';
import { rememberDevice } from './knownDevice.ts';
import { checkNewPassword, hashPassword, passwordMatches } from './passwords.ts';
import { forgetWrongProofs, noteWrongProof } from './proofs.ts';
import { requireUser } from './requireUser.ts';
import { passwordResetsCollection, type UserDocument, usersCollection } from './store.ts';

type LinkedLogin = components['schemas']['LinkedLogin'];

const users = (ctx: Context) => platformCollection(ctx, usersCollection, 'users');
const resets = (ctx: Context) => platformCollection(ctx, passwordResetsCollection, 'password resets');

/** By the link of the mail; it ends every session, however it was begun. Whoever reads the mail is known here from then on. */
export async function resetPassword(
  ctx: Context,
  { token, password }: { token: string; password: string },
): Promise<{ headers: Headers; linkedLogins: LinkedLogin[] }> {
  const reset = await resets(ctx).findOne({ tokenHash: ctx.config.keys.hash('reset', token) });
  const user = reset?.userId ? await users(ctx).findOne({ _id: reset.userId }) : null;
  if (!reset || !user || reset.expiresAt < new Date()) throw new Problem('invalid_code');
  const linkedLogins = await unlinkForeign(ctx, user);
  await setPassword(ctx, user, { pointer: '/body/password', password, linkedLogins });
  await endAllSessions(ctx, user._id);
  return { headers: rememberDevice(ctx, user._id), linkedLogins };
}

/** By the old one; it ends every other session. */
export async function changePassword(
  ctx: Context,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  const { userId, sessionId } = requireUser(ctx);
  const user = await users(ctx).findOne({ _id: userId });
  if (!user) throw new Problem('unauthenticated');
  await mustKnowPassword(ctx, user, '/body/currentPassword', currentPassword);
  const pointer = '/body/newPassword';
  const linked = await linkedLogins(ctx, userId);
  await setPassword(ctx, user, { pointer, password: newPassword, linkedLogins: linked });
  await endOtherSessions(ctx, userId, sessionId);
}

/**
 * For what a session alone must not be enough for. Throws `wrong_password`, which rolls back, so the wrong try is counted on
 * its own: the fifth in a row ends the session.
 */
export async function mustKnowPassword(
  ctx: Context,
  user: UserDocument,
  pointer: string,
  password: string,
): Promise<void> {
  const { sessionId } = ctx.principal ?? {};
  if (await passwordMatches(ctx, user.passwordHash, password)) {
    if (sessionId) await forgetWrongProofs(ctx, sessionId);
    return;
  }
  const outside = { ...ctx, session: undefined, trail: undefined, onCommit: undefined };
  if (sessionId) await noteWrongProof(outside, sessionId);
  throw fault('wrong_password', pointer, 'is wrong');
}

async function setPassword(
  ctx: Context,
  user: UserDocument,
  { pointer, password, linkedLogins }: { pointer: string; password: string; linkedLogins: LinkedLogin[] },
): Promise<void> {
  const memberships = await membershipsOf(ctx, user._id);
  const workshops = await workshopNames(
    ctx,
    memberships.map(({ tenantId }) => tenantId),
  );
  const names = [user.email, user.name, ...[...workshops.values()].map(({ name }) => name)];
  await checkNewPassword(pointer, password, names);
  const passwordHash = await hashPassword(ctx, password);
  await users(ctx).updateOne({ _id: user._id }, { $set: { passwordHash, updatedAt: new Date() } });
  await resets(ctx).deleteMany({ userId: user._id });
  await queueMail(ctx, {
    to: { email: user.email, name: user.name },
    language: user.language,
    content: { template: 'password_changed', name: user.name, linkedLogins },
  });
}
