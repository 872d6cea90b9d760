import { randomBytes, timingSafeEqual } from 'node:crypto';
import { platformCollection } from '../../data/platformCollection.ts';
import type { Context } from '../../http/context.ts';
import { cookieText, cookieValue } from '../../http/cookies.ts';
import { type AdministratorSessionDocument, administratorSessionsCollection } from './store.ts';

const rule = {
  name: 'workbay_administrator',
  path: '/v1/platform/session',
  sameSite: 'Strict',
} as const;
const idleMs = 60 * 60_000;

export const newCookieSecret = () => randomBytes(32).toString('base64url');

export const cookieHash = (ctx: Context, secret: string) =>
  ctx.config.keys.hash('administrator session', secret);

/** Without Max-Age: it goes with the browser, and the session ends by itself. */
export const sessionCookie = (ctx: Context, sessionId: string, secret: string) =>
  cookieText(ctx, rule, `${sessionId}.${secret}`);

export const noSessionCookie = (ctx: Context) => cookieText(ctx, rule, '', 0);

/** The session of the caller's cookie, unless it has ended or rested too long. */
export async function sessionByCookie(
  ctx: Context,
): Promise<{ session: AdministratorSessionDocument; secret: string } | null> {
  const [, _id, secret] = /^(ads_\w{26})\.([\w-]{43})$/.exec(cookieValue(ctx, rule)) ?? [];
  if (!_id || !secret) return null;
  const sessions = platformCollection(ctx, administratorSessionsCollection, 'sessions of administrators');
  const session = await sessions.findOne({ _id });
  const now = Date.now();
  if (!session || session.expiresAt.getTime() < now || session.lastSeenAt.getTime() + idleMs < now)
    return null;
  const genuine = timingSafeEqual(Buffer.from(session.secretHash), Buffer.from(cookieHash(ctx, secret)));
  return genuine ? { session, secret } : null;
}
