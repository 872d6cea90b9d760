import { randomBytes, randomUUID } from 'node:crypto';
import { decodeProtectedHeader, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type {} from '../../test/mongo.ts';
import { type Config, readConfig } from '../config.ts';
import { connect, type Database } from '../data/connection.ts';
import { newId } from '../data/ids.ts';
import { withKeys } from '../data/keys.ts';
import { platformCollection } from '../data/platformCollection.ts';
import { ensureSchema } from '../data/schema.ts';
import { tenantCollection } from '../data/tenantCollection.ts';
import { apiKeyHash, newApiKey } from '../features/apiKeys/secret.ts';
import { type ApiKeyDocument, apiKeysCollection } from '../features/apiKeys/store.ts';
import { type SessionDocument, sessionsCollection, signingKeysCollection } from '../features/auth/store.ts';
import { rolesCollection } from '../features/roles/store.ts';
import { createLogger } from '../logger.ts';
import type { Role } from '../principal.ts';
import { createAuthenticator } from './authenticate.ts';
import type { Authenticator } from './authenticator.ts';
import { rotateSigningKeys } from './signingKeys.ts';

let config: Config;
let database: Database;
let authenticator: Authenticator;
const log = createLogger('silent');
const another = () => createAuthenticator({ database, config, log });

beforeAll(async () => {
  process.env.WORKBAY_MONITOR_COMMANDS = '1';
  const settings = readConfig({
    MONGODB_URI: inject('mongoUri'),
    MONGODB_DATABASE: `test-${randomUUID()}`,
    FILES_DIR: 'unused',
    SECRET_KEY: randomBytes(32).toString('base64'),
  });
  database = await connect(settings.mongo);
  const wanted = [sessionsCollection, signingKeysCollection, apiKeysCollection];
  await ensureSchema(database, wanted, () => {});
  config = await withKeys(settings, database, wanted);
});
afterAll(async () => {
  await database.db.dropDatabase();
  await database.client.close();
});
beforeEach(() => {
  authenticator = another();
});
afterEach(() => {
  vi.useRealTimers();
});

const sessions = () => platformCollection({ database }, sessionsCollection, 'test');
const apiKeys = () => platformCollection({ database }, apiKeysCollection, 'test');
const signingKeys = () => platformCollection({ database }, signingKeysCollection, 'test');
async function privateJwk(kid: string | undefined): Promise<JWK> {
  const stored = (await signingKeys().find({})).find(({ _id }) => _id === kid);
  if (!stored) throw new Error('there is no such key');
  return JSON.parse(config.keys.unseal(stored.sealedPrivateJwk));
}
const later = (ms: number) => new Date(Date.now() + ms);

async function logIn(role: Role = 'technician') {
  const session: SessionDocument = {
    _id: newId('ses'),
    userId: newId('usr'),
    tenantId: newId('wsh'),
    testTenantId: null,
    role,
    emailVerified: true,
    authenticatedAt: new Date(),
    factorAt: null,
    hasFactor: false,
    refreshSalt: 'none',
    generation: 1,
    usedNonce: null,
    wrongProofs: 0,
    rotatedAt: new Date(),
    address: '',
    userAgent: 'test',
    createdAt: new Date(),
    expiresAt: later(86_400_000),
  };
  await sessions().insertOne(session);
  const { token } = await authenticator.signAccessToken(session);
  return { session, token, authorization: `Bearer ${token}` };
}

async function issueKey(expiresAt: Date | null = null) {
  const secret = newApiKey('live');
  const key: ApiKeyDocument = {
    _id: newId('key'),
    tenantId: newId('wsh'),
    name: 'test',
    prefix: secret.slice(0, 12),
    secrets: [{ hash: apiKeyHash(secret), until: null }],
    allowedAddresses: [],
    rolledAt: null,
    holderId: null,
    permissions: ['jobs:read'],
    expiresAt,
    lastUsedAt: null,
    createdAt: new Date(),
    updatedAt: new Date(),
    version: 1,
  };
  await apiKeys().insertOne(key);
  return { key, secret, authorization: `Bearer ${secret}` };
}

/** How often credentials are read from the database while `work` runs. */
async function readsDuring(work: () => Promise<unknown>): Promise<number> {
  let reads = 0;
  database.client.on('commandStarted', ({ commandName, command }) => {
    const ofCredential = command.comment === 'platform: credential check' && command.find !== 'workshops';
    if (commandName === 'find' && ofCredential) reads += 1;
  });
  await work();
  database.client.removeAllListeners('commandStarted');
  return reads;
}

const refused = { code: 'unauthenticated', status: 401 };

describe('it works', () => {
  it('knows the user of an access token, with what their role allows', async () => {
    const { session, authorization } = await logIn('manager');
    const principal = await authenticator.authenticate(authorization);
    expect(principal).toMatchObject({
      kind: 'user',
      id: session.userId,
      userId: session.userId,
      sessionId: session._id,
      tenantId: session.tenantId,
      role: 'manager',
      emailVerified: true,
    });
    expect(principal?.permissions.has('payments:write')).toBe(true);
    expect(principal?.permissions.has('payments:confirm')).toBe(false);
    expect(await authenticator.authenticate(undefined)).toBeNull();
  });

  it('knows the workshop of an API key, and notes its use once a minute', async () => {
    const { key, authorization } = await issueKey();
    const principal = await authenticator.authenticate(authorization);
    expect(principal).toMatchObject({ kind: 'apiKey', id: key._id, tenantId: key.tenantId, userId: null });
    expect([...(principal?.permissions ?? [])]).toEqual(['jobs:read']);
    const used = () => vi.waitUntil(async () => (await apiKeys().findOne({ _id: key._id }))?.lastUsedAt);
    const first = await used();
    await authenticator.authenticate(authorization);
    expect(await used()).toEqual(first);
  });

  it('remembers a credential for ten seconds, then asks once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const { authorization } of [await logIn(), await issueKey()]) {
      const check = () => authenticator.authenticate(authorization);
      expect(await readsDuring(check)).toBe(1);
      vi.setSystemTime(Date.now() + 9000);
      expect(await readsDuring(async () => [await check(), await check()])).toBe(0);
      vi.setSystemTime(Date.now() + 2000);
      expect(await readsDuring(async () => [await check(), await check()])).toBe(1);
    }
  });

  it('asks once for a burst of requests', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { authorization } = await logIn();
    const burst = () =>
      Promise.all(Array.from({ length: 20 }, () => authenticator.authenticate(authorization)));
    expect(await readsDuring(burst)).toBe(1);
    vi.setSystemTime(Date.now() + 11_000);
    expect(await readsDuring(burst)).toBe(1);
  });

  it('checks with a key all others that are in use, in one question, and refuses those that no longer hold', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const [first, second, revoked, idle] = await Promise.all(Array.from({ length: 4 }, issueKey));
    const ask = (key: typeof first) => authenticator.authenticate(key?.authorization);
    await Promise.all([first, second, revoked, idle].map(ask));
    vi.setSystemTime(Date.now() + 1000);
    await Promise.all([first, second, revoked].map(ask));
    await apiKeys().deleteOne({ _id: `${revoked?.key._id}` });
    vi.setSystemTime(Date.now() + 10_000);
    expect(await readsDuring(() => ask(first))).toBe(1);
    expect(await readsDuring(() => ask(second))).toBe(0);
    await expect(ask(revoked)).rejects.toMatchObject(refused);
    expect(await readsDuring(() => ask(idle))).toBe(1);
    expect((await ask(second))?.id).toBe(second?.key._id);
  });

  it('has one signing key when several processes start at once', async () => {
    await signingKeys().deleteMany({});
    const started = [another(), another(), another()];
    const published = await Promise.all(started.map(each => each.jwks()));
    const kids = published.map(keys => keys.map(({ kid }) => kid));
    expect(new Set(kids.flat()).size).toBe(1);
    expect(Object.keys(published[0]?.[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it('changes its signing key without refusing a token: published, then signing, then retired', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const before = await logIn();
    const elsewhere = another();
    const pass = async (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
    const keep = (_id: string) => sessions().updateOne({ _id }, { $set: { expiresAt: later(1e10) } });
    await keep(before.session._id);
    const kid = await rotateSigningKeys({ database, config });
    const oldKid = decodeProtectedHeader(before.token).kid;

    await pass(2);
    for (const process of [authenticator, elsewhere]) {
      const { token } = await process.signAccessToken(before.session);
      expect(decodeProtectedHeader(token).kid, 'the old one signs still').toBe(oldKid);
      expect(
        (await process.jwks()).map(key => key.kid),
        'the new one is published',
      ).toEqual([kid, oldKid]);
      expect(await process.authenticate(before.authorization)).toMatchObject({ id: before.session.userId });
    }

    await pass(7.9);
    const last = await elsewhere.signAccessToken(before.session);
    await pass(0.2);
    const first = await authenticator.signAccessToken(before.session);
    expect([last, first].map(({ token }) => decodeProtectedHeader(token).kid)).toEqual([oldKid, kid]);
    await pass(9);
    for (const process of [authenticator, elsewhere, another()])
      for (const { token } of [last, first])
        expect(await process.authenticate(`Bearer ${token}`)).toMatchObject({ id: before.session.userId });

    await pass(61);
    await elsewhere.signAccessToken(before.session);
    expect((await elsewhere.jwks()).map(key => key.kid)).toEqual([kid]);
  });

  it('replaces a key that may be in other hands at once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const before = await logIn();
    await authenticator.authenticate(before.authorization);
    const kid = await rotateSigningKeys({ database, config }, { now: true });
    vi.setSystemTime(Date.now() + 61_000);
    const restarted = another();
    const { token } = await restarted.signAccessToken(before.session);
    expect(decodeProtectedHeader(token).kid).toBe(kid);
    expect(await authenticator.authenticate(`Bearer ${token}`)).toMatchObject({ id: before.session.userId });
    for (const process of [authenticator, restarted])
      await expect(process.authenticate(before.authorization)).rejects.toMatchObject(refused);
  });

  it('takes the next key after 90 days by itself, the same on every process', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 91 * 86_400_000);
    const started = [another(), another(), another()];
    const published = await Promise.all(started.map(each => each.jwks()));
    const kids = published.map(keys => keys.map(({ kid }) => kid));
    expect(new Set(kids.map(String)).size).toBe(1);
    expect(kids[0]).toHaveLength(2);
    vi.setSystemTime(Date.now() + 11 * 60_000);
    const { token } = await (started[0] ?? authenticator).signAccessToken({ _id: 'ses_1', userId: 'usr_1' });
    expect(decodeProtectedHeader(token).kid).toBe(kids[0]?.[0]);
    await signingKeys().deleteMany({});
  });
});

