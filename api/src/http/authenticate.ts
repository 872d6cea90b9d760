import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import type { Database } from '../data/connection.ts';
import { platformCollection } from '../data/platformCollection.ts';
import { Problem } from '../errors.ts';
import { isAllowed } from '../features/apiKeys/addresses.ts';
import { apiKeyHash, isApiKey } from '../features/apiKeys/secret.ts';
import { apiKeysCollection } from '../features/apiKeys/store.ts';
import { allowedIn } from '../features/auth/allowed.ts';
import { sessionsCollection } from '../features/auth/store.ts';
import { administratorBy, supportBy } from '../features/platform/credentials.ts';
import { customerBy, isCustomerToken } from '../features/portal/credentials.ts';
import { homeOf } from '../features/testMode/home.ts';
import { readingOnly, standingOf } from '../features/workshops/standing.ts';
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
  lastUsedAt: number;
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
    return { principal, allowedAddresses: [], checkedAt: Date.now(), tokenExpiresAt, lastUsedAt: 0 };
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
    };
  }

  async function byKey(key: string): Promise<Known> {
    if (!isApiKey(key)) throw refused();
    const hash = apiKeyHash(key);
    const found = await apiKeys.findOne({ 'secrets.hash': hash });
    const secret = found?.secrets.find(one => one.hash === hash);
    if (!found || !secret) throw refused();
    const homeId = await homeOf({ database, tenantId: found.tenantId });
    const { blocked, closing } = await standingOf({ database, tenantId: homeId });
    const principal: Principal = {
      kind: 'apiKey',
      id: found._id,
      name: found.name,
      userId: null,
      sessionId: null,
      tenantId: found.tenantId,
      homeId,
      role: null,
      permissions: closing ? readingOnly(found.permissions) : new Set(found.permissions),
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
      allowedAddresses: found.allowedAddresses,
      checkedAt: Date.now(),
      tokenExpiresAt: Math.min(
        found.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
        secret.until?.getTime() ?? Number.POSITIVE_INFINITY,
      ),
      lastUsedAt: found.lastUsedAt?.getTime() ?? 0,
    };
  }

  async function checkNow(credential: string): Promise<Known> {
    if (isCustomerToken(credential)) return byCustomer(credential);
    const before = known.get(credential);
    if (!before?.principal.sessionId)
      return credential.startsWith('wb_') ? byKey(credential) : byToken(credential);
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
    const started = checkNow(credential);
    checking.set(credential, started);
    const finish = (entry: Known | null) => {
      if (checking.get(credential) !== started) return;
      checking.delete(credential);
      if (entry) known.set(credential, entry);
      else known.delete(credential);
    };
    started.then(finish, () => finish(null));
    return started;
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

const refused = () => new Problem('unauthenticated', 'The credential is unknown, expired or revoked.');

function kidOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    throw refused();
  }
}
