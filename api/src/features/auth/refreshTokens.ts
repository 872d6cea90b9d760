import { Buffer } from 'node:buffer';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { platformCollection } from '../../data/platformCollection.ts';
import type { Context } from '../../http/context.ts';
import { cookieText, cookieValue } from '../../http/cookies.ts';
import { type SessionDocument, sessionsCollection } from './store.ts';

const sessionDays = 30;
const mostDays = 90;
const dayMs = 24 * 60 * 60_000;

/** When a session ends that is used now: after 30 days without use, and 90 days after the person last proved who they are. */
export const sessionEnd = (now: Date, { authenticatedAt }: Pick<SessionDocument, 'authenticatedAt'>): Date =>
  new Date(Math.min(now.getTime() + sessionDays * dayMs, authenticatedAt.getTime() + mostDays * dayMs));

const rule = { name: 'workbay_refresh', path: '/v1/auth', sameSite: 'Strict' } as const;

type RefreshToken = { generation: number; nonce: string };

/**
 * The token is `session.generation.nonce.mac`. Each exchange begins a generation; nothing of a token is stored but the nonce
 * of the one that was exchanged last. Forging one takes both the database (the salt) and the secret key.
 */
function macOf(ctx: Context, session: SessionDocument, { generation, nonce }: RefreshToken): string {
  const text = `${session._id}.${generation}.${nonce}.${session.refreshSalt}`;
  return ctx.config.keys.hash('refresh', text);
}

export const newRefreshSalt = () => randomBytes(16).toString('base64url');

/** The cookie with a new token of the session's generation. */
export function refreshCookie(ctx: Context, session: SessionDocument): string {
  const token = { generation: session.generation, nonce: randomBytes(12).toString('base64url') };
  const value = `${session._id}.${token.generation}.${token.nonce}.${macOf(ctx, session, token)}`;
  return cookieText(ctx, rule, value, sessionDays * 24 * 60 * 60);
}

export const noRefreshCookie = (ctx: Context) => cookieText(ctx, rule, '', 0);

/** The session whose genuine token, of whatever generation, the caller's cookie holds. */
export async function sessionOfCookie(
  ctx: Context,
): Promise<{ session: SessionDocument; token: RefreshToken } | null> {
  const parts = /^(ses_\w{1,40})\.(\d{1,9})\.([\w-]{16})\.([\w-]{43})$/.exec(cookieValue(ctx, rule));
  const [, _id = '', generation, nonce = '', mac = ''] = parts ?? [];
  if (!parts) return null;
  const session = await platformCollection(ctx, sessionsCollection, 'sessions').findOne({ _id });
  if (!session || session.expiresAt < new Date()) return null;
  const token = { generation: Number(generation), nonce };
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(ctx, session, token)))) return null;
  return { session, token };
}
