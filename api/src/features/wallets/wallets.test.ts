import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join, type Person } from '../../../test/people.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { earnedOf } from './earn.ts';

let app: TestApp;
let shop: TestWorkshop;
let raju: Person;
let meena: Person;
let accountant: Person;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  raju = await join(app, shop, 'technician');
  meena = await join(app, shop, 'technician');
  accountant = await join(app, shop, 'accountant');
});
afterAll(() => app.close());

const upi = { kind: 'upi', holder: 'Raju Yadav', upiId: 'raju.yadav@okhdfc' } as const;
const bank = { kind: 'bank', holder: 'Meena', accountNumber: '50200012345678', ifsc: 'HDFC0000007' } as const;
const percent = (value: number) => ({ share: { kind: 'percent' as const, value } });
const walletOf = ({ workbay, userId }: Person) => workbay.wallets.get(userId);
const balanced = async () =>
  expect(await verifyLedger({ database: app.server.database, tenantId: null }, shop.id)).toEqual([]);

/** A job that these did, billed. */
async function billed(...who: Person[]) {
  const { owner } = shop;
  const { id: customerId } = await owner.customers.create({ name: 'Ravi' });
  const job = await owner.jobs.create({
    customerId,
    status: 'open',
    assignedTo: who.map(({ userId }) => userId),
    lineItems: [
      { kind: 'labour', description: 'Brakes', unitPrice: 100_001 },
      { kind: 'part', description: 'Pads', unitPrice: 80_000 },
    ],
  });
  return owner.invoices.issue((await owner.invoices.create({ jobId: job.id })).id);
}

/** Somebody new with so much to be paid. */
async function earner(amount: number) {
  const person = await join(app, shop, 'technician');
  await shop.owner.wallets.setShare(person.userId, percent(10));
  await shop.owner.wallets.adjust(person.userId, { amount, reason: 'Carried over' });
  await person.workbay.wallets.setDestination(person.userId, upi);
  return person;
}

