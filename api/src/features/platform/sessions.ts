import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import { shortAddress } from '../auth/devices.ts';
import { cookieHash, newCookieSecret, noSessionCookie, sessionByCookie, sessionCookie } from './cookie.ts';
import { deleteAdministratorSessions } from './credentials.ts';
import { platformPermissionsOf } from './roles.ts';
import {
  type AdministratorDocument,
  type AdministratorSessionDocument,
  administratorSessionsCollection,
  administratorsCollection,
} from './store.ts';

type Schemas = components['schemas'];
export type PlatformReply = { status: 200; headers: Headers; body: Schemas['PlatformSession'] };

const sessionHours = 8;

const sessions = (ctx: Context) =>
  platformCollection(ctx, administratorSessionsCollection, 'sessions of administrators');
const administrators = (ctx: Context) => platformCollection(ctx, administratorsCollection, 'administrators');

/** Puts this transaction in line with every other that starts or ends sessions of the administrator. */
export async function takeTurn(ctx: Context, _id: string): Promise<void> {
  await administrators(ctx).updateOne({ _id }, { $inc: { sessionTurns: 1 } });
}

export async function startAdministratorSession(
  ctx: Context,
  administrator: AdministratorDocument,
  byFactor: boolean,
): Promise<PlatformReply> {
  await takeTurn(ctx, administrator._id);
  const now = new Date();
  const secret = newCookieSecret();
  const session: AdministratorSessionDocument = {
    _id: newId('ads'),
    administratorId: administrator._id,
    secretHash: cookieHash(ctx, secret),
    factorAt: byFactor ? now : null,
    wrongProofs: 0,
    lastSeenAt: now,
    address: shortAddress(ctx.address),
    userAgent: ctx.userAgent.slice(0, 300),
    createdAt: now,
    expiresAt: new Date(now.getTime() + sessionHours * 60 * 60_000),
  };
  await sessions(ctx).insertOne(session);
  return reply(ctx, session, administrator, secret);
}

export async function refreshAdministratorSession(ctx: Context): Promise<PlatformReply> {
  const found = await sessionByCookie(ctx);
  const administrator = found
    ? await administrators(ctx).findOne({ _id: found.session.administratorId })
    : null;
  if (!found || !administrator || administrator.disabled)
    throw new Problem('unauthenticated', 'There is no session to refresh.');
  await sessions(ctx).updateOne({ _id: found.session._id }, { $set: { lastSeenAt: new Date() } });
  return reply(ctx, found.session, administrator, found.secret);
}

export async function endAdministratorSession(ctx: Context): Promise<Headers> {
  const { session } = (await sessionByCookie(ctx)) ?? {};
  if (session) {
    await sessions(ctx).deleteOne({ _id: session._id });
    afterCommit(ctx, () => ctx.authenticator.forget(session.administratorId));
  }
  return { 'Set-Cookie': noSessionCookie(ctx) };
}

/** Ends every session of the administrator, or every other. */
export async function endAdministratorSessions(
  ctx: Context,
  administratorId: string,
  keptId: string | null = null,
): Promise<void> {
  await takeTurn(ctx, administratorId);
  await deleteAdministratorSessions(ctx, administratorId, keptId);
  afterCommit(ctx, () => ctx.authenticator.forget(administratorId));
}

const mostWrongProofs = 5;

/** A session that is not its owner's must not become a place to guess from: the fifth wrong proof in a row ends it. */
export async function noteWrongProof(ctx: Context, sessionId: string): Promise<void> {
  const session = await sessions(ctx).findOneAndUpdate({ _id: sessionId }, { $inc: { wrongProofs: 1 } });
  if (!session || session.wrongProofs < mostWrongProofs) return;
  await sessions(ctx).deleteOne({ _id: sessionId });
  afterCommit(ctx, () => ctx.authenticator.forget(sessionId));
}

/** The administrator whose own session asks, and that session. */
export async function thisAdministrator(ctx: Context) {
  const { principal } = ctx;
  const administrator = principal?.platform ? await administrators(ctx).findOne({ _id: principal.id }) : null;
  const session = administrator ? await sessions(ctx).findOne({ _id: `${principal?.sessionId}` }) : null;
  if (!administrator || !session) throw new Problem('unauthenticated');
  return { administrator, session };
}

/** The session has shown its second factor from now on. */
export async function proveSession(
  ctx: Context,
  administrator: AdministratorDocument,
  session: AdministratorSessionDocument,
): Promise<Schemas['PlatformSession']> {
  const factorAt = new Date();
  await sessions(ctx).updateOne({ _id: session._id }, { $set: { factorAt, wrongProofs: 0 } });
  afterCommit(ctx, () => ctx.authenticator.forget(session._id));
  return body(ctx, { ...session, factorAt }, administrator);
}

async function reply(
  ctx: Context,
  session: AdministratorSessionDocument,
  administrator: AdministratorDocument,
  secret: string,
): Promise<PlatformReply> {
  return {
    status: 200,
    headers: { 'Set-Cookie': sessionCookie(ctx, session._id, secret), 'Cache-Control': 'no-store' },
    body: await body(ctx, session, administrator),
  };
}

async function body(
  ctx: Context,
  session: AdministratorSessionDocument,
  administrator: AdministratorDocument,
): Promise<Schemas['PlatformSession']> {
  const { token, expiresAt } = await ctx.authenticator.signAccessToken({
    _id: session._id,
    userId: administrator._id,
  });
  return {
    accessToken: token,
    expiresAt: expiresAt.toISOString(),
    me: toPlatformMe(administrator, session.factorAt !== null),
  };
}

export function toPlatformMe(
  { _id, name, email, role }: AdministratorDocument,
  secondFactor: boolean,
): Schemas['PlatformMe'] {
  const permissions = secondFactor ? [...platformPermissionsOf(role)] : [];
  return { id: _id, name, email, role, secondFactor, permissions };
}
