import { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAdministrator } from '../../../test/administrators.ts';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import type { ApiKeyDocument } from './store.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp({ TRUSTED_PROXIES: '1' });
  shop = await app.workshop();
});
afterAll(() => app.close());

const stored = () => app.server.database.db.collection<ApiKeyDocument>('apiKeys');
const make = (more: Partial<Parameters<Workbay['apiKeys']['create']>[0]> = {}) =>
  shop.owner.apiKeys.create({ name: 'till', permissions: ['workshop:read'], ...more });

async function use(key: string, address?: string) {
  const response = await fetch(`${app.url}/v1/workshop`, {
    headers: { authorization: `Bearer ${key}`, ...(address ? { 'x-forwarded-for': address } : {}) },
  });
  const body: unknown = await response.json();
  return { status: response.status, code: Object.entries(body ?? {}).find(([name]) => name === 'code')?.[1] };
}

async function lookUps(work: () => Promise<unknown>): Promise<number> {
  const { client } = app.server.database;
  let count = 0;
  const note = ({ command }: { command: Record<string, unknown> }) => {
    if (command.find === 'apiKeys') count++;
  };
  client.on('commandStarted', note);
  await work();
  client.off('commandStarted', note);
  return count;
}

const countMails = async (email: string) => ({
  total: await app.server.database.db.collection('mails').countDocuments({ 'to.email': email }, { comment }),
});

describe('it works', () => {
  it('shows the secret once and keeps only its hash', async () => {
    const key = await make();
    expect(key.secret).toMatch(/^wb_live_[0-9A-Za-z]{38}$/);
    expect(await use(key.secret)).toMatchObject({ status: 200 });
    const text = JSON.stringify(await stored().find({}, { comment }).toArray());
    expect(text).not.toContain(key.secret);
    const [listed] = (await shop.owner.apiKeys.list({ limit: 1 })).data;
    expect(JSON.stringify(listed)).not.toContain(key.secret);
    expect(listed?.prefix).toBe(key.secret.slice(0, 12));
  });

  it('tells when it was used last', async () => {
    const key = await make();
    expect(key.lastUsedAt).toBeNull();
    await use(key.secret);
    await expect
      .poll(async () => (await shop.owner.apiKeys.list({ limit: 1 })).data[0]?.lastUsedAt)
      .toEqual(expect.any(String));
  });

  it('works from its addresses alone, as the trusted proxy tells them', async () => {
    const key = await make({ allowedAddresses: ['203.0.113.7/24', '2001:db8::/32'] });
    expect(key.allowedAddresses).toEqual(['203.0.113.0/24', '2001:db8::/32']);
    expect(await use(key.secret, '203.0.113.99')).toMatchObject({ status: 200 });
    expect(await use(key.secret, '2001:db8:1::5')).toMatchObject({ status: 200 });
    expect(await use(key.secret, '198.51.100.1')).toEqual({ status: 403, code: 'address_not_allowed' });
    expect(await use(key.secret)).toEqual({ status: 403, code: 'address_not_allowed' });
    // What a client puts in front of what our proxy adds is its own claim.
    expect(await use(key.secret, '203.0.113.99, 198.51.100.1')).toMatchObject({ status: 403 });
    await shop.owner.apiKeys.update(key.id, { allowedAddresses: [] });
    expect(await use(key.secret)).toMatchObject({ status: 200 });
  });

  it('rolls at once with an overlap, after which the old secret ends', async () => {
    const key = await make({ allowedAddresses: ['0.0.0.0/0'] });
    const previousUntil = new Date(Date.now() + 60_000).toISOString();
    const rolled = await shop.owner.apiKeys.roll(key.id, { previousUntil });
    expect(rolled).toMatchObject({ id: key.id, previousUntil, allowedAddresses: ['0.0.0.0/0'] });
    expect(await use(key.secret)).toMatchObject({ status: 200 });
    expect(await use(rolled.secret)).toMatchObject({ status: 200 });
    await stored().updateOne(
      { _id: key.id },
      { $set: { 'secrets.1.until': new Date(Date.now() - 1) } },
      { comment },
    );
    app.server.parts.authenticator.forget(key.id);
    expect(await use(key.secret)).toMatchObject({ status: 401 });
    expect(await use(rolled.secret)).toMatchObject({ status: 200 });
  });

  it('a remembered secret ends on time, not at the next look-up', async () => {
    const key = await make();
    const previousUntil = new Date(Date.now() + 5000).toISOString();
    await shop.owner.apiKeys.roll(key.id, { previousUntil });
    expect(await use(key.secret)).toMatchObject({ status: 200 });
    await expect.poll(async () => (await use(key.secret)).status).toBe(401);
  });

  it('rolled without an overlap, or twice, ends the secrets before', async () => {
    const key = await make();
    const until = new Date(Date.now() + 60_000).toISOString();
    const second = await shop.owner.apiKeys.roll(key.id, { previousUntil: until });
    const third = await shop.owner.apiKeys.roll(key.id, { previousUntil: until });
    expect((await use(key.secret)).status).toBe(401);
    expect((await use(second.secret)).status).toBe(200);
    const fourth = await shop.owner.apiKeys.roll(key.id, {});
    expect([(await use(second.secret)).status, (await use(third.secret)).status]).toEqual([401, 401]);
    expect((await use(fourth.secret)).status).toBe(200);
  });

  it('changes name, permissions and expiry, at once', async () => {
    const key = await make();
    await use(key.secret);
    const changed = await shop.owner.apiKeys.update(key.id, { name: 'books', permissions: ['jobs:read'] });
    expect(changed).toMatchObject({ name: 'books', permissions: ['jobs:read'], version: 2 });
    expect((await use(key.secret)).status).toBe(403);
  });

  it('ends at once when it is revoked', async () => {
    const key = await make();
    expect((await use(key.secret)).status).toBe(200);
    await shop.owner.apiKeys.revoke(key.id);
    expect((await use(key.secret)).status).toBe(401);
  });

  it('names who knows the secret, and tells the owners when that person leaves, is blocked or may do less', async () => {
    const own = await app.workshop('Keyed Motors');
    const other = await join(app, own, 'owner');
    const { id, secret } = await other.workbay.apiKeys.create({
      name: 'site',
      permissions: ['members:write'],
    });
    // What a key makes is known to who knows the key.
    const byKey = new Workbay({ baseUrl: app.url, apiKey: own.apiKey, maxRetries: 0 });
    const ownerId = (await own.owner.auth.me()).user?.id;
    const made = await byKey.apiKeys.create({ name: 'by a key', permissions: ['jobs:read'] });
    expect(made.holder).toMatchObject({ userId: ownerId, standing: 'holds' });
    const holder = async () => (await own.owner.apiKeys.list()).data.find(key => key.id === id)?.holder;
    const newest = () => app.mailTo(own.email);
    expect(await holder()).toEqual({ userId: other.userId, name: 'Raju Yadav', standing: 'holds' });

    await own.owner.members.update(other.memberId, { role: 'manager' });
    expect((await holder())?.standing).toBe('lacks');
    const demoted = await newest();
    expect(demoted.subject).toBe('API keys that Raju Yadav knows still work');
    expect(demoted.text).toContain(`site (${secret.slice(0, 12)}…)`);

    const { workbay: admin } = await newAdministrator(app);
    const { total } = await countMails(own.email);
    await admin.platform.blockUser(other.userId, { reason: 'Spam' });
    expect((await holder())?.standing).toBe('blocked');
    expect(await countMails(own.email)).toEqual({ total: total + 1 });
    await admin.platform.unblockUser(other.userId, { reason: 'Sorry' });

    await own.owner.members.remove(other.memberId);
    expect((await holder())?.standing).toBe('left');
    expect((await newest()).text).toContain('Raju Yadav does not belong to Keyed Motors any more');
    expect((await use(secret)).status, 'no program stops').not.toBe(401);
    const rolled = await own.owner.apiKeys.roll(id, {});
    expect(rolled.holder).toMatchObject({ userId: ownerId, standing: 'holds' });
    expect((await use(secret)).status).toBe(401);
  });
});