describe('it works', () => {
  it('credits those who worked on a job when it is billed, and shows where it comes from', async () => {
    const { owner } = shop;
    await owner.wallets.setShare(raju.userId, percent(30));
    await owner.wallets.setShare(meena.userId, { share: { kind: 'per_job', value: 15_000 } });
    expect(await walletOf(raju)).toMatchObject({ balance: 0, share: { kind: 'percent', value: 30 } });
    const invoice = await billed(raju, meena);
    // A half of the labour is Raju's: 30 % of 50,000.5.
    expect((await walletOf(raju)).balance).toBe(15_000);
    expect((await walletOf(meena)).balance).toBe(15_000);
    const { data } = await raju.workbay.wallets.entries(raju.userId);
    expect(data).toMatchObject([{ kind: 'earned', amount: 15_000, document: invoice.number }]);
    const shares = [33, 33, 34].map(value => earnedOf({ kind: 'percent', value }, 100_001, 1));
    expect(shares).toEqual([33_000, 33_000, 34_000]);
    const told = (await owner.events.list({ limit: 50 })).data.filter(
      ({ type }) => type === 'wallet.updated',
    );
    expect(told.length).toBeGreaterThan(1);
    await balanced();
  });

  it('takes back with a credit note what it takes off the labour, also of what was paid out, and no more', async () => {
    const { owner } = shop;
    const person = await join(app, shop, 'technician');
    await owner.wallets.setShare(person.userId, percent(30));
    const invoice = await billed(person);
    expect((await walletOf(person)).balance).toBe(30_000);
    const credited = (lines?: { line: number; taxable: number }[]) =>
      owner.invoiceNotes.issue({
        invoiceId: invoice.id,
        kind: 'credit_note',
        reason: 'post_sale_discount',
        ...(lines && { lines }),
      });
    await credited([{ line: 1, taxable: 80_000 }]);
    expect((await walletOf(person)).balance).toBe(30_000);
    await person.workbay.wallets.setDestination(person.userId, upi);
    const asked = await person.workbay.payouts.request({ amount: 25_000 });
    const note = await credited([{ line: 0, taxable: 33_333 }]);
    // A third of the labour, of 30,000; what is on its way to be paid stays so.
    expect(await walletOf(person)).toMatchObject({ balance: 20_000, reserved: 25_000, available: 0 });
    await expect(person.workbay.payouts.request({ amount: 1 })).rejects.toMatchObject({
      code: 'not_enough_balance',
    });
    await owner.payouts.approve(asked.id);
    await accountant.workbay.payouts.pay(asked.id, { method: 'upi', reference: 'UTR 77' });
    expect((await walletOf(person)).balance).toBe(-5000);
    await credited();
    expect(await walletOf(person)).toMatchObject({ balance: -25_000, available: 0 });
    const { data } = await person.workbay.wallets.entries(person.userId);
    expect(data.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['taken_back', -20_000],
      ['paid', -25_000],
      ['taken_back', -10_000],
      ['earned', 30_000],
    ]);
    expect(data[2]?.document).toBe(note.number);
    await owner.wallets.adjust(person.userId, { amount: 4000, reason: 'It was not their fault' });
    await billed(person);
    expect(await walletOf(person)).toMatchObject({ balance: 9000, available: 9000 });
    await balanced();
  });

  it('pays: asked for, approved, paid, each by another, and each told', async () => {
    const person = await earner(40_000);
    const asked = await person.workbay.payouts.request({ amount: 25_000 });
    expect(asked).toMatchObject({
      status: 'requested',
      destination: { kind: 'upi', shown: 'ra••••@okhdfc' },
    });
    expect(await walletOf(person)).toMatchObject({ balance: 40_000, reserved: 25_000, available: 15_000 });
    const { owner } = shop;
    const news = async () =>
      (await owner.notifications.list()).data.map(({ type, about }) => [type, about.id]);
    await expect.poll(news).toContainEqual(['payout.requested', asked.id]);
    await expect(accountant.workbay.payouts.approve(asked.id)).rejects.toMatchObject({ code: 'forbidden' });
    const { payouts } = accountant.workbay;
    const how = { method: 'upi' as const, reference: '632145987012' };
    await expect(payouts.pay(asked.id, how)).rejects.toMatchObject({ code: 'payout_settled' });
    expect(await owner.payouts.approve(asked.id)).toMatchObject({ status: 'approved' });
    expect(await payouts.destination(asked.id)).toEqual(upi);
    await expect(payouts.pay(asked.id, { method: 'upi' })).rejects.toMatchObject({ code: 'rule_broken' });
    expect(await payouts.pay(asked.id, how)).toMatchObject({ status: 'paid', reference: how.reference });
    await expect(payouts.pay(asked.id, how)).rejects.toMatchObject({ code: 'payout_settled' });
    expect(await walletOf(person)).toMatchObject({ balance: 15_000, reserved: 0 });
    const own = async () => (await person.workbay.notifications.list()).data.map(({ type }) => type);
    await expect.poll(own).toContain('payout.paid');
    expect((await person.workbay.wallets.entries(person.userId)).data[0]).toMatchObject({
      kind: 'paid',
      amount: -25_000,
      document: how.reference,
    });
    await balanced();
  });

  it('gives back what is rejected or taken back, and adds and takes off by hand', async () => {
    const person = await earner(10_000);
    const first = await person.workbay.payouts.request({});
    expect(first.amount).toBe(10_000);
    await shop.owner.payouts.approve(first.id);
    await expect(person.workbay.payouts.cancel(first.id)).rejects.toMatchObject({ code: 'payout_settled' });
    expect(await shop.owner.payouts.reject(first.id, { reason: 'The job came back' })).toMatchObject({
      status: 'rejected',
      reason: 'The job came back',
    });
    const second = await person.workbay.payouts.request({ amount: 4000 });
    expect(await person.workbay.payouts.cancel(second.id)).toMatchObject({ status: 'cancelled' });
    expect(await walletOf(person)).toMatchObject({ balance: 10_000, reserved: 0 });
    const off = await shop.owner.wallets.adjust(person.userId, { amount: -9999, reason: 'Tools' });
    expect(off.balance).toBe(1);
    expect((await shop.owner.payouts.list({ userId: person.userId })).data).toHaveLength(2);
    expect((await shop.owner.payouts.get(second.id)).id).toBe(second.id);
    await balanced();
  });

  it('keeps no trace of where somebody was paid who deletes their account', async () => {
    const person = await earner(500);
    const { id } = await person.workbay.payouts.request({});
    await person.workbay.privacy.deleteAccount({ email: person.email });
    const wallets = app.server.database.db.collection('wallets');
    const gone = async () => (await wallets.findOne({ userId: person.userId }, { comment }))?.destination;
    await expect.poll(gone).toBeNull();
    await expect(accountant.workbay.payouts.destination(id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await accountant.workbay.payouts.get(id)).amount).toBe(500);
  });

  it('nor of who had left before', async () => {
    const person = await earner(500);
    const { id } = await person.workbay.payouts.request({});
    await shop.owner.members.remove(person.memberId);
    expect(await accountant.workbay.payouts.destination(id)).toEqual(upi);
    await person.logInAgain();
    await person.workbay.privacy.deleteAccount({ email: person.email });
    const told = async () =>
      (await shop.owner.events.list({ limit: 100 })).data.filter(({ data }) => data.id === id);
    await expect.poll(told, { timeout: 30_000 }).toEqual([]);
    await expect(accountant.workbay.payouts.destination(id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await accountant.workbay.payouts.get(id)).destination?.shown).toBe('••••');
  });

  it('pays what is still owed to who has left, at the word of who manages the team', async () => {
    const person = await earner(700);
    const { userId } = person;
    const { owner } = shop;
    const forbidden = { code: 'forbidden' };
    await expect(owner.payouts.request({ userId })).rejects.toMatchObject(forbidden);
    await person.workbay.privacy.deleteAccount({ email: person.email });
    await expect(raju.workbay.payouts.request({ userId })).rejects.toMatchObject(forbidden);
    await expect(owner.payouts.request({ userId: 'usr_nobody' })).rejects.toMatchObject({
      code: 'unknown_reference',
    });
    const asked = await owner.payouts.request({ userId });
    expect(asked).toMatchObject({ userId, amount: 700, destination: null });
    await owner.payouts.approve(asked.id);
    const blank = owner.payouts.pay(asked.id, { method: 'upi', reference: '  ' });
    await expect(blank).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await owner.payouts.pay(asked.id, { method: 'upi', reference: ' 632 ' })).toMatchObject({
      status: 'paid',
      reference: '632',
    });
    await balanced();
  });
});

