import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { populate } from '../../../test/fixture.ts';
import { join } from '../../../test/people.ts';
import { tracesOf } from '../../../test/traces.ts';
import { collections } from '../../collections.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { carryOut } from './erasures.ts';
import { type ErasureDocument, erasuresCollection } from './store.ts';
import { privacyTable } from './table.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const db = () => app.server.database.db;
const erasures = () => platformCollection(app.server.parts, erasuresCollection, 'test');
const slugOf = async (shop: TestWorkshop) => (await shop.owner.workshops.get()).slug;
const idsIn = async (name: string, tenantId: string) =>
  (await db().collection(name).find({ tenantId }, { comment }).toArray()).map(({ _id }) => String(_id));

async function closed(name: string) {
  const shop = await app.workshop(name);
  const ids = await populate(shop);
  await shop.owner.privacy.deleteWorkshop({ slug: await slugOf(shop) });
  return { shop, ids };
}

/** The days of grace are over: the job does its work, as at this time. */
async function removed(shop: TestWorkshop, now = new Date()): Promise<ErasureDocument | null> {
  const doc = await erasures().findOneAndUpdate(
    { workshopId: shop.id },
    { $set: { lease: 'test', dueAt: new Date(Date.now() + 60_000) } },
  );
  if (!doc) throw new Error('nothing is to be erased');
  await carryOut(app.server.parts, doc, now);
  return erasures().findOne({ workshopId: shop.id });
}

