import { isSealed } from '../../data/seal.ts';
import type { Context } from '../../http/context.ts';
import { cookieText, cookieValue } from '../../http/cookies.ts';
import type { Person, Started } from './oidcClient.ts';

/** How far a log-in at the provider has come. It lives in a sealed cookie, so it belongs to the browser that began it. */
export type Step =
  | { step: 'started'; started: Started; linkTo: string | null; confirms: string | null }
  | { step: 'link'; person: Person; userId: string }
  | { step: 'register'; person: Person };

/** Lax, as the browser comes back from another site; Path keeps it out of every other request. */
const rule = { name: 'workbay_oidc', path: '/v1/auth/oidc', sameSite: 'Lax' } as const;
const minutes = 10;

export function keepStep(ctx: Context, step: Step): string {
  const expiresAt = Date.now() + minutes * 60_000;
  const sealed = ctx.config.keys.seal(JSON.stringify({ purpose: rule.name, expiresAt, step }));
  return cookieText(ctx, rule, Buffer.from(sealed, 'base64').toString('base64url'), minutes * 60);
}

export const dropStep = (ctx: Context) => cookieText(ctx, rule, '', 0);

export function stepOf(ctx: Context): Step | null {
  try {
    const sealed = Buffer.from(cookieValue(ctx, rule), 'base64url').toString('base64');
    if (!isSealed(sealed)) return null;
    const { purpose, expiresAt, step } = JSON.parse(ctx.config.keys.unseal(sealed));
    return purpose === rule.name && expiresAt > Date.now() ? step : null;
  } catch {
    return null;
  }
}
