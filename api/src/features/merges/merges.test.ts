import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { populate } from '../../../test/fixture.ts';
import { begin, check, until } from '../../../test/imports.ts';
import { join } from '../../../test/people.ts';
import { tracesOf } from '../../../test/traces.ts';
import { collections } from '../../collections.ts';
import { verifyLedger } from '../ledger/verify.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const lineItems = [{ kind: 'labour' as const, description: 'Work', unitPrice: 100_000 }];
const differences = (tenantId: string) =>
  verifyLedger({ database: app.server.database, tenantId: null }, tenantId);

/** Where the database still has this id among a workshop's documents. */
async function namedIn(tenantId: string, id: string): Promise<string[]> {
  const found = await Promise.all(
    collections.map(async ({ name }) => {
      const docs = await app.server.database.db.collection(name).find({ tenantId }, { comment }).toArray();
      return docs.some(doc => JSON.stringify(doc).includes(id)) ? [name] : [];
    }),
  );
  return found.flat().toSorted();
}

/** What tells of what was, and must not be changed. */
const records = ['auditRecords', 'events', 'ledgerEntries', 'merges'];

describe('it works', () => {
  it('leaves a job its vehicle where the id of who is gone is sent with a change', async () => {
    const { owner } = await app.workshop();
    const [kept, gone] = [
      await owner.customers.create({ name: 'Ravi K' }),
      await owner.customers.create({ name: 'Ravi' }),
    ];
    const vehicle = await owner.vehicles.create({ customerId: gone.id, registration: 'MH12AB1234' });
    const job = await owner.jobs.create({ customerId: gone.id, vehicleId: vehicle.id });
    await owner.customers.merge(kept.id, { otherCustomerId: gone.id });
    expect(await owner.jobs.update(job.id, { customerId: gone.id, notes: 'Called' })).toMatchObject({
      customer: { id: kept.id },
      vehicle: { id: vehicle.id },
    });
  });

  it('leaves nothing that names who is gone, of one of everything, and the books agree', async () => {
    const own = await app.workshop();
    const { owner } = own;
    const ids = await populate(own);
    const before = await owner.customers.get(ids.customerId);
    const printed = await owner.invoices.get(ids.invoiceId);
    const merged = await owner.customers.merge(ids.otherCustomerId, { otherCustomerId: ids.customerId });
    expect(merged).toMatchObject({
      id: ids.otherCustomerId,
      name: 'Zubin Secretwala senior',
      phone: before.phone,
      email: before.email,
      balance: before.balance,
      credit: before.credit,
    });
    const left = (await namedIn(own.id, ids.customerId)).filter(name => !records.includes(name));
    expect(left).toEqual([]);
    expect((await owner.customers.get(ids.customerId)).id).toBe(ids.otherCustomerId);
    const now = await owner.invoices.get(ids.invoiceId);
    expect(now.customer).toEqual({ ...printed.customer, id: ids.otherCustomerId });
    expect((await owner.jobs.get(ids.jobId)).customer.name).toBe('Zubin Secretwala senior');
    expect(await differences(own.id)).toEqual([]);

    await owner.vehicles.merge(ids.otherVehicleId, { otherVehicleId: ids.vehicleId });
    const named = (await namedIn(own.id, ids.vehicleId)).filter(name => !records.includes(name));
    expect(named).toEqual([]);
    expect((await owner.vehicles.get(ids.vehicleId)).registration).toBe('MH01ZZ9998');
    expect((await owner.jobs.get(ids.jobId)).vehicle?.registration).toBe('MH01ZZ9998');
  });

  it('moves what is owed and the credit, and what is paid, used and erased later is right', async () => {
    const { owner } = shop;
    const winner = await owner.customers.create({ name: 'Ravi Kulkarni', notes: 'Pays late' });
    const loser = await owner.customers.create({
      name: 'Ravi K',
      email: 'ravi@example.com',
      notes: 'Likes tea',
    });
    const last = await owner.customers.create({ name: 'R. Kulkarni', phone: '9822012345' });
    const invoice = async (customerId: string) =>
      owner.invoices.issue((await owner.invoices.create({ customerId, lineItems })).id);
    const pay = async (invoiceId: string, amount: number) => {
      const { id, status } = await owner.payments.record({ invoiceId, amount, method: 'cash' });
      if (status === 'recorded') await owner.payments.confirm(id);
    };
    const [own, owed, over] = [await invoice(winner.id), await invoice(loser.id), await invoice(last.id)];
    await pay(owed.id, 18_000);
    await pay(over.id, 150_000);
    await owner.advances.take({ customerId: loser.id, amount: 50_000, method: 'upi' });
    await owner.customers.merge(loser.id, { otherCustomerId: last.id });
    const joined = await owner.customers.merge(winner.id, { otherCustomerId: loser.id });
    expect(joined).toMatchObject({
      phone: '+919822012345',
      email: 'ravi@example.com',
      notes: 'Pays late\nLikes tea',
      balance: 100_000 + 82_000 - 50_000 - 50_000,
      credit: 50_000,
    });
    expect(await differences(shop.id)).toEqual([]);
    for (const { id } of [loser, last]) expect((await owner.customers.get(id)).id).toBe(winner.id);
    expect((await owner.jobs.create({ customerId: last.id })).customer.id).toBe(winner.id);
    await pay(owed.id, 82_000);
    await pay(own.id, 100_000);
    expect(await differences(shop.id)).toEqual([]);
    const { lines, closing } = await owner.ledger.statement(winner.id, {
      fromDay: own.issuedOn ?? '',
      toDay: own.issuedOn ?? '',
    });
    expect(lines.filter(({ cause }) => cause.type === 'customer_merged')).toHaveLength(1);
    expect(closing).toBe((await owner.customers.get(winner.id)).balance);
    const events = async () => (await owner.events.list({ limit: 100 })).data;
    expect(
      (await events()).filter(({ type }) => type === 'customer.merged').map(({ data }) => data),
    ).toMatchObject([
      { id: winner.id, mergedId: loser.id },
      { id: loser.id, mergedId: last.id },
    ]);
  });

  it('takes the old id wherever a customer is named', async () => {
    const { owner } = await app.workshop();
    const [one, two] = [
      await owner.customers.create({ name: 'Asha' }),
      await owner.customers.create({ name: 'Asha P' }),
    ];
    const vehicle = await owner.vehicles.create({ customerId: two.id, registration: 'MH14MG0101' });
    const job = await owner.jobs.create({ customerId: two.id });
    await owner.customers.merge(one.id, { otherCustomerId: two.id });
    const old = { customerId: two.id, vehicleId: vehicle.id };
    const named = [
      await owner.invoices.create({ ...old, lineItems }),
      await owner.estimates.create({ ...old, lineItems }),
      await owner.reminders.create({ ...old, title: 'Service', dueOn: '2027-01-01' }),
      await owner.jobs.create(old),
      await owner.advances.take({ customerId: two.id, jobId: job.id, amount: 1000, method: 'cash' }),
    ];
    expect(named.map(({ customer }) => customer.id)).toEqual(named.map(() => one.id));
    await owner.invoices.issue(named[0]?.id ?? '');
    const paid = await owner.payments.record({ customerId: two.id, amount: 500, method: 'cash' });
    expect(paid.customer.id).toBe(one.id);
  });

  it('joins the readings of a vehicle, and moves what is planned by them', async () => {
    const { owner } = shop;
    const { id: customerId } = await owner.customers.create({ name: 'Meera' });
    const create = (registration: string, odometer: number) =>
      owner.vehicles.create({ customerId, registration, odometer });
    const [right, wrong] = [await create('MH14MG0001', 40_000), await create('MH14MG0007', 41_000)];
    const { id } = await owner.reminders.create({
      vehicleId: wrong.id,
      title: 'Service',
      dueOdometer: 44_000,
    });
    const merged = await owner.vehicles.merge(right.id, { otherVehicleId: wrong.id });
    expect(merged.odometerHistory.map(({ reading }) => reading)).toEqual([41_000, 40_000]);
    expect(merged.odometer).toBe(41_000);
    expect((await owner.reminders.get(id)).vehicle).toMatchObject({
      id: right.id,
      registration: 'MH14MG0001',
    });
    expect((await owner.vehicles.list({ customerId })).data.map(({ id }) => id)).toEqual([right.id]);
  });

  it('finds who share a phone or an address, each group once', async () => {
    const { owner } = await app.workshop();
    const both = { phone: '9822099001', email: 'same@example.com' };
    const [one, two] = [
      await owner.customers.create({ name: 'Asha', ...both }),
      await owner.customers.create({ name: 'Asha P', ...both }),
    ];
    const mail = await owner.customers.create({ name: 'Asha Patil', email: 'same@example.com' });
    await owner.customers.create({ name: 'Somebody else', phone: '9822099002' });
    const groups = async (query = {}) =>
      (await owner.customers.listDoubles(query)).data.map(({ by, customers }) => [
        by,
        customers.map(({ id }) => id),
      ]);
    const expected = [
      ['phone', [one.id, two.id]],
      ['email', [one.id, two.id, mail.id]],
    ];
    expect(await groups()).toEqual(expected);
    expect(await groups({ customerId: mail.id })).toEqual([expected[1]]);
    await owner.customers.merge(one.id, { otherCustomerId: two.id });
    await owner.customers.merge(one.id, { otherCustomerId: mail.id });
    expect(await groups()).toEqual([]);
  });

  it('hands over what was owed before Workbay, so that undoing its import is right', async () => {
    const { owner, id: tenantId } = await app.workshop();
    const opened = await begin(
      owner,
      'balances',
      'Name,Mobile,Outstanding\nRavi,9822000001,900\nAsha,9822000002,-300',
    );
    await owner.imports.update(opened.id, { openedOn: '2025-03-31' });
    await check(owner, opened.id);
    await owner.imports.changeStatus(opened.id, { status: 'importing' });
    await until(owner, opened.id, 'completed');
    const winner = await owner.customers.create({ name: 'Ravi and Asha' });
    for (const { id } of (await owner.customers.list()).data)
      if (id !== winner.id) await owner.customers.merge(winner.id, { otherCustomerId: id });
    expect(await owner.customers.get(winner.id)).toMatchObject({ balance: 60_000, credit: 30_000 });
    await owner.imports.changeStatus(opened.id, { status: 'undoing' });
    await until(owner, opened.id, 'undone');
    expect(await owner.customers.get(winner.id)).toMatchObject({ balance: 0, credit: 0 });
    expect(await differences(tenantId)).toEqual([]);
  });

  it('takes also what came from the merged one when the customer is erased', async () => {
    const own = await app.workshop();
    const { customers, privacy, events } = own.owner;
    const [one, two] = [
      await customers.create({ name: 'Asha', email: 'asha@example.com' }),
      await customers.create({ name: 'Formerly Known', email: 'formerly-known@example.com' }),
    ];
    const { db } = app.server.database;
    const mail = { _id: `mail_${two.id}`, tenantId: own.id, to: { email: 'formerly-known@example.com' } };
    await db.collection<{ _id: string }>('mails').insertOne(mail, { comment });
    await customers.merge(one.id, { otherCustomerId: two.id });
    await privacy.eraseCustomer(one.id);
    expect(await tracesOf(app, ['formerly-known@example.com'])).toEqual([]);
    expect(JSON.stringify((await events.list({ limit: 100 })).data)).not.toContain('Formerly Known');
    await expect(customers.get(two.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('waits for what is recorded of either at the same moment', async () => {
    const { owner } = shop;
    for (let round = 0; round < 4; round++) {
      const [one, two] = [
        await owner.customers.create({ name: 'One' }),
        await owner.customers.create({ name: 'Two' }),
      ];
      const draft = await owner.invoices.create({ customerId: two.id, lineItems });
      const [merged] = await Promise.allSettled([
        owner.customers.merge(one.id, { otherCustomerId: two.id }),
        owner.invoices.issue(draft.id),
        owner.vehicles.create({ customerId: two.id, registration: `MH14MR${1000 + round}` }),
      ]);
      expect(merged.status).toBe('fulfilled');
      expect((await owner.customers.get(one.id)).balance).toBe(100_000);
      expect((await owner.vehicles.list({ customerId: two.id })).data).toEqual([]);
    }
    expect(await differences(shop.id)).toEqual([]);
  });
});

describe('it refuses', () => {
  it('oneself, a stranger, and more than fits one transaction', async () => {
    const { owner } = shop;
    const { id } = await owner.customers.create({ name: 'Fleet' });
    const into = (otherCustomerId: string) => owner.customers.merge(id, { otherCustomerId });
    const at = { errors: [{ pointer: '/body/otherCustomerId' }] };
    await expect(into(id)).rejects.toMatchObject(at);
    await expect(into('cus_01zzzzzzzzzzzzzzzzzzzzzzzz')).rejects.toMatchObject(at);
    const other = await owner.customers.create({ name: 'Large fleet' });
    const many = Array.from({ length: 1001 }, (_, index) => ({
      _id: `rmd_${other.id}_${index}`,
      tenantId: shop.id,
      status: 'done',
      customer: { id: other.id, name: 'Large fleet' },
    }));
    const reminders = app.server.database.db.collection<{ _id: string }>('reminders');
    await reminders.insertMany(many, { comment });
    await expect(into(other.id)).rejects.toMatchObject({ code: 'too_many_to_merge' });
    expect((await owner.customers.get(other.id)).name).toBe('Large fleet');
    await reminders.deleteMany({ _id: { $in: many.map(({ _id }) => _id) } }, { comment });
  });
});

describe('it keeps others out', () => {
  it('technicians, and customers and vehicles of another workshop', async () => {
    const technician = await join(app, shop, 'technician');
    const { owner } = shop;
    const [one, two] = [
      await owner.customers.create({ name: 'One' }),
      await owner.customers.create({ name: 'Two' }),
    ];
    const forbidden = { code: 'forbidden' };
    const { customers } = technician.workbay;
    await expect(customers.merge(one.id, { otherCustomerId: two.id })).rejects.toMatchObject(forbidden);
    await expect(customers.listDoubles()).rejects.toMatchObject(forbidden);
    const stranger = await app.workshop();
    const theirs = await stranger.owner.customers.create({ name: 'Theirs' });
    await expect(
      stranger.owner.customers.merge(theirs.id, { otherCustomerId: two.id }),
    ).rejects.toMatchObject({
      code: 'unknown_reference',
    });
    await expect(
      stranger.owner.customers.merge(two.id, { otherCustomerId: theirs.id }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await owner.customers.merge(one.id, { otherCustomerId: two.id });
    await expect(stranger.owner.customers.get(two.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});