describe('deleting a workshop', () => {
  it('closes it for 30 days: it is read and exported, not changed, and an owner takes it back', async () => {
    const { shop, ids } = await closed('Graceful');
    const { closing } = await shop.owner.workshops.get();
    const days = (Date.parse(closing?.deletesAt ?? '') - Date.parse(closing?.since ?? '')) / 86_400_000;
    expect(days).toBe(30);
    const mail = await app.mailTo(shop.email);
    expect(mail.subject).toContain('Graceful');

    expect((await shop.owner.customers.get(ids.customerId)).name).toBe('Zubin Secretwala');
    for (const workbay of [shop.owner, shop.workbay])
      await expect(workbay.customers.create({ name: 'New' })).rejects.toMatchObject({
        code: 'workshop_closed',
      });
    await expect(shop.owner.privacy.deleteWorkshop({ slug: 'x' })).rejects.toMatchObject({
      code: 'workshop_closed',
    });
    const { id } = await shop.owner.privacy.exportWorkshop();
    expect(id).toMatch(/^exp_/);

    expect((await shop.owner.privacy.keepWorkshop()).closing).toBeNull();
    for (const workbay of [shop.owner, shop.workbay]) await workbay.customers.create({ name: 'New' });
    expect(await erasures().findOne({ workshopId: shop.id })).toBeNull();
    await expect(shop.owner.privacy.keepWorkshop()).rejects.toMatchObject({ code: 'workshop_not_closed' });
  });

  it('then removes all but the books, and of these all that they need not show', async () => {
    const { shop, ids } = await closed('Finished Motors');
    const before = await shop.owner.invoices.get(ids.invoiceId);
    const ledger = await idsIn('ledgerEntries', shop.id);
    const vettings = db().collection<{ _id: string }>('vettings');
    await vettings.insertOne({ _id: shop.id }, { comment });
    const left = await removed(shop);
    expect(await vettings.findOne({ _id: shop.id }, { comment })).toBeNull();
    expect(left?.dueAt?.getUTCMonth()).toBe(0);
    for (const { name, scope } of collections) {
      const rule = privacyTable[name]?.workshop;
      if (scope !== 'tenant' || !rule || !('fate' in rule) || rule.fate !== 'removed') continue;
      await expect.poll(() => idsIn(name, shop.id), { message: name }).toEqual([]);
    }
    await expect(shop.owner.workshops.get()).rejects.toMatchObject({ status: 401 });
    expect(await db().collection('sessions').countDocuments({ tenantId: shop.id }, { comment })).toBe(0);

    const [invoice, ...more] = await db()
      .collection('invoices')
      .find({ tenantId: shop.id }, { comment })
      .toArray();
    expect(more).toEqual([]);
    expect(invoice).toMatchObject({
      number: before.number,
      totals: before.totals,
      snapshot: { workshop: { name: 'Finished Motors' }, customer: { name: 'Zubin Secretwala' } },
    });
    expect(await idsIn('ledgerEntries', shop.id)).toEqual(ledger);
    expect((await idsIn('payments', shop.id)).length).toBe(1);
    const traces = await tracesOf(app, ['finished-motors', ids.customerId, ids.vehicleId]);
    const books = traces.filter(
      trace => !/^(invoices|invoiceNotes|payments|advances|ledgerEntries): /.test(trace),
    );
    expect(books.filter(trace => !trace.startsWith('mailbox'))).toEqual([]);
    expect(JSON.stringify(invoice)).not.toContain('9811122233');
  });

  it('and the books too when their time is over, and then nothing is left', async () => {
    const { shop } = await closed('Long Gone');
    const year = new Date().getUTCFullYear();
    expect(await removed(shop, new Date(Date.UTC(year + 5, 0, 2)))).not.toBeNull();
    expect((await idsIn('invoices', shop.id)).length).toBe(1);
    expect(await removed(shop, new Date(Date.UTC(year + 9, 0, 2)))).toBeNull();
    for (const { name, scope } of collections)
      if (scope === 'tenant') await expect.poll(() => idsIn(name, shop.id), { message: name }).toEqual([]);
  });

  it('goes on where a process died, and a second one beside it does no harm', async () => {
    const { shop } = await closed('Interrupted');
    const take = () =>
      erasures().findOneAndUpdate(
        { workshopId: shop.id },
        { $set: { lease: `${Math.random()}`, dueAt: new Date(Date.now() + 60_000) } },
      );
    const dying = await take();
    const other = await take();
    if (!dying || !other) throw new Error('nothing is to be erased');
    // The first has lost its lease: it stops at its next step and removes the record of nothing.
    await Promise.all([carryOut(app.server.parts, dying), carryOut(app.server.parts, other)]);
    expect(await idsIn('customers', shop.id)).toEqual([]);
    expect((await erasures().findOne({ workshopId: shop.id }))?.dueAt?.getTime()).toBeGreaterThan(
      Date.now() + 86_400_000,
    );
    expect((await idsIn('invoices', shop.id)).length).toBe(1);
  });

  it('cannot be taken back once it has begun', async () => {
    const { shop } = await closed('Too Late');
    await erasures().updateOne({ workshopId: shop.id }, { $set: { lease: 'at work' } });
    await expect(shop.owner.privacy.keepWorkshop()).rejects.toMatchObject({ code: 'workshop_closed' });
  });

  it('is for owners who type its short name and prove who they are; nobody joins it meanwhile', async () => {
    const shop = await app.workshop('Guarded');
    const manager = await join(app, shop, 'manager');
    const slug = await slugOf(shop);
    for (const workbay of [manager.workbay, shop.workbay])
      await expect(workbay.privacy.deleteWorkshop({ slug })).rejects.toMatchObject({ code: 'owners_only' });
    await expect(shop.owner.privacy.deleteWorkshop({ slug: 'other' })).rejects.toMatchObject({
      errors: [{ pointer: '/body/slug', code: 'not_the_same' }],
    });
    const { code } = await shop.owner.invites.create({ role: 'manager' });
    await shop.owner.privacy.deleteWorkshop({ slug });
    await expect(manager.workbay.privacy.keepWorkshop()).rejects.toMatchObject({ code: 'owners_only' });
    const stranger = await app.workshop('Stranger');
    await expect(stranger.owner.invites.accept({ code })).rejects.toMatchObject({ code: 'workshop_closed' });
    await db()
      .collection('sessions')
      .updateMany({ tenantId: shop.id }, { $set: { authenticatedAt: new Date(0) } });
    app.server.parts.authenticator.forget(shop.id);
    await expect(shop.owner.privacy.deleteWorkshop({ slug })).rejects.toMatchObject({
      code: 'step_up_required',
    });
  });

  it('twice at once, it happens once', async () => {
    const shop = await app.workshop('Twice');
    const slug = await slugOf(shop);
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => shop.owner.privacy.deleteWorkshop({ slug })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    expect((await erasures().find({ workshopId: shop.id })).length).toBe(1);
  });
});
