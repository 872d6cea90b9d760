import { LRUCache } from 'lru-cache';
import type { IDToken } from 'openid-client';
import type { Config } from '../../config.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';

/** Who the provider says has logged in. */
export type Person = {
  issuer: string;
  subject: string;
  email: string;
  emailVerified: boolean;
  name: string;
  /** When they proved to the provider who they are, in ms; null where it does not say. */
  authenticatedAt: number | null;
};

/** What the start left with the browser; the answer of the provider must fit to it. */
export type Started = { state: string; nonce: string; verifier: string; at: number };

type Provider = NonNullable<Config['oidc']>;
type Client = Awaited<ReturnType<typeof discover>>;

/** Found when it is first needed; a provider that was away is asked again. */
const clients = new LRUCache<string, Promise<Client>>({ max: 20, ttl: 60 * 60_000 });

async function discover({ issuer, clientId, clientSecret }: Provider) {
  const openid = await import('openid-client');
  const local = issuer.startsWith('http:');
  const configuration = await openid.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: 5,
    ...(local ? { execute: [openid.allowInsecureRequests] } : {}),
  });
  return { openid, configuration };
}

async function clientOf(ctx: Context): Promise<Client> {
  const provider = ctx.config.oidc;
  if (!provider) throw new Problem('not_found', 'No provider is set up.');
  const key = `${provider.issuer} ${provider.clientId}`;
  const client = clients.get(key) ?? discover(provider);
  clients.set(key, client);
  return client.catch(error => {
    clients.delete(key);
    ctx.log.warn({ err: error }, 'the OpenID provider is away');
    throw new Problem('unavailable', 'The provider does not answer right now. Try again in a moment.');
  });
}

/** The dashboard's page to which the provider sends the browser back; it is registered with the provider. */
const redirectUri = (ctx: Context) => `${ctx.config.publicUrl}/oidc`;

/** Where to send the browser, and what it has to keep until it comes back. `anew` has the provider ask who is there. */
export async function beginAt(ctx: Context, anew: boolean): Promise<{ url: string; started: Started }> {
  const { openid, configuration } = await clientOf(ctx);
  const started = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
    at: Date.now(),
  };
  const url = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(ctx),
    response_type: 'code',
    scope: 'openid email profile',
    state: started.state,
    nonce: started.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(started.verifier),
    code_challenge_method: 'S256',
    ...(anew ? { prompt: 'login', max_age: '0' } : {}),
  });
  return { url: url.href, started };
}

/** A code works once, but the transaction around its exchange may run again. */
const exchanged = new LRUCache<string, Promise<Person>>({ max: 1000, ttl: 60_000 });

export async function personBehind(
  ctx: Context,
  started: Started,
  answer: { code: string; state: string; iss?: string },
): Promise<Person> {
  const key = JSON.stringify([started, answer]);
  const running = exchanged.get(key) ?? exchange(ctx, started, answer);
  exchanged.set(key, running);
  return running;
}

async function exchange(
  ctx: Context,
  started: Started,
  answer: { code: string; state: string; iss?: string },
): Promise<Person> {
  const { openid, configuration } = await clientOf(ctx);
  const url = new URL(redirectUri(ctx));
  url.search = new URLSearchParams(answer).toString();
  try {
    const tokens = await openid.authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: started.verifier,
      expectedState: started.state,
      expectedNonce: started.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider sent no ID token');
    if (typeof claims.email === 'string') return personOf(claims);
    const more = await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return personOf({ ...more, ...claims });
  } catch (error) {
    ctx.log.info({ err: error }, 'a log-in at the OpenID provider was refused');
    throw new Problem('oidc_refused');
  }
}

/**
 * Empty for an address beyond ASCII: lower case makes a K of the Kelvin sign, and with it somebody else's address
 * (CVE-2019-19844 was that).
 */
const plainEmail = (email: string) =>
  email.length <= 254 && /^[\x21-\x3f\x41-\x7e]+@[\w.-]+$/.test(email) ? email.toLowerCase() : '';

function personOf(claims: IDToken): Person {
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: plainEmail(text(claims.email)),
    emailVerified: claims.email_verified === true,
    name: text(claims.name).slice(0, 120),
    authenticatedAt: typeof claims.auth_time === 'number' ? claims.auth_time * 1000 : null,
  };
}
