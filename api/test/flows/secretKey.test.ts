import { randomBytes, randomUUID } from 'node:crypto';
import { WorkbayAccount } from '@workbay/sdk/account';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { reseal } from '../../src/data/reseal.ts';
import { isSealed, unseal } from '../../src/data/seal.ts';
import { comment, signUp, startOwnTestApp, type TestApp } from '../app.ts';
import { cookieOf, raw } from '../attacks/browser.ts';
import { appCode, newPerson } from '../proofs.ts';

/** Another SECRET_KEY under a running system: whoever uses it notices nothing. */
const [first, second] = [randomBytes(32), randomBytes(32)];
const name = `test-${randomUUID()}`;
const client = new MongoClient(inject('mongoUri'));
const running: TestApp[] = [];

async function start(key: Buffer, previous?: Buffer): Promise<TestApp> {
  const app = await startOwnTestApp({
    MONGODB_DATABASE: name,
    SECRET_KEY: key.toString('base64'),
    ...(previous ? { SECRET_KEY_PREVIOUS: previous.toString('base64') } : {}),
    PUBLIC_URL: 'http://localhost:3000',
  });
  running.push(app);
  return app;
}

async function stop(app: TestApp): Promise<void> {
  running.splice(running.indexOf(app), 1);
  await app.close();
}

beforeAll(() => client.connect());
afterAll(async () => {
  for (const app of [...running]) await stop(app);
  await client.db(name).dropDatabase();
  await client.close();
});

/** What somebody holds who was there before, and how each of it is used. */
async function belongings(app: TestApp) {
  const person = await newPerson(app);
  const { secret, recoveryCodes } = await person.withApp();
  const shop = await app.workshop();
  const endpoint = await shop.owner.webhooks.createEndpoint({
    url: 'http://127.0.0.1:9/hook',
    eventTypes: ['job.created'],
  });
  const customer = await shop.owner.customers.create({ name: 'Ravi', phone: '+919811122277' });
  const vehicle = await shop.owner.vehicles.create({ customerId: customer.id, registration: 'MH12SK0001' });
  const job = await shop.owner.jobs.create({ customerId: customer.id, vehicleId: vehicle.id });
  const link = await shop.owner.sharing.createLink({ resourceId: job.id });
  const feed = await shop.owner.calendarFeeds.create({ reach: 'own' });
  const me = await shop.owner.auth.me();
  const paid = { kind: 'upi' as const, holder: 'Asha Patil', upiId: 'asha@okaxis' };
  await shop.owner.wallets.setDestination(`${me.user?.id}`, paid);
  const { code } = await shop.owner.invites.create({ role: 'technician' });
  const key = randomUUID();
  const asked = { name: `Once ${key}`, phone: '+919811122278' };
  const once = (url: string) =>
    raw(`${url}/v1/customers`, {
      json: asked,
      headers: { authorization: `Bearer ${shop.apiKey}`, 'idempotency-key': key },
    });
  const answered = await once(app.url);
  const loggedIn = await raw(`${app.url}/v1/auth/login`, {
    json: { email: shop.email, password: shop.password },
  });
  let cookie = cookieOf(loggedIn, 'workbay_refresh');

  /** By an app's code once, since a code works once. */
  async function signIn({ url }: TestApp, proof: { code: string } | { recoveryCode: string }) {
    const { body } = await raw(`${url}/v1/auth/login`, {
      json: { email: person.email, password: person.password },
    });
    const anonymous = new WorkbayAccount({ baseUrl: url, maxRetries: 0 });
    const session = await anonymous.factors.completeSignIn({ ticket: `${body.ticket}`, ...proof });
    expect(session.me.user?.email).toBe(person.email);
  }

  async function use(app: TestApp) {
    const { url } = app;
    const by = (apiKey: string) => new WorkbayAccount({ baseUrl: url, apiKey, maxRetries: 0 });
    const session = (token: string) =>
      new WorkbayAccount({ baseUrl: url, accessToken: () => token, maxRetries: 0 });
    const refreshed = await raw(`${url}/v1/auth/refresh`, { method: 'POST', headers: { cookie } });
    expect(refreshed.status).toBe(200);
    cookie = cookieOf(refreshed, 'workbay_refresh');
    const owner = session(`${refreshed.body.accessToken}`);
    // By the token that another process signed.
    expect((await session(shop.accessToken).auth.me()).workshop?.id).toBe(shop.id);
    expect((await by(shop.apiKey).jobs.get(job.id)).id).toBe(job.id);
    expect((await once(url)).body).toEqual(answered.body);
    expect((await raw(`${url}${new URL(`${link.url}`).pathname}`)).status).toBe(200);
    expect((await raw(`${url}${new URL(feed.url).pathname}`)).status).toBe(200);
    expect((await owner.calendarFeeds.list()).data.map(one => one.url)).toEqual([feed.url]);
    await owner.webhooks.rotateSecret(endpoint.id, {});
    await owner.webhooks.sendTest(endpoint.id, {});
    await signIn(app, { recoveryCode: `${recoveryCodes.pop()}` });
    return (await owner.notifications.getPush()).publicKey;
  }

  return {
    use,
    /** What works once. */
    async useUp(app: TestApp) {
      await signIn(app, { code: appCode(secret, 1) });
      const raju = { name: 'Raju', email: `raju-${randomUUID()}@example.com`, inviteCode: code };
      expect((await signUp(app, raju)).me.workshop?.id).toBe(shop.id);
    },
  };
}

/** The fields of which a text opens by the key, as `collection path` without the places in arrays. */
async function openedBy(key: Buffer): Promise<Set<string>> {
  const found = new Set<string>();
  const look = (at: string, value: unknown): void => {
    if (typeof value === 'string') {
      if (isSealed(value) && unseal(key, value) !== null) found.add(at);
    } else if (Array.isArray(value)) for (const item of value) look(at, item);
    else if (typeof value === 'object' && value !== null && !('_bsontype' in value))
      for (const [field, inner] of Object.entries(value))
        look(`${at}${at.includes(' ') ? '.' : ' '}${field}`, inner);
  };
  for (const collection of await client.db(name).collections())
    for await (const doc of collection.find({}, { comment })) look(collection.collectionName, doc);
  return found;
}
const listed = new Set(
  collections.flatMap(one => Object.keys(one.sealed ?? {}).map(path => `${one.name} ${path}`)),
);

it('sessions, keys, links, codes, factors and webhooks go on while SECRET_KEY is replaced', async () => {
  const before = await start(first);
  const { use, useUp } = await belongings(before);
  const pushKey = await use(before);

  // Roll-out: some processes know both keys, some the one before.
  const during = await start(second, first);
  for (const app of [during, before, during]) expect(await use(app)).toBe(pushKey);
  await stop(before);
  const beside = await start(second, first);

  const sealed = await openedBy(first);
  expect(sealed.size).toBeGreaterThan(7);
  expect([...sealed].filter(at => !listed.has(at))).toEqual([]);

  const resealing = reseal({
    database: during.server.database,
    secretKey: second,
    previousSecretKey: first,
    definitions: collections,
    log: () => {},
    settleMs: 15_000,
    leaveUnreadable: false,
  });
  for (const app of [during, beside, during, beside]) expect(await use(app)).toBe(pushKey);
  const { resealed, unreadable } = await resealing;
  expect([resealed > 7, unreadable]).toEqual([true, 0]);
  expect([...(await openedBy(first))]).toEqual([]);

  const after = await start(second);
  for (const app of [after, during]) expect(await use(app)).toBe(pushKey);
  await useUp(after);
  expect([...(await openedBy(first))]).toEqual([]);
});
