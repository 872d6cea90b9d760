import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import { inviteHash } from '../invites/codes.ts';
import { homeOf } from '../workshops/country.ts';
import { findIdentity, link, linkTo, nameOfProvider, unlinkAll } from './identities.ts';
import { beginAt, type Person, personBehind } from './oidcClient.ts';
import { dropStep, keepStep, type Step, stepOf } from './oidcCookie.ts';
import { noteProof } from './proofs.ts';
import { openAccount } from './registration.ts';
import { requireUser } from './requireUser.ts';
import { type SessionReply, startSession } from './sessions.ts';
import { mustKnowPassword } from './setPassword.ts';
import { type SecondFactorReply, signIn } from './signIn.ts';
import { type UserDocument, usersCollection } from './store.ts';
import { takeTry } from './tries.ts';

type Schemas = components['schemas'];
type Outcome = { status: 200; headers: Headers; body: Schemas['OidcOutcome'] };

const users = (ctx: Context) => platformCollection(ctx, usersCollection, 'users');

/** What the button says; null where no provider is set up. */
export function providerName({ config }: Pick<Context, 'config'>): string | null {
  return config.oidc && nameOfProvider(config.oidc.issuer);
}

/** Sends the browser to the provider. A logged-in person links their account there, which takes their password. */
export async function beginOidc(
  ctx: Context,
  input: { link?: boolean; confirm?: boolean; password?: string },
): Promise<{ status: 200; headers: Headers; body: { url: string } }> {
  let linkTo: string | null = null;
  if (input.link) {
    const user = await users(ctx).findOne({ _id: requireUser(ctx).userId });
    if (!user) throw new Problem('unauthenticated');
    await mustKnowPassword(ctx, user, '/body/password', input.password ?? '');
    linkTo = user._id;
  }
  if (input.link && input.confirm)
    throw fault('invalid_request', '/body', 'must not have both link and confirm');
  const confirms = input.confirm ? requireUser(ctx).sessionId : null;
  const { url, started } = await beginAt(ctx, confirms !== null);
  const headers = { 'Set-Cookie': keepStep(ctx, { step: 'started', started, linkTo, confirms }) };
  return { status: 200, headers, body: { url } };
}

/** The browser is back: logs the person in, or says what is missing. */
export async function completeOidc(
  ctx: Context,
  answer: { code: string; state: string; iss?: string },
): Promise<Outcome> {
  const step = stepOf(ctx);
  if (step?.step !== 'started' || step.started.state !== answer.state) throw new Problem('sign_in_expired');
  const person = await personBehind(ctx, step.started, answer);
  const { issuer, subject } = person;
  const identity = await findIdentity(ctx, { issuer, subject });
  if (step.confirms) {
    const { sessionId, userId } = requireUser(ctx);
    if (sessionId !== step.confirms) throw new Problem('sign_in_expired');
    if (identity?.userId !== userId || !isSince(person, step.started.at)) throw new Problem('oidc_refused');
    await noteProof(ctx, sessionId, false);
    return outcome(ctx, { outcome: 'confirmed' });
  }
  if (step.linkTo) {
    if (ctx.principal?.userId !== step.linkTo) throw new Problem('sign_in_expired');
    if (identity && identity.userId !== step.linkTo) throw new Problem('oidc_taken');
    if (!identity) await linkTo(ctx, await self(ctx), person);
    return outcome(ctx, { outcome: 'linked' });
  }
  if (identity) return logInAs(ctx, identity.userId);
  if (!person.emailVerified || !person.email) throw new Problem('oidc_email_unverified');
  const user = await users(ctx).findOne({ email: person.email });
  const { email, name } = person;
  return user
    ? outcome(ctx, { outcome: 'link', email, name: user.name }, { step: 'link', person, userId: user._id })
    : outcome(ctx, { outcome: 'register', email, name }, { step: 'register', person });
}

/** Whether they logged in at the provider after they were sent there; a session of before proves nothing anew. */
function isSince({ authenticatedAt }: Person, at: number): boolean {
  const clockSkewMs = 5000;
  return authenticatedAt !== null && authenticatedAt >= at - clockSkewMs;
}

