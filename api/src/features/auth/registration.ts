import { randomBytes, randomInt } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { inviteHash, useInvite } from '../invites/codes.ts';
import { queueDecoy, queueMail } from '../mails/mails.ts';
import { mailShareOf, takeMailShare } from '../mails/share.ts';
import { addMember } from '../members/members.ts';
import { homeOf } from '../workshops/country.ts';
import { createWorkshop } from '../workshops/workshops.ts';
import { checkNewPassword, hashPassword, passwordMatches } from './passwords.ts';
import { type SessionReply, startSession } from './sessions.ts';
import {
  searchOfUser,
  type UserDocument,
  usersCollection,
  type VerificationDocument,
  verificationsCollection,
} from './store.ts';

type Schemas = components['schemas'];
type Registration = NonNullable<VerificationDocument['registration']>;

const codeMinutes = 10;
const mostTries = 5;
const mostSends = 5;
const coolDownMs = 60_000;
const keptHours = 24;

const verifications = (ctx: Context) => platformCollection(ctx, verificationsCollection, 'registrations');
const users = (ctx: Context) => platformCollection(ctx, usersCollection, 'users');

export const normaliseEmail = (email: string) => email.trim().toLowerCase();

/**
 * Keeps a registration until its address is verified. Nothing of it is an account before, so nobody can prepare one for
 * somebody else's address; and an address that has an account gets the same answer.
 */
export async function register(
  ctx: Context,
  input: Schemas['Registration'],
): Promise<Schemas['Verification']> {
  if (Boolean(input.workshop) === Boolean(input.inviteCode)) {
    throw fault('invalid_request', '/body', 'must have either workshop or inviteCode');
  }
  if (input.workshop) homeOf(input.workshop, '/body/workshop');
  const email = normaliseEmail(input.email);
  const names = [email, input.name, input.workshop?.name ?? ''];
  await checkNewPassword('/body/password', input.password, names);
  const passwordHash = await hashPassword(ctx, input.password);
  const existing = await users(ctx).findOne({ email });
  const language = input.language ?? 'en';
  const registration: Registration = {
    email,
    name: input.name.trim(),
    language,
    passwordHash,
    workshop: input.workshop ?? null,
    inviteHash: input.inviteCode ? inviteHash(ctx.config, input.inviteCode) : null,
  };
  const mailShare = mailShareOf(ctx, email);
  const share = await takeMailShare(ctx, mailShare);
  const { code, token, ...secrets } = newSecrets(ctx, share);
  const verification: VerificationDocument = {
    _id: newId('ver'),
    registration: existing ? null : registration,
    mailShare,
    ...secrets,
    sends: 1,
    expiresAt: new Date(Date.now() + keptHours * 60 * 60 * 1000),
  };
  await verifications(ctx).insertOne(verification);
  if (existing && share) {
    await queueMail(ctx, {
      to: { email, name: existing.name },
      language: existing.language,
      content: {
        template: 'account_exists',
        name: existing.name,
        loginLink: `${ctx.config.publicUrl}/login`,
        resetLink: `${ctx.config.publicUrl}/forgot`,
      },
    });
  } else {
    await mailCode(ctx, share ? registration : null, code, token);
  }
  return { verificationId: verification._id, email, expiresAt: secrets.codeExpiresAt.toISOString() };
}

export async function resendVerification(
  ctx: Context,
  verificationId: string,
): Promise<Schemas['Verification']> {
  const found = await verifications(ctx).findOne({ _id: verificationId });
  const { code, token, ...secrets } = newSecrets(ctx, true);
  if (found && found.sends < mostSends && Date.now() - found.sentAt.getTime() >= coolDownMs) {
    const share = await takeMailShare(ctx, found.mailShare);
    const change = share ? secrets : { sentAt: secrets.sentAt };
    await verifications(ctx).updateOne({ _id: verificationId }, { $set: change, $inc: { sends: 1 } });
    await mailCode(ctx, share ? found.registration : null, code, token);
  }
  return { verificationId, email: '', expiresAt: secrets.codeExpiresAt.toISOString() };
}

/**
 * Makes the account when the code, or the link's token with the password, is right. A wrong one counts as a try, so it is
 * returned, not thrown.
 */
export async function verifyEmail(
  ctx: Context,
  input: { verificationId?: string; code?: string; token?: string; password?: string },
): Promise<SessionReply | Problem> {
  const { verificationId, code, token, password } = input;
  const byCode = verificationId !== undefined && code !== undefined;
  const byLink = token !== undefined && password !== undefined;
  if (byCode === byLink) {
    throw fault('invalid_request', '/body', 'must have verificationId with code, or token with password');
  }
  const verification = byCode
    ? await takeByCode(ctx, verificationId, code)
    : await takeByLink(ctx, `${token}`, `${password}`);
  if (verification instanceof Problem) return verification;
  const registration = verification?.registration;
  if (!registration) return new Problem('invalid_code');
  if (await users(ctx).findOne({ email: registration.email }, { _id: 1 })) return new Problem('invalid_code');
  const { user, tenantId } = await openAccount(ctx, registration);
  return startSession(ctx, user, tenantId, { hasFactor: false, factorAt: null });
}