describe('it refuses', () => {
  it('what is no credential', async () => {
    const wrong = [
      'Basic abc',
      'Bearer',
      'Bearer a b',
      `Bearer ${'x'.repeat(2001)}`,
      'Bearer abc',
      'Bearer a.b.c',
    ];
    for (const authorization of wrong)
      await expect(authenticator.authenticate(authorization)).rejects.toMatchObject(refused);
  });

  it('tokens that it did not sign, unsigned, outdated or altered ones', async () => {
    const { session, token } = await logIn();
    const kid = decodeProtectedHeader(token).kid ?? '';
    const [header = '', payload = '', signature = ''] = token.split('.');
    const { privateKey } = await generateKeyPair('EdDSA');
    const claims = () =>
      new SignJWT({ sid: session._id })
        .setIssuer('workbay')
        .setAudience('workbay-api')
        .setSubject(session.userId);
    const forged = await claims()
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setExpirationTime('10m')
      .sign(privateKey);
    const symmetric = await claims()
      .setProtectedHeader({ alg: 'HS256', kid })
      .setExpirationTime('10m')
      .sign(Buffer.from((await authenticator.jwks())[0]?.x ?? ''.padEnd(32), 'base64url'));
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid })).toString('base64url');
    const other = await logIn();
    for (const bad of [
      forged,
      symmetric,
      `${none}.${payload}.`,
      `${header}.${other.token.split('.')[1]}.${signature}`,
      `${header}.${payload}.`,
      await claims()
        .setProtectedHeader({ alg: 'EdDSA', kid: 'nobody' })
        .setExpirationTime('10m')
        .sign(privateKey),
    ])
      await expect(authenticator.authenticate(`Bearer ${bad}`)).rejects.toMatchObject(refused);
    expect(await authenticator.authenticate(`Bearer ${token}`)).not.toBeNull();
  });

  it('a token of its own that was made for something else or somebody else', async () => {
    const { session, token } = await logIn();
    const { kid = '' } = decodeProtectedHeader(token);
    const key = await importJWK(await privateJwk(kid), 'EdDSA');
    const signed = (typ: string, issuer: string, audience: string) =>
      new SignJWT({ sid: session._id })
        .setProtectedHeader({ alg: 'EdDSA', kid, typ })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('10m')
        .sign(key);
    const right = await signed('at+jwt', 'workbay', 'workbay-api');
    expect(await authenticator.authenticate(`Bearer ${right}`)).toMatchObject({ sessionId: session._id });
    for (const wrong of [
      await signed('JWT', 'workbay', 'workbay-api'),
      await signed('at+jwt', 'another', 'workbay-api'),
      await signed('at+jwt', 'workbay', 'https://another.example'),
    ])
      await expect(authenticator.authenticate(`Bearer ${wrong}`)).rejects.toMatchObject(refused);
  });

  it('a token after its ten minutes, also one that it remembers', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { authorization } = await logIn();
    vi.setSystemTime(Date.now() + 595_000);
    await authenticator.authenticate(authorization);
    vi.setSystemTime(Date.now() + 6000);
    await expect(authenticator.authenticate(authorization)).rejects.toMatchObject(refused);
    const restarted = another();
    await expect(restarted.authenticate(authorization)).rejects.toMatchObject(refused);
  });

  it('a mistyped key without asking the database', async () => {
    const { secret } = await issueKey();
    for (let i = 8; i < secret.length; i++) {
      const typo = `${secret.slice(0, i)}${secret[i] === 'x' ? 'y' : 'x'}${secret.slice(i + 1)}`;
      const check = () => expect(authenticator.authenticate(`Bearer ${typo}`)).rejects.toMatchObject(refused);
      expect(await readsDuring(check)).toBe(0);
    }
  });

  it('an expired key, from the moment it expires', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { authorization } = await issueKey(later(3000));
    await authenticator.authenticate(authorization);
    vi.setSystemTime(Date.now() + 3001);
    await expect(authenticator.authenticate(authorization)).rejects.toMatchObject(refused);
    await expect(authenticator.authenticate(authorization)).rejects.toMatchObject(refused);
  });
});