describe('it refuses', () => {
  it('more than there is, however many ask at once', async () => {
    const person = await earner(10_000);
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => person.workbay.payouts.request({ amount: 3000 })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await walletOf(person)).toMatchObject({ balance: 10_000, reserved: 9000, available: 1000 });
    const more = person.workbay.payouts.request({ amount: 1001 });
    await expect(more).rejects.toMatchObject({ code: 'not_enough_balance' });
    const off = shop.owner.wallets.adjust(person.userId, { amount: -1001, reason: 'Tools' });
    await expect(off).rejects.toMatchObject({ code: 'not_enough_balance' });
    const [approved] = (await shop.owner.payouts.list({ status: 'requested' })).data;
    await shop.owner.payouts.approve(`${approved?.id}`);
    const paid = await Promise.allSettled(
      Array.from({ length: 4 }, () => accountant.workbay.payouts.pay(`${approved?.id}`, { method: 'cash' })),
    );
    expect(paid.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await balanced();
  });

  it('a payout without a destination, of nothing, of one’s own making, and a destination that is none', async () => {
    const { owner } = shop;
    const { user } = await owner.auth.me();
    const ownId = `${user?.id}`;
    await owner.wallets.setShare(ownId, percent(5));
    await expect(owner.payouts.request({})).rejects.toMatchObject({ code: 'not_enough_balance' });
    await owner.wallets.adjust(ownId, { amount: 100, reason: 'Start' });
    await expect(owner.payouts.request({})).rejects.toMatchObject({ code: 'no_destination' });
    const { accountNumber: _, ...half } = bank;
    await expect(owner.wallets.setDestination(ownId, half)).rejects.toMatchObject({ code: 'rule_broken' });
    const both = owner.wallets.setDestination(ownId, { ...bank, upiId: upi.upiId });
    await expect(both).rejects.toMatchObject({ code: 'rule_broken' });
    expect((await owner.wallets.setDestination(ownId, bank)).destination?.shown).toBe('••••5678');
    const { id } = await owner.payouts.request({});
    await expect(owner.payouts.approve(id)).rejects.toMatchObject({ code: 'own_payout' });
    await expect(owner.payouts.reject(id, { reason: 'x' })).rejects.toMatchObject({ code: 'own_payout' });
    await expect(shop.workbay.payouts.approve(id), 'by one’s own key').rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(owner.wallets.setShare(ownId, percent(101))).rejects.toMatchObject({ code: 'rule_broken' });
    await expect(owner.wallets.adjust(ownId, { amount: 0, reason: 'x' })).rejects.toMatchObject({
      code: 'rule_broken',
    });
  });

  it('a new destination without a proof of a moment ago', async () => {
    const person = await earner(100);
    await app.server.database.db
      .collection('sessions')
      .updateMany({ userId: person.userId }, { $set: { authenticatedAt: new Date(0) } }, { comment });
    app.server.parts.authenticator.forget(person.userId);
    const changed = person.workbay.wallets.setDestination(person.userId, { ...upi, upiId: 'thief@okaxis' });
    await expect(changed).rejects.toMatchObject({ code: 'step_up_required' });
  });
});

