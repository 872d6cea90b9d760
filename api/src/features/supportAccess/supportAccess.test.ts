import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAdministrator, type TestAdministrator } from '../../../test/administrators.ts';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';

let app: TestApp;
let shop: TestWorkshop;
let support: TestAdministrator;
let customerId: string;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop('Shivneri Auto Works');
  support = await newAdministrator(app, 'support');
  customerId = (await shop.owner.customers.create({ name: 'Ravi', phone: '+919822000001' })).id;
});
afterAll(() => app.close());

const reason = 'The owner asked why the tax is missing.';
async function enter(access: 'read' | 'write' = 'read') {
  const grant = await shop.owner.supportAccess.grant({ access, hours: 24, note: 'Look at the tax.' });
  const session = await support.workbay.platform.startSupportSession(shop.id, { reason });
  return { grant, session, acting: support.by(session.accessToken) };
}

describe('it works', () => {
  it('lets support look for as long as the owner wants, and tells the owner', async () => {
    const { grant, session, acting } = await enter();
    expect(session).toMatchObject({ access: 'read', workshopName: 'Shivneri Auto Works' });
    const minutes = (new Date(session.expiresAt).getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    expect((await acting.customers.get(customerId)).name).toBe('Ravi');
    expect(await acting.auth.me()).toMatchObject({ user: null, workshop: { id: shop.id }, role: null });
    const [listed] = (await shop.owner.supportAccess.list()).data;
    expect(listed).toMatchObject({ id: grant.id, active: true, grantedBy: 'Asha Patil' });
    expect(listed?.uses).toEqual([expect.objectContaining({ administrator: 'Neha Rao', reason })]);
    expect((await app.mailTo(shop.email)).text).toContain('Neha Rao');
    expect((await support.workbay.platform.getWorkshop(shop.id)).support?.id).toBe(grant.id);
  });

  it('lets support write where the owner wants that, under its own name in the audit log', async () => {
    const { acting } = await enter('write');
    await acting.customers.update(customerId, { name: 'Ravi Kulkarni' });
    await acting.customers.get(customerId);
    const records = (await shop.owner.audit.list({ actorId: support.id, resourceId: customerId })).data;
    expect(records.map(({ operation, actor }) => [operation, actor])).toEqual(
      ['customers.get', 'customers.update', 'customers.get'].map(operation => [
        operation,
        { kind: 'administrator', id: support.id, name: 'Neha Rao' },
      ]),
    );
    const own = await newAdministrator(app);
    const platform = (await own.workbay.platform.listAudit({ resourceId: customerId })).data;
    expect(platform.map(({ operation }) => operation)).toEqual(records.map(({ operation }) => operation));
  });

  it('ends at once when the owner ends it, and when a new grant comes', async () => {
    const { grant, acting } = await enter();
    await shop.owner.supportAccess.revoke(grant.id);
    await expect(acting.customers.list()).rejects.toMatchObject({ status: 401 });
    await shop.owner.supportAccess.revoke(grant.id);
    const before = await enter('write');
    await shop.owner.supportAccess.grant({ access: 'read', hours: 1 });
    await expect(before.acting.customers.list()).rejects.toMatchObject({ status: 401 });
    expect((await shop.owner.supportAccess.list()).data.filter(({ active }) => active)).toHaveLength(1);
  });

  it('ends where the grant ends', async () => {
    const { grant } = await enter();
    const endsAt = new Date(Date.now() + 8000);
    await app.server.database.db
      .collection<{ _id: string; tenantId: string }>('supportGrants')
      .updateOne({ _id: grant.id, tenantId: shop.id }, { $set: { endsAt } });
    const session = await support.workbay.platform.startSupportSession(shop.id, { reason });
    expect(new Date(session.expiresAt).getTime()).toBeLessThanOrEqual(endsAt.getTime());
    const acting = support.by(session.accessToken);
    await acting.customers.list();
    await new Promise(resolve => setTimeout(resolve, endsAt.getTime() - Date.now() + 50));
    await expect(acting.customers.list()).rejects.toMatchObject({ status: 401 });
    await expect(support.workbay.platform.startSupportSession(shop.id, { reason })).rejects.toMatchObject({
      code: 'support_not_granted',
    });
  });

  it('ends with the administrator', async () => {
    const root = await newAdministrator(app);
    const other = await newAdministrator(app, 'support');
    await shop.owner.supportAccess.grant({ access: 'read', hours: 1 });
    const { accessToken } = await other.workbay.platform.startSupportSession(shop.id, { reason });
    await other.by(accessToken).customers.list();
    await root.workbay.platform.updateAdministrator(other.id, { role: 'finance' });
    await expect(other.by(accessToken).customers.list()).rejects.toMatchObject({ status: 401 });
  });
});

describe('where the workshop is closed', () => {
  it('ends with a block, under which nobody could end it', async () => {
    const { acting } = await enter();
    const { platform } = support.workbay;
    await platform.blockWorkshop(shop.id, { reason });
    await expect(acting.customers.list()).rejects.toMatchObject({ status: 401 });
    await expect(platform.startSupportSession(shop.id, { reason })).rejects.toMatchObject({
      code: 'workshop_blocked',
    });
    await platform.unblockWorkshop(shop.id, { reason });
    expect((await acting.customers.list()).data).toHaveLength(1);
  });

  it('reads on and writes no more in one that is about to be deleted', async () => {
    const leaving = await app.workshop('Leaving Motors');
    await leaving.owner.supportAccess.grant({ access: 'write', hours: 1 });
    const { accessToken } = await support.workbay.platform.startSupportSession(leaving.id, { reason });
    const acting = support.by(accessToken);
    await acting.customers.create({ name: 'Before', phone: '+919822000009' });
    await leaving.owner.privacy.deleteWorkshop({ slug: (await leaving.owner.workshops.get()).slug });
    expect((await acting.customers.list()).data).toHaveLength(1);
    await expect(acting.customers.create({ name: 'After', phone: '+919822000008' })).rejects.toMatchObject({
      code: 'workshop_closed',
    });
  });
});

describe('it refuses', () => {
  it('support without a grant', async () => {
    const other = await app.workshop();
    await expect(support.workbay.platform.startSupportSession(other.id, { reason })).rejects.toMatchObject({
      status: 403,
      code: 'support_not_granted',
    });
  });

  it('to write where the owner let support only look, and what no grant allows', async () => {
    const reading = (await enter()).acting;
    const denied = { status: 403, code: 'forbidden' };
    await expect(reading.customers.create({ name: 'x', phone: '+919822000002' })).rejects.toMatchObject(
      denied,
    );
    const { acting } = await enter('write');
    await expect(acting.workshops.update({ upiId: 'thief@okbank' })).rejects.toMatchObject(denied);
    await expect(acting.apiKeys.create({ name: 'x', permissions: ['customers:read'] })).rejects.toMatchObject(
      denied,
    );
    await expect(acting.invites.create({ role: 'manager' })).rejects.toMatchObject(denied);
    await expect(acting.supportAccess.list()).rejects.toMatchObject(denied);
    await expect(acting.workshops.create({ name: 'x', kind: 'garage' })).rejects.toMatchObject(denied);
    await expect(acting.sessions.list()).rejects.toMatchObject(denied);
    await expect(acting.platform.listWorkshops()).rejects.toMatchObject({ status: 404 });
  });

  it('longer than three days, and a grant by who is no owner', async () => {
    await expect(shop.owner.supportAccess.grant({ access: 'read', hours: 73 })).rejects.toMatchObject({
      status: 400,
    });
    await expect(shop.workbay.supportAccess.grant({ access: 'read', hours: 1 })).rejects.toMatchObject({
      code: 'owners_only',
    });
    const manager = await join(app, shop, 'manager');
    await expect(manager.workbay.supportAccess.list()).rejects.toMatchObject({ status: 403 });
  });
});

describe('it keeps others out', () => {
  it('one workshop cannot end, see or use what another granted', async () => {
    const { grant, acting } = await enter();
    const other = await app.workshop();
    await expect(other.owner.supportAccess.revoke(grant.id)).rejects.toMatchObject({ status: 404 });
    expect((await other.owner.supportAccess.list()).data).toEqual([]);
    const theirs = await other.owner.customers.create({ name: 'Zubin', phone: '+919822000003' });
    await expect(acting.customers.get(theirs.id)).rejects.toMatchObject({ status: 404 });
    expect((await acting.customers.list()).data.map(({ id }) => id)).toEqual([customerId]);
  });
});

describe('on every process', () => {
  it('blocks and revokes within ten seconds', async () => {
    const { grant, session } = await enter();
    const second = await startTestApp({
      MONGODB_DATABASE: app.config.mongo.database,
      SECRET_KEY: app.secretKey,
    });
    const ask = async (credential: string) =>
      (await fetch(`${second.url}/v1/customers`, { headers: { authorization: `Bearer ${credential}` } }))
        .status;
    const credentials = [session.accessToken, shop.accessToken, shop.apiKey];
    for (const credential of credentials) expect(await ask(credential)).toBe(200);
    await shop.owner.supportAccess.revoke(grant.id);
    await support.workbay.platform.blockWorkshop(shop.id, { reason });
    const started = Date.now();
    const refused = async (credential: string, status: number) => {
      while ((await ask(credential)) !== status) await new Promise(resolve => setTimeout(resolve, 250));
      return Date.now() - started;
    };
    const took = await Promise.all([
      refused(session.accessToken, 401),
      refused(shop.accessToken, 403),
      refused(shop.apiKey, 403),
    ]);
    expect(Math.max(...took)).toBeLessThan(11_500);
    await second.server.close();
  });
});
