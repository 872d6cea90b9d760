import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import type { Principal } from '../../principal.ts';
import { membershipsOf } from '../members/members.ts';
import { toProfile } from '../profile/toProfile.ts';
import { roleName } from '../roles/grants.ts';
import { workshopNames } from '../workshops/workshops.ts';
import { allowedIn } from './allowed.ts';
import { shortAddress } from './devices.ts';
import { takeSessionTurn } from './endSessions.ts';
import { rememberDevice } from './knownDevice.ts';
import { newRefreshSalt, refreshCookie, sessionEnd } from './refreshTokens.ts';
import { requireUser } from './requireUser.ts';
import { type SessionDocument, sessionsCollection, type UserDocument, usersCollection } from './store.ts';

type Schemas = components['schemas'];
export type SessionReply = { status: 200; headers: Headers; body: Schemas['Session'] };

const sessions = (scope: DataScope) => platformCollection(scope, sessionsCollection, 'sessions');
const users = (scope: DataScope) => platformCollection(scope, usersCollection, 'users');

/** Starts a session of the user in `tenantId`, or where they were last. Logging in goes through `signIn`. */
export async function startSession(
  ctx: Context,
  user: UserDocument,
  tenantId: string | null,
  { hasFactor, factorAt }: Pick<SessionDocument, 'hasFactor' | 'factorAt'>,
): Promise<SessionReply> {
  if (user.blocked) throw new Problem('user_blocked', user.blocked.reason);
  await takeSessionTurn(ctx, user._id);
  const memberships = await membershipsOf(ctx, user._id);
  const wanted = tenantId ?? user.lastWorkshopId;
  const membership = memberships.find(member => member.tenantId === wanted) ?? memberships[0];
  const now = new Date();
  const session: SessionDocument = {
    _id: newId('ses'),
    userId: user._id,
    tenantId: membership?.tenantId ?? null,
    testTenantId: null,
    role: membership?.role ?? null,
    emailVerified: user.emailVerified,
    authenticatedAt: now,
    factorAt,
    hasFactor,
    refreshSalt: newRefreshSalt(),
    generation: 1,
    usedNonce: null,
    wrongProofs: 0,
    rotatedAt: now,
    userAgent: ctx.userAgent.slice(0, 300),
    address: shortAddress(ctx.address),
    createdAt: now,
    expiresAt: sessionEnd(now, { authenticatedAt: now }),
  };
  await sessions(ctx).insertOne(session);
  const reply = await sessionReply(ctx, session);
  return { ...reply, headers: rememberDevice(ctx, user._id, reply.headers) };
}

/** Moves the caller's session to a workshop that they belong to, or to none. */
export async function moveSession(ctx: Context, tenantId: string | null): Promise<SessionReply> {
  const { sessionId, userId } = requireUser(ctx);
  await takeSessionTurn(ctx, userId, { lastWorkshopId: tenantId });
  const membership = (await membershipsOf(ctx, userId)).find(member => member.tenantId === tenantId);
  if (tenantId && !membership) throw new Problem('not_found', 'You belong to no such workshop.');
  const session = await sessions(ctx).findOneAndUpdate(
    { _id: sessionId },
    { $set: { tenantId, testTenantId: null, role: membership?.role ?? null } },
  );
  if (!session) throw new Problem('unauthenticated');
  afterCommit(ctx, () => ctx.authenticator.forget(sessionId));
  return sessionReply(ctx, session);
}

/** The user, workshop, role and permissions behind the caller. */
export async function whoAmI(
  ctx: DataScope,
  who: Pick<
    Principal,
    'userId' | 'tenantId' | 'homeId' | 'role' | 'permissions' | 'visibleJobs' | 'confirmLimit'
  > & {
    proved: { hasFactor: boolean; lacksFactor: boolean } | null;
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
    user: user ? toProfile(user) : null,
    workshop: workshop
      ? {
          id: workshop._id,
          name: workshop.name,
          country: workshop.country,
          currency: workshop.currency,
          fiscalYearStart: workshop.fiscalYearStart,
          timeZone: workshop.timeZone,
          livemode: !isTestTenant(workshop._id),
          deletesAt: workshop.closing?.deletesAt.toISOString() ?? null,
          blocked: workshop.blocked && {
            reason: workshop.blocked.reason,
            at: workshop.blocked.at.toISOString(),
          },
        }
      : null,
    role: who.role,
    roleName: await roleName({ ...ctx, tenantId: who.homeId }, who.role),
    visibleJobs: who.visibleJobs,
    confirmLimit: who.confirmLimit,
    permissions: [...who.permissions],
    secondFactor: who.proved?.lacksFactor ? 'required' : who.proved?.hasFactor ? 'set_up' : 'none',
    workshops: memberships.map(({ tenantId, role }) => ({
      id: tenantId,
      name: names.get(tenantId)?.name ?? '',
      role,
    })),
  };
}

/** An access token and a refresh token of the session's present generation. */
export async function sessionReply(ctx: Context, session: SessionDocument): Promise<SessionReply> {
  const { token, expiresAt } = await ctx.authenticator.signAccessToken(session);
  const { lacksFactor, ...allowed } = await allowedIn(ctx, session);
  const proved = { hasFactor: session.hasFactor, lacksFactor };
  const { tenantId: homeId, testTenantId } = session;
  const tenantId = testTenantId ?? homeId;
  const me = await whoAmI(ctx, { ...session, tenantId, homeId, ...allowed, proved });
  return {
    status: 200,
    headers: {
      'Set-Cookie': refreshCookie(ctx, session),
      'Cache-Control': 'no-store',
    },
    body: { accessToken: token, expiresAt: expiresAt.toISOString(), me },
  };
}