describe('it keeps others out', () => {
  it('each sees their own alone, and only who keeps the books all of them', async () => {
    const mine = await earner(1000);
    const payout = await mine.workbay.payouts.request({});
    const gone = { status: 404 };
    await expect(raju.workbay.wallets.get(mine.userId)).rejects.toMatchObject(gone);
    await expect(raju.workbay.wallets.entries(mine.userId)).rejects.toMatchObject(gone);
    await expect(raju.workbay.wallets.setDestination(mine.userId, upi)).rejects.toMatchObject(gone);
    await expect(shop.owner.wallets.setDestination(mine.userId, upi)).rejects.toMatchObject(gone);
    await expect(raju.workbay.payouts.get(payout.id)).rejects.toMatchObject(gone);
    await expect(shop.owner.payouts.cancel(payout.id)).rejects.toMatchObject(gone);
    expect((await raju.workbay.payouts.list({ userId: mine.userId })).data).toEqual([]);
    const forbidden = { code: 'forbidden' };
    await expect(raju.workbay.wallets.list()).rejects.toMatchObject(forbidden);
    await expect(raju.workbay.wallets.setShare(raju.userId, percent(99))).rejects.toMatchObject(forbidden);
    await expect(mine.workbay.payouts.destination(payout.id)).rejects.toMatchObject(forbidden);
    const all = (await accountant.workbay.wallets.list({ limit: 100 })).data.map(({ userId }) => userId);
    expect(all).toContain(mine.userId);
    const { owner: stranger } = await app.workshop();
    await expect(stranger.payouts.get(payout.id)).rejects.toMatchObject(gone);
    await expect(stranger.wallets.get(mine.userId)).rejects.toMatchObject(gone);
    expect((await stranger.wallets.list()).data).toEqual([]);
  });
});
