import { randomBytes } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { keyedHash } from '../../data/seal.ts';
import { Problem } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import type { Role } from '../../principal.ts';
import { membershipsOf } from '../members/members.ts';
import { permissionsOf } from '../members/roles.ts';
import { workshopNames } from '../workshops/workshops.ts';
import { endSession, takeSessionTurn } from './endSessions.ts';
import { type SessionDocument, sessionsCollection, type UserDocument, usersCollection } from './store.ts';

type Schemas = components['schemas'];
export type SessionReply = { status: 200; headers: Headers; body: Schemas['Session'] };

const sessionDays = 30;
const lostAnswerMs = 10_000;
const cookieName = 'workbay_refresh';

const sessions = (scope: DataScope) => platformCollection(scope, sessionsCollection, 'sessions');
const users = (scope: DataScope) => platformCollection(scope, usersCollection, 'users');

/** Starts a session of the user in `tenantId`, or where they were last. Logging in goes through `signIn`. */
export async function startSession(
  ctx: Context,
  user: UserDocument,
  tenantId: string | null,
  { hasFactor, factorAt }: Pick<SessionDocument, 'hasFactor' | 'factorAt'>,
): Promise<SessionReply> {
  await takeSessionTurn(ctx, user._id);
  const memberships = await membershipsOf(ctx, user._id);
  const wanted = tenantId ?? user.lastWorkshopId;
  const membership = memberships.find(member => member.tenantId === wanted) ?? memberships[0];
  const secret = newSecret();
  const now = new Date();
  const session: SessionDocument = {
    _id: newId('ses'),
    userId: user._id,
    tenantId: membership?.tenantId ?? null,
    role: membership?.role ?? null,
    emailVerified: user.emailVerified,
    authenticatedAt: now,
    factorAt,
    hasFactor,
    refreshHash: hashOf(ctx, secret),
    previousHash: null,
    rotatedAt: now,
    userAgent: ctx.userAgent.slice(0, 300),
    createdAt: now,
    expiresAt: daysFrom(now),
  };
  await sessions(ctx).insertOne(session);
  return sessionReply(ctx, session, secret);
}

/**
 * Exchanges the cookie's refresh token for a new one. A token that was exchanged before ends the session (RFC 9700 section
 * 4.14.2), except within ten seconds, when the answer may have been lost on the way.
 */
export async function refreshSession(ctx: Context): Promise<SessionReply | Problem> {
  const found = await sessionOfCookie(ctx);
  if (!found) throw new Problem('unauthenticated', 'There is no session to refresh.');
  const { session, hash } = found;
  const now = new Date();
  const lost = hash === session.previousHash && now.getTime() - session.rotatedAt.getTime() < lostAnswerMs;
  if (hash !== session.refreshHash && !lost) {
    await endSession(ctx, session._id);
    return new Problem(
      'unauthenticated',
      'This session was ended, because its refresh token was used twice.',
    );
  }
  const secret = newSecret();
  const change = lost
    ? { refreshHash: hashOf(ctx, secret), expiresAt: daysFrom(now) }
    : { refreshHash: hashOf(ctx, secret), previousHash: hash, rotatedAt: now, expiresAt: daysFrom(now) };
  await sessions(ctx).updateOne({ _id: session._id }, { $set: change });
  return sessionReply(ctx, { ...session, ...change }, secret);
}

/** Moves the caller's session to a workshop that they belong to. */
export async function moveSession(ctx: Context, tenantId: string): Promise<SessionReply> {
  const { sessionId, userId } = requireUser(ctx);
  await takeSessionTurn(ctx, userId, { lastWorkshopId: tenantId });
  const membership = (await membershipsOf(ctx, userId)).find(member => member.tenantId === tenantId);
  if (!membership) throw new Problem('not_found', 'You belong to no such workshop.');
  const secret = newSecret();
  const session = await sessions(ctx).findOneAndUpdate(
    { _id: sessionId },
    {
      $set: {
        tenantId,
        role: membership.role,
        refreshHash: hashOf(ctx, secret),
        previousHash: null,
        rotatedAt: new Date(),
      },
    },
  );
  if (!session) throw new Problem('unauthenticated');
  afterCommit(ctx, () => ctx.authenticator.forget(sessionId));
  return sessionReply(ctx, session, secret);
}

export async function logOut(ctx: Context): Promise<Headers> {
  const found = await sessionOfCookie(ctx);
  const sessionId =
    found && found.hash === found.session.refreshHash ? found.session._id : ctx.principal?.sessionId;
  if (sessionId) await endSession(ctx, sessionId);
  return { 'Set-Cookie': cookie(ctx, '', 0) };
}

export function requireUser(ctx: Context): { userId: string; sessionId: string } {
  const { userId, sessionId } = ctx.principal ?? {};
  if (!userId || !sessionId) throw new Problem('forbidden', 'This needs a logged-in user, not an API key.');
  return { userId, sessionId };
}

/** The user, workshop, role and permissions behind the caller. */
export async function whoAmI(
  ctx: DataScope,
  who: {
    userId: string | null;
    tenantId: string | null;
    role: Role | null;
    permissions: ReadonlySet<Schemas['Permission']>;
  },
): Promise<Schemas['Me']> {
  const user = who.userId ? await users(ctx).findOne({ _id: who.userId }) : null;
  const memberships = who.userId ? await membershipsOf(ctx, who.userId) : [];
  const ids = [
    ...new Set([...memberships.map(({ tenantId }) => tenantId), ...(who.tenantId ? [who.tenantId] : [])]),
  ];
  const names = await workshopNames(ctx, ids);
  const workshop = names.get(who.tenantId ?? '');
  return {
    user: user
      ? {
          id: user._id,
          name: user.name,
          email: user.email,
          emailVerified: user.emailVerified,
          language: user.language,
        }
      : null,
    workshop: workshop
      ? { id: workshop._id, name: workshop.name, currency: workshop.currency, timeZone: workshop.timeZone }
      : null,
    role: who.role,
    permissions: [...who.permissions],
    workshops: memberships.map(({ tenantId, role }) => ({
      id: tenantId,
      name: names.get(tenantId)?.name ?? '',
      role,
    })),
  };
}

async function sessionReply(ctx: Context, session: SessionDocument, secret: string): Promise<SessionReply> {
  const { token, expiresAt } = await ctx.authenticator.signAccessToken(session);
  const permissions = session.role ? permissionsOf(session.role) : new Set<Schemas['Permission']>();
  const me = await whoAmI(ctx, { ...session, permissions });
  return {
    status: 200,
    headers: {
      'Set-Cookie': cookie(ctx, `${session._id}.${secret}`, sessionDays * 24 * 60 * 60),
      'Cache-Control': 'no-store',
    },
    body: { accessToken: token, expiresAt: expiresAt.toISOString(), me },
  };
}

async function sessionOfCookie(ctx: Context): Promise<{ session: SessionDocument; hash: string } | null> {
  const [sessionId, secret] = (ctx.cookies[cookieName] ?? '').split('.');
  if (!sessionId || !secret) return null;
  const session = await sessions(ctx).findOne({ _id: sessionId });
  if (!session || session.expiresAt < new Date()) return null;
  return { session, hash: hashOf(ctx, secret) };
}

function cookie({ config }: Context, value: string, maxAge: number): string {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=${value}; Path=/v1/auth; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}

const newSecret = () => randomBytes(32).toString('base64url');
const hashOf = (ctx: Context, secret: string) => keyedHash(ctx.config.secretKey, 'refresh', secret);
const daysFrom = (date: Date) => new Date(date.getTime() + sessionDays * 24 * 60 * 60 * 1000);
