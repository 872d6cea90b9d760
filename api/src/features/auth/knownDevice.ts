import { Buffer } from 'node:buffer';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, Headers } from '../../http/context.ts';
import { cookieText, cookieValue } from '../../http/cookies.ts';

const rule = { name: 'workbay_device', path: '/v1/auth/login', sameSite: 'Strict' } as const;
const days = 365;
/** A tablet at the counter is several people's. */
const mostPeople = 8;

const macOf = (ctx: Context, device: string, userId: string) =>
  ctx.config.keys.hash('known device', `${device} ${userId}`);

function read(ctx: Context): { device: string; macs: string[] } | null {
  const [device = '', ...macs] = cookieValue(ctx, rule).split('.');
  const wellFormed = /^[\w-]{22}$/.test(device) && macs.every(mac => /^[\w-]{43}$/.test(mac));
  return wellFormed && macs.length <= mostPeople ? { device, macs } : null;
}

/** The name of the browser, if the user has logged in on it before. It opens nothing: it only has tries of its own. */
export function knownDevice(ctx: Context, userId: string): string | null {
  const found = read(ctx);
  if (!found) return null;
  const mine = Buffer.from(macOf(ctx, found.device, userId));
  return found.macs.some(mac => timingSafeEqual(Buffer.from(mac), mine)) ? found.device : null;
}

/** Remembers in the browser that the user has been there. Nothing is stored on our side. */
export function rememberDevice(ctx: Context, userId: string, headers: Headers = {}): Headers {
  const { device, macs } = read(ctx) ?? { device: randomBytes(16).toString('base64url'), macs: [] };
  const mine = macOf(ctx, device, userId);
  const value = [device, mine, ...macs.filter(mac => mac !== mine)].slice(0, mostPeople + 1).join('.');
  const cookie = cookieText(ctx, rule, value, days * 24 * 60 * 60);
  return { ...headers, 'Set-Cookie': [...[headers['Set-Cookie'] ?? []].flat(), cookie] };
}
