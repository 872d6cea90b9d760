import { readdir } from 'node:fs/promises';
import { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, mailTo, signUp, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { populate } from '../../../test/fixture.ts';
import { testTwin } from '../../../test/pairs.ts';
import { collections } from '../../collections.ts';
import { createLogger } from '../../logger.ts';
import { startTestRemovals } from './removal.ts';

let app: TestApp;
let shop: TestWorkshop;
let twin: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  await shop.owner.workshops.update({ gstin: '27AAPFU0939F1ZV', defaultTaxRate: 5 });
  twin = await testTwin(app, shop);
});
afterAll(() => app.close());

const db = () => app.server.database.db;
const tenantCollections = () =>
  collections.filter(({ scope, appendOnly }) => scope === 'tenant' && !appendOnly).map(({ name }) => name);
async function countOf(tenantId: string): Promise<number> {
  const counts = await Promise.all(
    tenantCollections().map(name => db().collection(name).countDocuments({ tenantId }, { comment })),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('it works', () => {
  it('is a workshop of its own with a copy of the settings and people, linked both ways', async () => {
    expect(await twin.owner.testMode.get()).toEqual({
      livemode: false,
      liveWorkshopId: shop.id,
      testWorkshopId: twin.id,
    });
    expect(await shop.owner.testMode.get()).toEqual({
      livemode: true,
      liveWorkshopId: shop.id,
      testWorkshopId: twin.id,
    });
    const settings = await twin.owner.workshops.get();
    expect(settings).toMatchObject({ name: 'Patil Motors', gstin: '27AAPFU0939F1ZV', defaultTaxRate: 5 });
    expect((await twin.owner.members.list()).data.map(({ name, role }) => [name, role])).toEqual([
      ['Asha Patil', 'owner'],
    ]);
    expect(twin.apiKey).toMatch(/^wb_test_/);
  });

  it('has its own data, and its own numbers', async () => {
    const customer = await shop.owner.customers.create({ name: 'Live' });
    for (let i = 0; i < 3; i++) await shop.owner.jobs.create({ customerId: customer.id });
    const other = await twin.workbay.customers.create({ name: 'Test' });
    const me = (await twin.owner.auth.me()).user?.id ?? '';
    const job = await twin.workbay.jobs.create({ customerId: other.id, assignedTo: [me] });
    expect(job.number).toBe('J-1001');
    expect((await twin.owner.customers.list()).data.map(({ name }) => name)).toEqual(['Test']);
    await expect(twin.workbay.customers.get(customer.id)).rejects.toMatchObject({ status: 404 });
    await expect(shop.workbay.customers.get(other.id)).rejects.toMatchObject({ status: 404 });
  });

  it('sends no mail, shows what it would have sent, and says in events that they are not live', async () => {
    const customer = await twin.owner.customers.create({ name: 'Zoya', email: 'zoya@test.example' });
    const draft = await twin.owner.invoices.create({
      customerId: customer.id,
      lineItems: [{ kind: 'fee', description: 'Towing', unitPrice: 80_000 }],
    });
    const invoice = await twin.owner.invoices.issue(draft.id);
    await twin.owner.invoices.send(invoice.id, {});
    const [mail] = (await twin.owner.testMode.listMails()).data;
    expect(mail).toMatchObject({ to: { email: 'zoya@test.example' }, status: 'not_sent' });
    const read = await twin.owner.testMode.getMail(mail?.id ?? '');
    expect(read.text).toContain(invoice.number ?? '-');
    expect(
      await db().collection('mailbox').countDocuments({ 'to.email': 'zoya@test.example' }, { comment }),
    ).toBe(0);
    expect((await shop.owner.testMode.listMails()).data).toEqual([]);
    await expect(shop.owner.testMode.getMail(mail?.id ?? '')).rejects.toMatchObject({ status: 404 });
    const [event] = (await twin.owner.events.list({ limit: 1 })).data;
    expect(event).toMatchObject({ type: 'invoice.sent', livemode: false, tenantId: twin.id });
    expect((await shop.owner.events.list({ limit: 1 })).data[0]).toMatchObject({ livemode: true });
  });

  it("a person's own account is real in test mode: its mails are sent", async () => {
    await twin.owner.auth.requestPasswordReset({ email: shop.email });
    expect((await mailTo(db(), shop.email)).subject).toMatch(/password/i);
  });

  it('is never one of the workshops of its people', async () => {
    const me = await twin.owner.auth.me();
    expect(me.workshop).toMatchObject({ id: twin.id, livemode: false });
    expect(me.workshops.map(({ id }) => id)).toEqual([shop.id]);
    await expect(shop.owner.auth.switchWorkshop({ workshopId: twin.id })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('is left again, with the same session', async () => {
    const again = await testTwin(app, shop);
    expect(again.id).toBe(twin.id);
    expect((await again.owner.testMode.leave()).me.workshop).toMatchObject({ id: shop.id, livemode: true });
    expect((await again.owner.testMode.get()).livemode).toBe(true);
  });

  it('a wipe empties it at once and for good; keys and sessions go on; live stays as it is', async () => {
    const other = await app.workshop('Wiped Motors');
    const kept = await other.owner.customers.create({ name: 'Kept' });
    const test = await testTwin(app, other);
    const theirs = await populate(test, 'test');
    const live = await countOf(other.id);
    await test.owner.testMode.wipe();
    const fresh = (await test.owner.testMode.get()).testWorkshopId ?? '';
    expect(fresh).not.toBe(test.id);
    await expect(test.workbay.jobs.get(theirs.jobId)).rejects.toMatchObject({ status: 404 });
    for (const list of [
      test.workbay.customers,
      test.workbay.jobs,
      test.workbay.invoices,
      test.workbay.payments,
    ])
      expect((await list.list()).data).toEqual([]);
    expect((await test.workbay.summary.get()).outstanding).toMatchObject({ count: 0, amount: 0 });
    const customer = await test.workbay.customers.create({ name: 'After' });
    expect((await test.workbay.jobs.create({ customerId: customer.id })).number).toBe('J-1001');

    // Its documents go in the background, in batches; here as if a process had died with the work in hand.
    expect(await countOf(test.id)).toBeGreaterThan(10);
    const removals = db().collection<{ _id: string; requestedAt: Date }>('testRemovals');
    await removals.updateOne(
      { _id: test.id },
      {
        $set: { dueAt: new Date(0), lease: 'of a dead process', requestedAt: new Date(Date.now() - 200_000) },
      },
      { comment },
    );
    const { database, files } = app.server.parts;
    const photo = await test.owner.files.get(theirs.fileId).catch(error => error);
    expect(photo).toMatchObject({ status: 404 });
    const stored = async () =>
      (await readdir(app.config.files.dir, { recursive: true })).filter(path => path.includes(`${test.id}/`));
    expect((await stored()).length).toBeGreaterThan(5);
    const definitions = collections.flatMap(definition =>
      definition.scope === 'tenant' && !definition.appendOnly ? [definition] : [],
    );
    const worker = startTestRemovals({ database, files, log: createLogger('error'), definitions });
    await expect.poll(() => removals.countDocuments({}, { comment })).toBe(0);
    await worker.stop();
    expect(await countOf(test.id)).toBe(0);
    expect(await stored()).toEqual([]);
    expect(await countOf(fresh)).toBeGreaterThan(3);
    expect((await test.workbay.customers.get(customer.id)).name).toBe('After');
    expect(await countOf(other.id)).toBe(live);
    expect((await other.owner.customers.get(kept.id)).name).toBe('Kept');
    expect((await other.owner.audit.list({ action: 'testMode.wipe' })).data).toHaveLength(1);
  });
});

describe('it refuses', () => {
  it('what concerns people and roles, which only live mode has', async () => {
    await expect(twin.owner.invites.create({ role: 'manager' })).rejects.toMatchObject({ code: 'live_only' });
    await expect(twin.owner.testMode.enter()).rejects.toMatchObject({ code: 'live_only' });
  });

  it('a wipe by anybody but an owner in person', async () => {
    const invite = await shop.owner.invites.create({ role: 'manager' });
    const email = `m-${crypto.randomUUID()}@example.com`;
    const session = await signUp(app, { name: 'Mina', email, inviteCode: invite.code });
    const manager = new Workbay({ baseUrl: app.url, accessToken: () => session.accessToken, maxRetries: 0 });
    expect((await manager.testMode.enter()).me.role).toBe('manager');
    for (const client of [manager, twin.workbay, shop.workbay])
      await expect(client.testMode.wipe()).rejects.toMatchObject({ status: 403 });
    const { owner } = await app.workshop('No twin');
    await expect(owner.testMode.wipe()).rejects.toMatchObject({ status: 404 });
  });

  it('an API key cannot move between the modes', async () => {
    await expect(shop.workbay.testMode.enter()).rejects.toMatchObject({ status: 403 });
    await expect(twin.workbay.testMode.leave()).rejects.toMatchObject({ status: 403 });
  });
});

it('keeps others out: whoever is removed from the workshop is out of its test mode at once', async () => {
  const invite = await shop.owner.invites.create({ role: 'technician' });
  const email = `t-${crypto.randomUUID()}@example.com`;
  const { accessToken } = await signUp(app, { name: 'Gone', email, inviteCode: invite.code });
  const person = new Workbay({ baseUrl: app.url, accessToken: () => accessToken, maxRetries: 0 });
  await person.testMode.enter();
  expect((await person.jobs.list()).data.length).toBeGreaterThanOrEqual(0);
  const member = (await shop.owner.members.list()).data.find(({ name }) => name === 'Gone');
  await shop.owner.members.remove(member?.id ?? '');
  await expect(person.jobs.list()).rejects.toMatchObject({ status: 401 });
});
