import { randomInt } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { queueDecoy, queueMail } from '../mails/mails.ts';
import { mailShareOf, takeMailShare } from '../mails/share.ts';
import { changeMemberEmail } from '../members/members.ts';
import { endOtherSessions } from './endSessions.ts';
import { normaliseEmail } from './registration.ts';
import { requireUser } from './requireUser.ts';
import { mustKnowPassword } from './setPassword.ts';
import {
  type EmailChangeDocument,
  emailChangesCollection,
  passwordResetsCollection,
  searchOfUser,
  type UserDocument,
  usersCollection,
} from './store.ts';

const codeMinutes = 10;
const mostTries = 5;
const coolDownMs = 60_000;

const changes = (ctx: Context) =>
  platformCollection(ctx, emailChangesCollection, 'changes of e-mail addresses');
const users = (ctx: Context) => platformCollection(ctx, usersCollection, 'users');

/** Sends a code to the new address. One that has an account gets told so instead, and the answer is the same. */
export async function askEmailChange(
  ctx: Context,
  input: { email: string; password: string },
): Promise<components['schemas']['Verification']> {
  const user = await caller(ctx);
  await mustKnowPassword(ctx, user, '/body/password', input.password);
  const email = normaliseEmail(input.email);
  const earlier = await changes(ctx).findOne({ userId: user._id });
  const left = earlier ? coolDownMs - (Date.now() - earlier.sentAt.getTime()) : 0;
  if (left > 0) {
    const retryAfter = Math.ceil(left / 1000);
    throw new Problem('rate_limited', `A code was just sent. Try again in ${retryAfter} s.`, { retryAfter });
  }
  await changes(ctx).deleteMany({ userId: user._id });
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const mailed = await takeMailShare(ctx, mailShareOf(ctx, email));
  const now = new Date();
  const change: EmailChangeDocument = {
    _id: newId('ver'),
    userId: user._id,
    email,
    // What is not mailed opens nothing.
    codeHash: ctx.config.keys.hash('email', mailed ? code : 'never sent'),
    tries: 0,
    sentAt: now,
    expiresAt: new Date(now.getTime() + codeMinutes * 60_000),
  };
  await changes(ctx).insertOne(change);
  await mailNewAddress(ctx, user, { email, code, mailed });
  return { verificationId: change._id, email, expiresAt: change.expiresAt.toISOString() };
}

async function mailNewAddress(
  ctx: Context,
  user: UserDocument,
  { email, code, mailed }: { email: string; code: string; mailed: boolean },
): Promise<void> {
  const owner = await users(ctx).findOne({ email });
  const content = owner
    ? {
        template: 'account_exists' as const,
        name: owner.name,
        loginLink: `${ctx.config.publicUrl}/login`,
        resetLink: `${ctx.config.publicUrl}/forgot`,
      }
    : { template: 'confirm_email' as const, name: user.name, code, minutes: codeMinutes };
  const to = { email, name: owner?.name ?? user.name };
  if (mailed) await queueMail(ctx, { to, language: owner?.language ?? user.language, content });
  else await queueDecoy(ctx, content);
}

/** Changes the address when the code is right, having told the old one. A wrong code counts, so it is returned, not thrown. */
export async function confirmEmailChange(
  ctx: Context,
  { verificationId, code }: { verificationId: string; code: string },
): Promise<Problem | null> {
  const { userId, sessionId } = requireUser(ctx);
  const change = await changes(ctx).findOne({ _id: verificationId, userId });
  if (!change || change.tries >= mostTries || change.expiresAt < new Date())
    return new Problem('invalid_code');
  if (change.codeHash !== ctx.config.keys.hash('email', code)) {
    await changes(ctx).updateOne({ _id: change._id }, { $inc: { tries: 1 } });
    return new Problem('invalid_code');
  }
  const user = await caller(ctx);
  await changes(ctx).deleteMany({ userId });
  await queueMail(ctx, {
    to: { email: user.email, name: user.name },
    language: user.language,
    content: { template: 'email_changed', name: user.name, email: change.email },
  });
  await moveTo(ctx, user, change.email);
  await platformCollection(ctx, passwordResetsCollection, 'password resets').deleteMany({ userId });
  await endOtherSessions(ctx, userId, sessionId);
  return null;
}

async function moveTo(ctx: Context, user: UserDocument, email: string): Promise<void> {
  await unlessTaken(
    users(ctx).updateOne(
      { _id: user._id },
      {
        $set: {
          email,
          emailVerified: true,
          search: searchOfUser({ ...user, email }),
          updatedAt: new Date(),
        },
      },
    ),
    () => new Problem('email_taken'),
  );
  await changeMemberEmail(ctx, user._id, email);
}

async function caller(ctx: Context): Promise<UserDocument> {
  const user = await users(ctx).findOne({ _id: requireUser(ctx).userId });
  if (!user) throw new Problem('unauthenticated');
  return user;
}