async function takeByCode(ctx: Context, _id: string, code: string): Promise<VerificationDocument | null> {
  const found = await verifications(ctx).findOne({ _id });
  if (!found || found.tries >= mostTries || found.codeExpiresAt < new Date()) return null;
  if (found.codeHash !== ctx.config.keys.hash('code', code)) {
    await verifications(ctx).updateOne({ _id }, { $inc: { tries: 1 } });
    return null;
  }
  await verifications(ctx).deleteOne({ _id });
  return found;
}

/**
 * Whoever reads the mail need not be who asked for it: without the password that was chosen, a stranger's registration with
 * this address would become an account whose password the stranger knows.
 */
async function takeByLink(
  ctx: Context,
  token: string,
  password: string,
): Promise<VerificationDocument | Problem | null> {
  const tokenHash = ctx.config.keys.hash('verify', token);
  const found = await verifications(ctx).findOne({ tokenHash });
  if (!found || found.tries >= mostTries || found.codeExpiresAt < new Date()) return null;
  if (!(await passwordMatches(ctx, found.registration?.passwordHash ?? null, password))) {
    await verifications(ctx).updateOne({ _id: found._id }, { $inc: { tries: 1 } });
    return fault('wrong_password', '/body/password', 'is wrong');
  }
  await verifications(ctx).deleteOne({ _id: found._id });
  return found;
}

/** Makes the user, and their workshop or their place in the one that invited them. */
export async function openAccount(
  ctx: Context,
  registration: Omit<Registration, 'passwordHash'> & Pick<UserDocument, 'passwordHash'>,
): Promise<{ user: UserDocument; tenantId: string }> {
  const invite = registration.inviteHash ? await useInvite(ctx, registration.inviteHash) : null;
  if (registration.inviteHash && !invite) throw new Problem('invalid_invite');
  const tenantId = invite?.tenantId ?? newId('wsh');
  const scope = { ...ctx, tenantId };
  const user = await createUser(ctx, { ...registration, lastWorkshopId: tenantId });
  if (registration.workshop) await createWorkshop(scope, registration.workshop);
  await addMember(scope, user, invite?.role ?? 'owner');
  return { user, tenantId };
}

/** Makes an account whose address is known to be the person's. */
export async function createUser(
  scope: DataScope,
  person: Pick<
    UserDocument,
    'email' | 'name' | 'nameGuessed' | 'language' | 'passwordHash' | 'lastWorkshopId'
  >,
): Promise<UserDocument> {
  const { email, name, nameGuessed = false, language, passwordHash, lastWorkshopId } = person;
  const now = new Date();
  const user: UserDocument = {
    _id: newId('usr'),
    email,
    emailVerified: true,
    name,
    ...(nameGuessed ? { nameGuessed } : {}),
    language,
    phone: null,
    city: null,
    services: [],
    skills: [],
    photoFileId: null,
    theme: 'auto',
    blocked: null,
    search: searchOfUser({ name, email, phone: null, city: null, blocked: null }),
    version: 1,
    passwordHash,
    lastWorkshopId,
    sessionTurns: 0,
    createdAt: now,
    updatedAt: now,
  };
  await unlessTaken(
    platformCollection(scope, usersCollection, 'users').insertOne(user),
    () => new Problem('email_taken'),
  );
  return user;
}

/** A code that is not mailed opens nothing: else each registration of an address would be five more guesses at it. */
function newSecrets(ctx: Context, mailed: boolean) {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  return {
    code,
    token,
    codeHash: ctx.config.keys.hash('code', mailed ? code : 'never sent'),
    tokenHash: ctx.config.keys.hash('verify', token),
    tries: 0,
    sentAt: now,
    codeExpiresAt: new Date(now.getTime() + codeMinutes * 60_000),
  };
}

async function mailCode(
  ctx: Context,
  registration: Registration | null,
  code: string,
  token: string,
): Promise<void> {
  const { email = '', name = 'nobody in particular', language = 'en' } = registration ?? {};
  const content = {
    template: 'verify_email' as const,
    name,
    code,
    link: `${ctx.config.publicUrl}/verify?token=${token}`,
    minutes: codeMinutes,
  };
  if (registration) await queueMail(ctx, { to: { email, name }, language, content });
  else await queueDecoy(ctx, content);
}
