import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import type { Database } from '../data/connection.ts';
import { platformCollection } from '../data/platformCollection.ts';
import { Problem } from '../errors.ts';
import { isAllowed } from '../features/apiKeys/addresses.ts';
import { apiKeyHash, isApiKey } from '../features/apiKeys/secret.ts';
import { type ApiKeyDocument, apiKeysCollection, type KeySecret } from '../features/apiKeys/store.ts';
import { allowedIn } from '../features/auth/allowed.ts';
import { sessionsCollection } from '../features/auth/store.ts';
import { administratorBy, supportBy } from '../features/platform/credentials.ts';
import { customerBy, isCustomerToken } from '../features/portal/credentials.ts';
import { homeOf } from '../features/testMode/home.ts';
import { readingOnly, type Standing, standingsOf } from '../features/workshops/standing.ts';
import type { Logger } from '../logger.ts';
import type { Principal } from '../principal.ts';
import type { Authenticator } from './authenticator.ts';
import { openSigningKeys, type SigningKeys } from './signingKeys.ts';

type Known = {
  /** From where alone it works; empty for everywhere. */
  allowedAddresses: string[];
  principal: Principal;
  checkedAt: number;
  tokenExpiresAt: number;
  /** As it is stored, or is about to be. */
  lastUsedAt: number;
  askedAt: number;
};

const issuer = 'workbay';
/** Not the public address: processes of one database may be reached by several. */
const audience = 'workbay-api';
/** RFC 9068: no other kind of token passes for one. */
const typ = 'at+jwt';
const tokenSeconds = 600;
/** A revoked credential is refused by every process after this long at the latest. */
const recheckMs = 10_000;
const lastUsedStepMs = 60_000;
/** With a key that is checked go so many that are in use and soon would be: with hundreds, one by one, a tenth of all commands are checks. */
const together = 100;
const lookedThrough = 500;

