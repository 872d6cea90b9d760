import { randomInt } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { takeSessionTurn } from '../auth/endSessions.ts';
import { personByEmail } from '../auth/people.ts';
import { createUser, normaliseEmail } from '../auth/registration.ts';
import { requireUser } from '../auth/requireUser.ts';
import { queueMail } from '../mails/mails.ts';
import { mailShareOf, takeMailShare } from '../mails/share.ts';
import { customerTokenHash, newCustomerToken } from './credentials.ts';
import { profileOf, toAccount } from './profile.ts';
import { customerCodesCollection, customerSessionsCollection } from './store.ts';

type Schemas = components['schemas'];

const codeMinutes = 15;
const mostTries = 5;
const sessionDays = 60;

const codes = (ctx: Context) => platformCollection(ctx, customerCodesCollection, 'customers log in');
const sessions = (ctx: Context) => platformCollection(ctx, customerSessionsCollection, 'customers log in');
const hashOf = ({ config }: Context, requestId: string, code: string) =>
  config.keys.hash('customer code', `${requestId} ${code}`);

/** Mails a code, alike for an address with an account and for one without. */
export async function askCode(
  ctx: Context,
  { email: typed, language = 'en' }: Schemas['PortalCodeRequest'],
): Promise<Schemas['PortalCodeSent']> {
  const email = normaliseEmail(typed);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const _id = newId('ccd');
  const expiresAt = new Date(Date.now() + codeMinutes * 60_000);
  const mailed = await takeMailShare(ctx, mailShareOf(ctx, email));
  // What is not mailed opens nothing: else each request for one would be five more guesses at it.
  const codeHash = hashOf(ctx, _id, mailed ? code : 'never sent');
  await codes(ctx).insertOne({ _id, email, language, codeHash, tries: 0, expiresAt });
  if (mailed) {
    const content = { template: 'customer_code' as const, code, minutes: codeMinutes };
    await queueMail(ctx, { to: { email }, language, content });
  }
  return { requestId: _id, expiresAt: expiresAt.toISOString() };
}

/** Starts a session when the code is right, and makes the account where there is none. A wrong code counts, so it is returned. */
export async function signInByCode(
  ctx: Context,
  { requestId, code, name }: Schemas['PortalSignIn'],
): Promise<Schemas['PortalSession'] | Problem> {
  const asked = await codes(ctx).findOne({ _id: requestId });
  if (!asked || asked.tries >= mostTries || asked.expiresAt < new Date()) return new Problem('invalid_code');
  if (asked.codeHash !== hashOf(ctx, requestId, code)) {
    await codes(ctx).updateOne({ _id: requestId }, { $inc: { tries: 1 } });
    return new Problem('invalid_code');
  }
  await codes(ctx).deleteOne({ _id: requestId });
  const { email, language } = asked;
  const user =
    (await personByEmail(ctx, email)) ??
    (await createUser(ctx, {
      email,
      name: name?.trim() ?? `${email.split('@')[0]}`,
      nameGuessed: name === undefined,
      language,
      passwordHash: null,
      lastWorkshopId: null,
    }));
  if (user.blocked) throw new Problem('user_blocked', user.blocked.reason);
  await takeSessionTurn(ctx, user._id);
  const token = newCustomerToken();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + sessionDays * 24 * 60 * 60_000);
  await sessions(ctx).insertOne({
    _id: newId('cse'),
    userId: user._id,
    tokenHash: customerTokenHash(ctx, token),
    createdAt: now,
    expiresAt,
  });
  const account = toAccount(user, await profileOf(ctx, user._id));
  return { token, expiresAt: expiresAt.toISOString(), account };
}

export async function signOut(ctx: Context, everywhere: boolean): Promise<void> {
  const { userId, sessionId } = requireUser(ctx);
  await sessions(ctx).deleteMany(everywhere ? { userId } : { _id: sessionId });
  afterCommit(ctx, () => ctx.authenticator.forget(everywhere ? userId : sessionId));
}
