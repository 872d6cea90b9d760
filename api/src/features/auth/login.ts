import { randomBytes } from 'node:crypto';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { concerns } from '../../data/trail.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { nobody } from '../audit/records.ts';
import { queueDecoy, queueMail } from '../mails/mails.ts';
import { mailShareOf, takeMailShare } from '../mails/share.ts';
import { hashPassword, isOutdated, passwordMatches } from './passwords.ts';
import { normaliseEmail } from './registration.ts';
import type { SessionReply } from './sessions.ts';
import { type SecondFactorReply, signIn } from './signIn.ts';
import { passwordResetsCollection, usersCollection } from './store.ts';
import { takeTry } from './tries.ts';

const resetMinutes = 30;

const users = (ctx: Context) => platformCollection(ctx, usersCollection, 'users');
const resets = (ctx: Context) => platformCollection(ctx, passwordResetsCollection, 'password resets');

export async function logIn(
  ctx: Context,
  { email, password }: { email: string; password: string },
): Promise<SessionReply | SecondFactorReply> {
  const user = await users(ctx).findOne({ email: normaliseEmail(email) });
  concerns(ctx, user?._id ?? null);
  const guessed = { kind: 'user' as const, email: normaliseEmail(email), userId: user?._id ?? null };
  const forgetTry = await takeTry(ctx, guessed);
  const right = await passwordMatches(ctx, user?.passwordHash ?? null, password);
  if (!user || !right) throw new Problem('invalid_credentials');
  await forgetTry();
  if (user.passwordHash && isOutdated(ctx, user.passwordHash)) {
    const passwordHash = await hashPassword(ctx, password);
    await users(ctx).updateOne({ _id: user._id }, { $set: { passwordHash } });
  }
  return signIn(ctx, user, 'password');
}

export async function requestPasswordReset(ctx: Context, email: string): Promise<void> {
  const user = await users(ctx).findOne({ email: normaliseEmail(email) });
  concerns(ctx, user?._id ?? nobody);
  const token = randomBytes(32).toString('base64url');
  const tokenHash = ctx.config.keys.hash('reset', token);
  await resets(ctx).insertOne({
    _id: newId('rst'),
    userId: user?._id ?? null,
    tokenHash,
    expiresAt: new Date(Date.now() + resetMinutes * 60_000),
  });
  const content = {
    template: 'password_reset' as const,
    name: user?.name ?? 'nobody in particular',
    link: `${ctx.config.publicUrl}/reset?token=${token}`,
    minutes: resetMinutes,
  };
  const share = await takeMailShare(ctx, mailShareOf(ctx, normaliseEmail(email)));
  if (user && share)
    await queueMail(ctx, { to: { email: user.email, name: user.name }, language: user.language, content });
  else await queueDecoy(ctx, content);
}
