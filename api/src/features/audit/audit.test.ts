import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, signUp, startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { populate } from '../../../test/fixture.ts';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { type Filter, tenantCollection, type UpdateFilter } from '../../data/tenantCollection.ts';
import { type AuditDocument, auditCollection } from './store.ts';
import { asSystem } from './write.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const records = () => app.server.database.db.collection<AuditDocument>(auditCollection.name);
const newest = async (by: Workbay, query: Parameters<Workbay['audit']['list']>[0] = {}) =>
  (await by.audit.list({ limit: 1, ...query })).data[0];

describe('it works', () => {
  it('tells who changed what, from where, and how it was before and after', async () => {
    const { owner, workbay } = shop;
    const customer = await owner.customers.create({ name: 'Ravi', phone: '+919811122233' });
    await workbay.customers.update(customer.id, { name: 'Ravi Kulkarni' });
    const me = await owner.auth.me();
    expect(await newest(owner)).toMatchObject({
      actor: { kind: 'apiKey', name: 'test' },
      operation: 'customers.update',
      events: ['customer.updated'],
      outcome: 'done',
      resources: [
        {
          type: 'customer',
          id: customer.id,
          action: 'updated',
          changes: [{ field: 'name', before: 'Ravi', after: 'Ravi Kulkarni' }],
        },
      ],
      address: '127.0.0.1',
    });
    const created = await newest(owner, { action: 'customers.create' });
    expect(created).toMatchObject({
      actor: { kind: 'user', id: me.user?.id, name: 'Asha Patil' },
      resources: [{ id: customer.id, action: 'created' }],
    });
    expect(created?.resources[0]?.changes).toContainEqual({ field: 'name', before: null, after: 'Ravi' });
    await owner.customers.delete(customer.id);
    const deleted = await newest(owner);
    expect(deleted?.resources[0]).toMatchObject({ id: customer.id, action: 'deleted' });
    expect(deleted?.resources[0]?.changes).toContainEqual({
      field: 'name',
      before: 'Ravi Kulkarni',
      after: null,
    });
  });

  it('is found by actor, action, event, kind, thing and time, alone and together, over pages', async () => {
    const { owner } = shop;
    const before = new Date();
    const customer = await owner.customers.create({ name: 'Meera' });
    for (const name of ['M1', 'M2', 'M3']) await owner.customers.update(customer.id, { name });
    const me = (await owner.auth.me()).user?.id ?? '';
    const operations = async (query: Parameters<Workbay['audit']['list']>[0]) => {
      const found: string[] = [];
      for await (const { operation } of owner.audit.list({ limit: 2, ...query })) found.push(operation);
      return found;
    };
    const updates = ['customers.update', 'customers.update', 'customers.update'];
    expect(await operations({ resourceId: customer.id })).toEqual([...updates, 'customers.create']);
    expect(await operations({ resourceId: customer.id, action: 'customer.updated' })).toEqual(updates);
    expect(
      await operations({
        actorId: me,
        resourceType: 'customer',
        action: 'customers.update',
        from: before.toISOString(),
      }),
    ).toEqual(updates);
    expect(await operations({ actorId: 'usr_nobody' })).toEqual([]);
    expect(await operations({ resourceId: customer.id, to: before.toISOString() })).toEqual([]);
    await expect(
      owner.audit.list({ from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }),
    ).rejects.toMatchObject({ code: 'filters_exclude' });
  });

  it('covers every operation that changes something, without any of them knowing it', async () => {
    const other = await app.workshop('Covered Motors');
    const ids = await populate(other);
    const found = new Set<string>();
    for await (const { operation } of other.owner.audit.list({ limit: 100 })) found.add(operation);
    for (const operation of [
      'auth.verifyEmail',
      'apiKeys.create',
      'customers.create',
      'vehicles.create',
      'jobs.create',
      'invoices.create',
      'invoices.issue',
      'payments.record',
      'webhooks.createEndpoint',
      'invites.create',
    ])
      expect(found, operation).toContain(operation);
    const issued = await newest(other.owner, { resourceId: ids.invoiceId, action: 'invoice.issued' });
    expect(issued?.resources[0]?.changes).toContainEqual({
      field: 'status',
      before: 'draft',
      after: 'issued',
    });
  });

  it('shows lists as they were and are, whichever operator changed them', async () => {
    type Thing = TenantDocument & { tags: string[]; parts: { name: string; n: number }[]; codes: string[] };
    const things = defineTenantCollection<Thing>('things', { indexes: [] });
    const _id = `thg_${crypto.randomUUID()}`;
    const parts = [{ name: 'belt', n: 1 }];
    const change = async (update: UpdateFilter<Thing>, filter: Filter<Thing> = {}) => {
      await asSystem({ ...app.server.parts, tenantId: shop.id }, 'things.change', scope =>
        tenantCollection(scope, things).updateOne({ _id, ...filter }, update, { upsert: true }),
      );
      return (await newest(shop.owner, { resourceId: _id }))?.resources[0];
    };
    expect(await change({ $set: { parts }, $push: { tags: 'a' } })).toMatchObject({ action: 'created' });
    const tags = async (...[update, filter]: Parameters<typeof change>) =>
      (await change(update, filter))?.changes.find(({ field }) => field === 'tags');
    const [a, ab] = [['a'], ['a', 'b']];
    expect(await tags({ $push: { tags: 'b' } })).toMatchObject({ before: a, after: ab });
    expect(await tags({ $addToSet: { tags: { $each: ['b', 'c'] } } })).toMatchObject({
      before: ab,
      after: ['a', 'b', 'c'],
    });
    // What the filter asks for is what the change ends.
    expect(await tags({ $pull: { tags: { $in: ['c', 'b'] } } }, { tags: 'c' })).toMatchObject({
      before: ['a', 'b', 'c'],
      after: a,
    });
    expect(await tags({ $pop: { tags: 1 } })).toMatchObject({ before: a, after: [] });
    expect((await change({ $inc: { 'parts.$.n': 4 } }, { 'parts.name': 'belt' }))?.changes).toEqual([
      { field: 'parts', before: parts, after: [{ name: 'belt', n: 5 }] },
    ]);
    await change({ $push: { codes: 'x1' } });
    expect((await change({ $push: { codes: 'x2' } }))?.changes).toEqual([
      { field: 'codes', before: '••• (1)', after: '••• (2)' },
    ]);
  });

  it('names each of several that one change touched', async () => {
    const { owner, workbay } = shop;
    const customer = await owner.customers.create({ name: 'Vikram' });
    const both = [];
    for (const registration of ['MH12AB4411', 'MH12AB4422'])
      both.push((await owner.vehicles.create({ customerId: customer.id, registration })).id);
    await workbay.customers.update(customer.id, { name: 'Vikram Rao' });
    const touched = (await newest(owner, { action: 'customers.update' }))?.resources ?? [];
    for (const id of both)
      expect(touched.find(resource => resource.id === id)?.changes).toMatchObject([
        { field: 'customer', before: { name: 'Vikram' }, after: { name: 'Vikram Rao' } },
      ]);
  });

  it('exports as CSV and NDJSON what the list shows', async () => {
    const { owner } = shop;
    const customer = await owner.customers.create({ name: '=HYPERLINK("http://evil")', notes: 'a,b\nc' });
    const get = async (format: string) => {
      const response = await fetch(`${app.url}/v1/audit/export?format=${format}&resourceId=${customer.id}`, {
        headers: { authorization: `Bearer ${shop.accessToken}` },
      });
      expect(response.status).toBe(200);
      return { text: await response.text(), type: response.headers.get('content-type') };
    };
    const csv = await get('csv');
    expect(csv.type).toBe('text/csv; charset=utf-8');
    expect(csv.text.split('\r\n')[0]).toMatch(/^at,actorKind,actorId/);
    expect(csv.text).toContain(`customer,${customer.id},created,name,,"'=HYPERLINK(""http://evil"")"`);
    const ndjson = await get('ndjson');
    const listed = await newest(owner, { resourceId: customer.id });
    expect(
      ndjson.text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual([listed]);
    expect(await owner.audit.export({ resourceId: customer.id })).toBeInstanceOf(Blob);
    expect(await newest(owner)).toMatchObject({
      actor: { kind: 'user' },
      operation: 'audit.export',
      resources: [{ type: 'auditRecord', id: null, action: 'read' }],
    });
  });

  it('exports more than one batch, each record once', async () => {
    const many = await app.workshop('Many Motors');
    const [one] = await records().find({ tenantId: many.id }, { comment }).toArray();
    if (!one) throw new Error('nothing is on record');
    const { firstIdAt } = await import('../../data/ids.ts');
    const copies = Array.from({ length: 1203 }, (_, i) => ({
      ...one,
      _id: firstIdAt('aud', new Date(i * 1000)),
    }));
    await records().insertMany(copies, { comment });
    const response = await fetch(`${app.url}/v1/audit/export?format=ndjson&to=2000-01-01T00:00:00Z`, {
      headers: { authorization: `Bearer ${many.accessToken}` },
    });
    const ids = (await response.text())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).id);
    expect(ids).toEqual(copies.map(({ _id }) => _id).reverse());
  });

  it('keeps log-ins, refused ones and resets on the record of the user', async () => {
    const anonymous = new Workbay({ baseUrl: app.url, maxRetries: 0 });
    const { email, password } = shop;
    await anonymous.auth.login({ email, password });
    await expect(anonymous.auth.login({ email, password: 'not the password' })).rejects.toThrow();
    await anonymous.auth.requestPasswordReset({ email });
    const mine = (await shop.owner.audit.listMine({ limit: 3 })).data;
    const user = (await shop.owner.auth.me()).user?.id;
    expect(mine.map(({ operation, outcome, actor }) => [operation, outcome, actor.kind, actor.id])).toEqual([
      ['auth.requestPasswordReset', 'done', 'anonymous', null],
      ['auth.login', 'invalid_credentials', 'anonymous', null],
      ['auth.login', 'done', 'user', user],
    ]);
    expect(mine[0]?.device).toMatchObject({ browser: 'Node.js', kind: 'other' });
    expect((await newest(shop.owner, { action: 'auth.login' }))?.outcome).toBe('done');
  });

  it('costs the same for an address that nobody has', async () => {
    const anonymous = new Workbay({ baseUrl: app.url, maxRetries: 0 });
    const of = () => records().countDocuments({ tenantId: 'platform' }, { comment });
    const before = await of();
    await expect(
      anonymous.auth.login({ email: 'nobody@example.com', password: 'no such user' }),
    ).rejects.toThrow();
    expect(await of()).toBe(before + 1);
  });

  it('tells a member of their new role on their own record too', async () => {
    const invite = await shop.owner.invites.create({ role: 'technician' });
    const email = `tech-${crypto.randomUUID()}@example.com`;
    await signUp(app, { name: 'Tushar', email, inviteCode: invite.code });
    const member = (await shop.owner.members.list()).data.find(({ name }) => name === 'Tushar');
    await shop.owner.members.update(member?.id ?? '', { role: 'manager' });
    // A changed role ends the sessions in that workshop.
    const again = await new Workbay({ baseUrl: app.url }).auth.login({ email, password: shop.password });
    if (!('accessToken' in again)) throw new Error('a second factor was asked for');
    const tech = new Workbay({ baseUrl: app.url, accessToken: () => again.accessToken, maxRetries: 0 });
    const mine = (await tech.audit.listMine({ limit: 5 })).data;
    expect(mine.find(({ operation }) => operation === 'members.update')).toMatchObject({
      actor: { name: 'Asha Patil' },
    });
    expect((await newest(shop.owner, { action: 'member.updated' }))?.resources).toContainEqual({
      type: 'member',
      id: member?.id,
      action: 'updated',
      changes: [{ field: 'role', before: 'technician', after: 'manager' }],
    });
    await expect(tech.audit.list()).rejects.toMatchObject({ status: 403 });
  });
});