describe('it refuses', () => {
  it('a mistyped or invented key, without a look-up', async () => {
    const { secret } = await make();
    const last = secret.at(-1) === 'a' ? 'b' : 'a';
    const wrong = [
      secret.slice(0, -1) + last,
      secret.replace('wb_live_', 'wb_test_'),
      `${secret.slice(0, 20)}${secret[20] === 'x' ? 'y' : 'x'}${secret.slice(21)}`,
      `wb_live_${'a'.repeat(38)}`,
      'wb_live_',
    ];
    expect(
      await lookUps(async () => {
        for (const key of wrong) expect(await use(key)).toEqual({ status: 401, code: 'unauthenticated' });
      }),
    ).toBe(0);
    expect(await lookUps(() => use(secret))).toBe(1);
  });

  it('what is no address, an expiry in the past, an overlap of more than seven days', async () => {
    await expect(make({ allowedAddresses: ['203.0.113.0/24', 'office'] })).rejects.toMatchObject({
      code: 'rule_broken',
      errors: [expect.objectContaining({ pointer: '/body/allowedAddresses/1' })],
    });
    await expect(make({ expiresAt: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'rule_broken' });
    const key = await make();
    for (const previousUntil of ['2020-01-01T00:00:00Z', new Date(Date.now() + 8 * 86_400_000).toISOString()])
      await expect(shop.owner.apiKeys.roll(key.id, { previousUntil })).rejects.toMatchObject({ status: 422 });
    await expect(shop.owner.apiKeys.update(key.id, { name: 'x' }, { ifMatch: '"9"' })).rejects.toMatchObject({
      status: 412,
    });
  });

  it('giving, or taking over by rolling, more than one holds', async () => {
    const strong = await make({ permissions: ['payments:confirm'] });
    const { secret } = await make({ permissions: ['apiKeys:write', 'apiKeys:read'] });
    const weak = new Workbay({ baseUrl: app.url, apiKey: secret, maxRetries: 0 });
    const problem = { status: 403, code: 'permission_not_held' };
    await expect(weak.apiKeys.roll(strong.id, {})).rejects.toMatchObject(problem);
    await expect(weak.apiKeys.update(strong.id, { permissions: ['payments:confirm'] })).rejects.toMatchObject(
      problem,
    );
    await expect(weak.apiKeys.create({ name: 'x', permissions: ['payments:confirm'] })).rejects.toMatchObject(
      problem,
    );
  });

  it('a key that has expired', async () => {
    const key = await make({ expiresAt: new Date(Date.now() + 5000).toISOString() });
    expect((await use(key.secret)).status).toBe(200);
    await expect.poll(async () => (await use(key.secret)).status).toBe(401);
  });
});

it('keeps others out', async () => {
  const { owner } = await app.workshop('Other Motors');
  const key = await make();
  for (const attempt of [
    () => owner.apiKeys.roll(key.id, {}),
    () => owner.apiKeys.update(key.id, { name: 'mine' }),
    () => owner.apiKeys.revoke(key.id),
  ])
    await expect(attempt()).rejects.toMatchObject({ status: 404 });
  expect((await use(key.secret)).status).toBe(200);
});