async function logInAs(ctx: Context, userId: string): Promise<Outcome> {
  const user = await users(ctx).findOne({ _id: userId });
  if (!user) throw new Problem('unauthenticated');
  const reply = await signIn(ctx, user, 'oidc');
  const body =
    reply.status === 200
      ? { outcome: 'session' as const, session: reply.body }
      : { outcome: 'second_factor' as const, secondFactor: reply.body };
  const answer = outcome(ctx, body);
  return { ...answer, headers: withCookie(reply.headers, dropStep(ctx)) };
}

function outcome(
  ctx: Context,
  body: Partial<Schemas['OidcOutcome']> & Pick<Schemas['OidcOutcome'], 'outcome'>,
  next: Step | null = null,
): Outcome {
  return {
    status: 200,
    headers: { 'Set-Cookie': next ? keepStep(ctx, next) : dropStep(ctx), 'Cache-Control': 'no-store' },
    body: { session: null, secondFactor: null, email: null, name: null, ...body },
  };
}

/** Joins the provider's account to the one that has its address: whoever holds the address must know the password too. */
export async function linkOidc(ctx: Context, password: string): Promise<SessionReply | SecondFactorReply> {
  const step = stepOf(ctx);
  if (step?.step !== 'link') throw new Problem('sign_in_expired');
  const user = await users(ctx).findOne({ _id: step.userId, email: step.person.email });
  if (!user) throw new Problem('sign_in_expired');
  const forgetTry = await takeTry(ctx, { kind: 'user', email: user.email, userId: user._id });
  await mustKnowPassword(ctx, user, '/body/password', password);
  await forgetTry();
  await linkTo(ctx, user, step.person);
  return dropping(ctx, await signIn(ctx, user, 'password'));
}

/** Makes the account of somebody whose address the provider has verified: no code is needed. */
export async function registerOidc(ctx: Context, input: Schemas['OidcRegistration']): Promise<SessionReply> {
  if (Boolean(input.workshop) === Boolean(input.inviteCode))
    throw fault('invalid_request', '/body', 'must have either workshop or inviteCode');
  if (input.workshop) homeOf(input.workshop, '/body/workshop');
  const step = stepOf(ctx);
  if (step?.step !== 'register') throw new Problem('sign_in_expired');
  if (await users(ctx).findOne({ email: step.person.email })) throw new Problem('email_taken');
  const { user, tenantId } = await openAccount(ctx, {
    email: step.person.email,
    name: input.name.trim(),
    language: input.language ?? 'en',
    passwordHash: null,
    workshop: input.workshop ?? null,
    inviteHash: input.inviteCode ? inviteHash(ctx.config, input.inviteCode) : null,
  });
  await link(ctx, user._id, step.person);
  return dropping(ctx, await startSession(ctx, user, tenantId, { hasFactor: false, factorAt: null }));
}

/** How the caller can log in. */
export async function signInWays(ctx: Context): Promise<Schemas['SignInWays']> {
  const user = await self(ctx);
  const identity = ctx.config.oidc
    ? await findIdentity(ctx, { userId: user._id, issuer: ctx.config.oidc.issuer })
    : null;
  return {
    hasPassword: user.passwordHash !== null,
    provider: providerName(ctx),
    linked: identity ? { email: identity.email, linkedAt: identity.createdAt.toISOString() } : null,
  };
}

export async function unlinkOidc(ctx: Context): Promise<void> {
  const user = await self(ctx);
  if (user.passwordHash === null) throw new Problem('last_way_in');
  await unlinkAll(ctx, user);
}

async function self(ctx: Context): Promise<UserDocument> {
  const user = await users(ctx).findOne({ _id: requireUser(ctx).userId });
  if (!user) throw new Problem('unauthenticated');
  return user;
}

const dropping = <R extends { headers: Headers }>(ctx: Context, reply: R): R => ({
  ...reply,
  headers: withCookie(reply.headers, dropStep(ctx)),
});

function withCookie(headers: Headers, cookie: string): Headers {
  return { ...headers, 'Set-Cookie': [...[headers['Set-Cookie'] ?? []].flat(), cookie] };
}
