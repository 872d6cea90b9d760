import { Buffer } from 'node:buffer';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { platformCollection } from '../../data/platformCollection.ts';
import { keyedHash } from '../../data/seal.ts';
import type { Context } from '../../http/context.ts';
import { type SessionDocument, sessionsCollection } from './store.ts';

export const sessionDays = 30;
const cookieName = 'workbay_refresh';

type RefreshToken = { generation: number; nonce: string };

/**
 * The token is `session.generation.nonce.mac`. Each exchange begins a generation; nothing of a token is stored but the nonce
 * of the one that was exchanged last. Forging one takes both the database (the salt) and the secret key.
 */
function macOf(ctx: Context, session: SessionDocument, { generation, nonce }: RefreshToken): string {
  const text = `${session._id}.${generation}.${nonce}.${session.refreshSalt}`;
  return keyedHash(ctx.config.secretKey, 'refresh', text);
}

export const newRefreshSalt = () => randomBytes(16).toString('base64url');

/** The cookie with a new token of the session's generation. */
export function refreshCookie(ctx: Context, session: SessionDocument): string {
  const token = { generation: session.generation, nonce: randomBytes(12).toString('base64url') };
  const value = `${session._id}.${token.generation}.${token.nonce}.${macOf(ctx, session, token)}`;
  return cookie(ctx, value, sessionDays * 24 * 60 * 60);
}

export const noRefreshCookie = (ctx: Context) => cookie(ctx, '', 0);

/** The session whose genuine token, of whatever generation, the caller's cookie holds. */
export async function sessionOfCookie(
  ctx: Context,
): Promise<{ session: SessionDocument; token: RefreshToken } | null> {
  const parts = /^(ses_\w{1,40})\.(\d{1,9})\.([\w-]{16})\.([\w-]{43})$/.exec(ctx.cookies[cookieName] ?? '');
  const [, _id = '', generation, nonce = '', mac = ''] = parts ?? [];
  if (!parts) return null;
  const session = await platformCollection(ctx, sessionsCollection, 'sessions').findOne({ _id });
  if (!session || session.expiresAt < new Date()) return null;
  const token = { generation: Number(generation), nonce };
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(ctx, session, token)))) return null;
  return { session, token };
}

function cookie({ config }: Context, value: string, maxAge: number): string {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=${value}; Path=/v1/auth; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}
