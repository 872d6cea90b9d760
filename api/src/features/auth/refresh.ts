import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import { shortAddress } from './devices.ts';
import { endSession } from './endSessions.ts';
import { noRefreshCookie, sessionEnd, sessionOfCookie } from './refreshTokens.ts';
import { type SessionReply, sessionReply } from './sessions.ts';
import { sessionsCollection } from './store.ts';

const lostAnswerMs = 30_000;

/**
 * Exchanges the cookie's refresh token for one of the next generation. The token that was exchanged last may come again for
 * half a minute, since an answer can get lost: it gets another token of the generation it began. Of a generation's tokens one
 * can be used; any other genuine token is a copy in somebody else's hands and ends the family (RFC 9700 section 4.14.2).
 */
export async function refreshSession(ctx: Context): Promise<SessionReply | Problem> {
  const found = await sessionOfCookie(ctx);
  if (!found) throw new Problem('unauthenticated', 'There is no session to refresh.');
  const { session, token } = found;
  const now = new Date();
  if (token.generation === session.generation) {
    const change = {
      generation: session.generation + 1,
      usedNonce: token.nonce,
      rotatedAt: now,
      address: shortAddress(ctx.address),
      userAgent: ctx.userAgent.slice(0, 300),
      expiresAt: sessionEnd(now, session),
    };
    await platformCollection(ctx, sessionsCollection, 'sessions').updateOne(
      { _id: session._id },
      { $set: change },
    );
    return sessionReply(ctx, { ...session, ...change });
  }
  const lost =
    token.generation === session.generation - 1 &&
    token.nonce === session.usedNonce &&
    now.getTime() - session.rotatedAt.getTime() < lostAnswerMs;
  if (lost) return sessionReply(ctx, session);
  await endSession(ctx, session._id);
  return new Problem('unauthenticated', 'This session was ended, because its refresh token was used twice.');
}

export async function logOut(ctx: Context): Promise<Headers> {
  const found = await sessionOfCookie(ctx);
  const sessionId = found?.session._id ?? ctx.principal?.sessionId;
  if (sessionId) await endSession(ctx, sessionId);
  return { 'Set-Cookie': noRefreshCookie(ctx) };
}