describe('it keeps others out', () => {
  it('refuses an ended session and a deleted key on every process within ten seconds, here at once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { session, authorization } = await logIn();
    const { key, authorization: byKey } = await issueKey();
    const elsewhere = another();
    for (const process of [authenticator, elsewhere])
      await Promise.all([process.authenticate(authorization), process.authenticate(byKey)]);
    await Promise.all([sessions().deleteOne({ _id: session._id }), apiKeys().deleteOne({ _id: key._id })]);
    for (const id of [session._id, key._id]) authenticator.forget(id);
    for (const credential of [authorization, byKey]) {
      await expect(authenticator.authenticate(credential)).rejects.toMatchObject(refused);
      await elsewhere.authenticate(credential);
    }
    vi.setSystemTime(Date.now() + 10_001);
    for (const credential of [authorization, byKey])
      await expect(elsewhere.authenticate(credential)).rejects.toMatchObject(refused);
  });

  it('takes a changed role of its own at once where it was changed, elsewhere within 10 seconds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const role = newId('rol');
    const { session, authorization } = await logIn(role);
    const scope = { database, tenantId: session.tenantId };
    const roles = tenantCollection(scope, rolesCollection);
    const own = { _id: role, name: 'Desk', nameKey: 'desk', visibleJobs: 'all' as const, turns: 0 };
    await roles.insertOne({ ...own, permissions: ['jobs:read', 'jobs:write'] });
    const elsewhere = another();
    const held = async (process: Authenticator) => [
      ...((await process.authenticate(authorization))?.permissions ?? []),
    ];
    for (const process of [authenticator, elsewhere])
      expect(await held(process)).toEqual(['jobs:read', 'jobs:write']);
    await roles.updateOne({ _id: role }, { $set: { permissions: ['jobs:read'], visibleJobs: 'assigned' } });
    authenticator.forget(role);
    expect(await held(authenticator)).toEqual(['jobs:read']);
    vi.setSystemTime(Date.now() + 10_001);
    expect(await elsewhere.authenticate(authorization)).toMatchObject({
      permissions: new Set(['jobs:read']),
      visibleJobs: 'assigned',
    });
    await roles.deleteOne({ _id: role });
    vi.setSystemTime(Date.now() + 10_001);
    expect(await held(elsewhere)).toEqual([]);
  });

  it('does not remember what it read before it was told to forget', async () => {
    const { session, authorization } = await logIn('owner');
    database.client.once('commandSucceeded', () => authenticator.forget(session.userId));
    await authenticator.authenticate(authorization);
    await sessions().updateOne({ _id: session._id }, { $set: { role: 'technician' } });
    expect(await authenticator.authenticate(authorization)).toMatchObject({ role: 'technician' });
  });

  it('keeps the signing key encrypted', async () => {
    const [stored] = await signingKeys().find({});
    const { d } = await privateJwk(stored?._id);
    expect(d).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(stored)).not.toContain(d);
  });
});