export function createAuthenticator(parts: {
  database: Database;
  config: Config;
  log: Logger;
}): Authenticator {
  const { database, config, log } = parts;
  let opening: Promise<SigningKeys> | null = null;
  const openKeys = () => {
    opening ??= openSigningKeys({ database, config }).catch(error => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const known = new LRUCache<string, Known>({ max: 10_000 });
  const checking = new Map<string, Promise<Known>>();
  const sessions = platformCollection({ database }, sessionsCollection, 'credential check');
  const apiKeys = platformCollection({ database }, apiKeysCollection, 'credential check');

  async function bySession(sessionId: string): Promise<Principal> {
    const found = sessionId.startsWith('ads_')
      ? await administratorBy({ database }, sessionId)
      : sessionId.startsWith('sup_')
        ? await supportBy({ database }, sessionId)
        : await userBy(sessionId);
    if (!found) throw refused();
    return found;
  }

  async function userBy(sessionId: string): Promise<Principal | null> {
    const session = await sessions.findOne({ _id: sessionId });
    if (!session || session.expiresAt < new Date()) return null;
    const allowed = await allowedIn({ database, tenantId: session.tenantId }, session);
    const { authenticatedAt, factorAt, hasFactor } = session;
    return {
      kind: 'user',
      id: session.userId,
      name: null,
      userId: session.userId,
      sessionId,
      tenantId: session.testTenantId ?? session.tenantId,
      homeId: session.tenantId,
      role: session.role,
      permissions: allowed.permissions,
      visibleJobs: allowed.visibleJobs,
      confirmLimit: allowed.confirmLimit,
      emailVerified: session.emailVerified,
      blocked: allowed.blocked,
      closing: allowed.closing,
      customer: false,
      platform: null,
      proved: { authenticatedAt, factorAt, hasFactor, lacksFactor: allowed.lacksFactor },
    };
  }

  async function byCustomer(token: string): Promise<Known> {
    const found = await customerBy({ database, config }, token);
    if (!found) throw refused();
    const { principal, expiresAt } = found;
    const tokenExpiresAt = expiresAt.getTime();
    return {
      principal,
      allowedAddresses: [],
      checkedAt: Date.now(),
      tokenExpiresAt,
      lastUsedAt: 0,
      askedAt: 0,
    };
  }

  async function byToken(token: string): Promise<Known> {
    const keys = await openKeys();
    const key = await keys.byId(kidOf(token));
    if (!key) throw refused();
    const { payload } = await jwtVerify(token, key.publicKey, {
      algorithms: ['EdDSA'],
      issuer,
      audience,
      typ,
      requiredClaims: ['sid', 'exp'],
    }).catch(() => {
      throw refused();
    });
    const principal = await bySession(String(payload.sid));
    return {
      principal,
      allowedAddresses: [],
      checkedAt: Date.now(),
      tokenExpiresAt: (payload.exp ?? 0) * 1000,
      lastUsedAt: 0,
      askedAt: 0,
    };
  }

  /** Those of these API keys that are good, in two questions for all. */
  async function byKeys(keys: string[]): Promise<Map<string, Known>> {
    const hashes = new Map(keys.map(key => [apiKeyHash(key), key]));
    const found = await apiKeys.find({ 'secrets.hash': { $in: [...hashes.keys()] } });
    const homes = new Map(
      await Promise.all(
        found.map(async ({ tenantId }) => [tenantId, await homeOf({ database, tenantId })] as const),
      ),
    );
    const standings = await standingsOf({ database }, [...new Set(homes.values())]);
    const good = new Map<string, Known>();
    for (const stored of found) {
      const homeId = homes.get(stored.tenantId) ?? stored.tenantId;
      const standing = standings.get(homeId) ?? { blocked: null, closing: false };
      for (const secret of stored.secrets) {
        const key = hashes.get(secret.hash);
        if (key) good.set(key, knownKey(stored, secret, homeId, standing));
      }
    }
    return good;
  }

  async function checkNow(credential: string): Promise<Known> {
    if (isCustomerToken(credential)) return byCustomer(credential);
    const before = known.get(credential);
    if (!before?.principal.sessionId) return byToken(credential);
    const keys = await openKeys();
    if (!(await keys.byId(kidOf(credential)))) throw refused();
    return {
      ...before,
      principal: await bySession(before.principal.sessionId),
      checkedAt: Date.now(),
    };
  }

  /** One check serves all who wait for it; what was forgotten while it ran is not remembered by it. */
  function check(credential: string): Promise<Known> {
    const running = checking.get(credential);
    if (running) return running;
    if (!isApiKey(credential)) return remember(credential, checkNow(credential));
    const others = soonDue(credential);
    const good = byKeys([credential, ...others]);
    const one = (key: string) =>
      remember(
        key,
        good.then(all => all.get(key) ?? Promise.reject(refused())),
      );
    for (const other of others) one(other);
    return one(credential);
  }

  function remember(credential: string, started: Promise<Known>): Promise<Known> {
    checking.set(credential, started);
    const finish = (entry: Known | null) => {
      if (checking.get(credential) !== started) return;
      checking.delete(credential);
      if (entry) {
        entry.askedAt = known.peek(credential)?.askedAt ?? 0;
        known.set(credential, entry);
      } else known.delete(credential);
    };
    started.then(finish, () => finish(null));
    return started;
  }

  /** Other keys that were asked with since they were checked, which is half of the time ago that a check holds. */
  function soonDue(credential: string): string[] {
    const before = Date.now() - recheckMs / 2;
    const due: string[] = [];
    let left = lookedThrough;
    for (const [key, { principal, checkedAt, askedAt }] of known.entries()) {
      if (left-- === 0 || due.length === together) break;
      const inUse = principal.kind === 'apiKey' && checkedAt < before && askedAt > checkedAt;
      if (inUse && key !== credential && !checking.has(key)) due.push(key);
    }
    return due;
  }

  function noteUse(entry: Known): void {
    const now = Date.now();
    if (entry.principal.kind !== 'apiKey' || now - entry.lastUsedAt < lastUsedStepMs) return;
    entry.lastUsedAt = now;
    apiKeys
      .updateOne({ _id: entry.principal.id }, { $set: { lastUsedAt: new Date(now) } })
      .catch(error => log.warn({ err: error }, 'last use of an API key not noted'));
  }

  return {
    async authenticate(authorization, address = '', maxAgeMs = recheckMs) {
      if (!authorization) return null;
      const credential = /^Bearer ([\x21-\x7e]{1,2000})$/i.exec(authorization)?.[1];
      if (!credential) throw refused();
      const now = Date.now();
      const remembered = known.get(credential);
      const fresh = remembered && now - remembered.checkedAt <= maxAgeMs;
      const entry = fresh ? remembered : await check(credential);
      if (entry.tokenExpiresAt <= now) {
        known.delete(credential);
        throw refused();
      }
      if (!isAllowed(address, entry.allowedAddresses)) throw new Problem('address_not_allowed');
      entry.askedAt = now;
      noteUse(entry);
      return entry.principal;
    },

    async signAccessToken(session, until = new Date(Date.now() + tokenSeconds * 1000)) {
      const keys = await openKeys();
      const key = await keys.current();
      const expiresAt = new Date(Math.floor(until.getTime() / 1000) * 1000);
      const token = await new SignJWT({ sid: session._id })
        .setProtectedHeader({ alg: 'EdDSA', kid: key.jwk.kid, typ })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(session.userId)
        .setIssuedAt()
        .setExpirationTime(expiresAt)
        .sign(key.privateKey);
      return { token, expiresAt };
    },

    forget(id) {
      checking.clear();
      for (const [credential, { principal }] of known.entries()) {
        const { sessionId, userId, tenantId, homeId, role } = principal;
        if ([principal.id, sessionId, userId, tenantId, homeId, role].includes(id)) known.delete(credential);
      }
    },

    async jwks() {
      const keys = await openKeys();
      return keys.published();
    },
  };
}

function knownKey(
  stored: ApiKeyDocument,
  secret: KeySecret,
  homeId: string,
  { blocked, closing }: Pick<Standing, 'blocked' | 'closing'>,
): Known {
  const principal: Principal = {
    kind: 'apiKey',
    id: stored._id,
    name: stored.name,
    userId: null,
    sessionId: null,
    tenantId: stored.tenantId,
    homeId,
    role: null,
    permissions: closing ? readingOnly(stored.permissions) : new Set(stored.permissions),
    visibleJobs: 'all',
    confirmLimit: null,
    emailVerified: true,
    blocked,
    closing,
    customer: false,
    platform: null,
    proved: null,
  };
  return {
    principal,
    allowedAddresses: stored.allowedAddresses,
    checkedAt: Date.now(),
    tokenExpiresAt: Math.min(
      stored.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
      secret.until?.getTime() ?? Number.POSITIVE_INFINITY,
    ),
    lastUsedAt: stored.lastUsedAt?.getTime() ?? 0,
    askedAt: 0,
  };
}

const refused = () => new Problem('unauthenticated', 'The credential is unknown, expired or revoked.');

function kidOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    throw refused();
  }
}