describe('it refuses', () => {
  it('leaves no record of what was rolled back, nor of what changed nothing', async () => {
    const { owner } = shop;
    const login = await fetch(`${app.url}/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: shop.email, password: shop.password }),
    });
    const before = (await newest(owner))?.id;
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    const refreshed = await fetch(`${app.url}/v1/auth/refresh`, { method: 'POST', headers: { cookie } });
    expect(refreshed.status).toBe(200);
    await expect(owner.jobs.create({ customerId: 'cus_nobody' })).rejects.toMatchObject({ status: 422 });
    await owner.customers.list();
    expect((await newest(owner))?.id).toBe(before);
  });

  it('a repeated request is one record', async () => {
    const headers = {
      authorization: `Bearer ${shop.apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    };
    const post = async () => {
      const response = await fetch(`${app.url}/v1/customers`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ name: 'Once' }),
      });
      return response.json();
    };
    const answer: unknown = await post();
    expect(await post()).toEqual(answer);
    const id = String(Object.entries(answer ?? {}).find(([key]) => key === 'id')?.[1]);
    expect((await shop.owner.audit.list({ resourceId: id })).data).toHaveLength(1);
  });

  it('masks every secret', async () => {
    const { secret } = await shop.owner.apiKeys.create({ name: 'hidden', permissions: ['jobs:read'] });
    await shop.owner.webhooks.createEndpoint({ url: 'http://127.0.0.1:9/secret' });
    const text = JSON.stringify(await records().find({}, { comment }).toArray());
    const { db } = app.server.database;
    const stored = await Promise.all(
      [
        ['users', 'passwordHash'],
        ['sessions', 'refreshHash'],
        ['webhookEndpoints', 'secret'],
        ['passwordResets', 'tokenHash'],
      ].map(async ([collection = '', field = '']) =>
        (await db.collection(collection).find({}, { comment }).toArray()).map(doc => String(doc[field])),
      ),
    );
    expect(stored.flat().length).toBeGreaterThan(5);
    for (const value of [secret, shop.password, ...stored.flat()]) expect(text).not.toContain(value);
  });

  it('no record can be changed or deleted: not by our code, nor past it in the database', async () => {
    const [record] = (await shop.owner.audit.list({ limit: 1 })).data;
    const own = tenantCollection({ database: app.server.database, tenantId: shop.id }, auditCollection);
    const filter = { _id: record?.id ?? '' };
    const found = await own.findOne(filter);
    if (!found) throw new Error('the record is gone');
    await expect(own.deleteOne(filter)).rejects.toThrow('append only');
    await expect(own.deleteMany({})).rejects.toThrow('append only');
    await expect(own.updateOne(filter, { $set: { operation: 'x' } })).rejects.toThrow('append only');
    await expect(own.updateMany({}, { $set: { operation: 'x' } })).rejects.toThrow('append only');
    await expect(own.findOneAndUpdate(filter, { $set: { operation: 'x' } })).rejects.toThrow('append only');
    await expect(own.replace(found, { ...found, operation: 'x' })).rejects.toThrow('append only');
    await expect(
      records().updateOne(filter, { $set: { operation: 'x', updatedAt: new Date(1) } }, { comment }),
    ).rejects.toThrow('validation');
    expect((await newest(shop.owner))?.operation).toBe(record?.operation);
  });

  it('nothing but its own store names the collection', async () => {
    const src = join(import.meta.dirname, '../..');
    const files = (await readdir(src, { recursive: true })).filter(
      name => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    const naming = [];
    for (const name of files) {
      if (/auditCollection|auditRecords/.test(await readFile(join(src, name), 'utf8'))) naming.push(name);
    }
    expect(naming.sort()).toEqual([
      'collections.ts',
      // Takes personal data out, and nothing else.
      'features/audit/blank.ts',
      'features/audit/store.ts',
      // A person's own records go with their account.
      'features/privacy/account.ts',
      'features/privacy/table.ts',
    ]);
  });

  it('ends by itself after the configured time', async () => {
    const found = await records().findOne({ tenantId: shop.id }, { comment });
    const days = (Number(found?.expiresAt) - Number(found?.createdAt)) / 86_400_000;
    expect(days).toBe(365);
    const indexes = await records().indexes();
    expect(indexes.find(({ key }) => 'expiresAt' in key)?.expireAfterSeconds).toBe(0);
  });
});

describe('it keeps others out', () => {
  it('shows a workshop nothing of another, and a user nothing of another user', async () => {
    const stranger = await app.workshop('Stranger Motors');
    for await (const record of stranger.owner.audit.list({ limit: 100 }))
      expect(JSON.stringify(record)).not.toContain(shop.id);
    const me = (await shop.owner.auth.me()).user?.id ?? '-';
    expect((await stranger.owner.audit.list({ actorId: me })).data).toEqual([]);
    expect(JSON.stringify((await stranger.owner.audit.listMine()).data)).not.toContain(me);
  });

  it('a key has no record of its own, and none without audit:read', async () => {
    await expect(shop.workbay.audit.listMine()).rejects.toMatchObject({ status: 403 });
    const { secret } = await shop.owner.apiKeys.create({ name: 'small', permissions: ['jobs:read'] });
    const small = new Workbay({ baseUrl: app.url, apiKey: secret, maxRetries: 0 });
    await expect(small.audit.list()).rejects.toMatchObject({ status: 403 });
    await expect(small.audit.export()).rejects.toMatchObject({ status: 403 });
  });
});
