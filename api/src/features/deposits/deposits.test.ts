import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAdministrator } from '../../../test/administrators.ts';
import { codeIn, comment, startTestApp, type TestApp } from '../../../test/app.ts';
import { newCustomer } from '../../../test/customers.ts';
import { startStripe, stripeProblem, tell } from '../../../test/stripe.ts';
import { createLogger } from '../../logger.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { differingDays } from '../reports/recount.ts';
import { startDepositHolds } from './expire.ts';
import { depositAmount } from './terms.ts';

let stripe: Awaited<ReturnType<typeof startStripe>>;
let app: TestApp;
let anybody: WorkbayCustomer;
beforeAll(async () => {
  stripe = await startStripe();
  app = await startTestApp(stripe.environment);
  anybody = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
});
afterAll(async () => {
  await app.close();
  stripe.close();
});

const always = [{ from: '00:00', to: '24:00' }];
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const settled = { timeout: 30_000, interval: 50 };
const collection = (name: string) => app.server.database.db.collection<{ _id: string }>(name);
const waiting = () => collection('billingTasks').countDocuments({ dueAt: { $exists: true } }, { comment });

async function tellAll(events: Parameters<typeof tell>[1][]): Promise<void> {
  for (const event of events) expect(await tell(app.url, event)).toBe(204);
  await expect.poll(waiting, settled).toBe(0);
}

/** A workshop that anybody can book, with a service of 2,499 of its currency and an account at Stripe. */
async function openShop(country = 'IN') {
  const shop = await app.workshop('Patil Motors', country);
  const { owner } = shop;
  if (country === 'IN')
    await owner.workshops.update({ gstin: '27AAPFU0939F1ZV', address: { stateCode: '27' } });
  await collection('workshops').updateOne(
    { _id: shop.id },
    { $set: { verification: 'verified' } },
    { comment },
  );
  await owner.openingHours.update({ week: Object.fromEntries(days.map(day => [day, always])) });
  await owner.bays.create({ name: 'Lift 1' });
  const service = await owner.bookableServices.create({
    name: 'Periodic service',
    durationMinutes: 60,
    priceFrom: 249_900,
  });
  await owner.bookings.updateSettings({ online: true, slotMinutes: 60 });
  const { slug } = await owner.workshops.get();
  const from = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  const free = async () => {
    const found = await anybody.bookingPage.slots(slug, { from, days: 2, serviceIds: service.id });
    return found.data.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt));
  };
  return { shop, owner, slug, serviceId: service.id, free };
}

async function takingDeposits(
  patch: Parameters<Awaited<ReturnType<typeof openShop>>['owner']['bookings']['updateSettings']>[0] = {},
  country = 'IN',
) {
  const open = await openShop(country);
  const { url } = await open.owner.onlinePayments.connect();
  const account = `${url.split('/').at(-1)}`;
  stripe.change(account, { charges_enabled: true, details_submitted: true });
  await tellAll([{ type: 'account.updated', object: { id: account }, account }]);
  await open.owner.bookings.updateSettings({
    deposit: { kind: 'percent', value: 20 },
    keptPercent: 30,
    ...patch,
  });
  return { ...open, account };
}
type Shop = Awaited<ReturnType<typeof takingDeposits>>;

it('is refused in a currency that Stripe counts otherwise', async () => {
  const { owner } = await app.workshop('Bifreiðar', 'IS');
  const { url } = await owner.onlinePayments.connect();
  const account = `${url.split('/').at(-1)}`;
  stripe.change(account, { charges_enabled: true, details_submitted: true });
  await tellAll([{ type: 'account.updated', object: { id: account }, account }]);
  for (const deposit of [
    { kind: 'fixed', value: 5000 },
    { kind: 'percent', value: 20 },
  ] as const)
    await expect(owner.bookings.updateSettings({ deposit })).rejects.toMatchObject({
      code: 'online_payment_off',
      message: expect.stringContaining('ISK'),
    });
});

let asked = 0;
async function book(
  { slug, serviceId, free, owner }: Pick<Shop, 'slug' | 'serviceId' | 'free' | 'owner'>,
  email = `deposit-${asked++}@example.com`,
) {
  const startsAt = (await free())[3] ?? '';
  const wish = { serviceIds: [serviceId], startsAt, name: 'Ravi Kulkarni', email };
  const { requestId } = await anybody.bookingPage.request(slug, wish);
  const code = codeIn(await app.mailTo(email));
  const { url, booking } = await anybody.bookingPage.confirm(slug, { requestId, code });
  const { id } = (await owner.bookings.list()).data[0] ?? { id: '' };
  return {
    id,
    email,
    startsAt,
    shown: booking,
    token: `${url.split('/').at(-1)}`,
    stored: () => owner.bookings.get(id),
  };
}
type Booked = Awaited<ReturnType<typeof book>>;

/** The customer pays, and Stripe says so. */
async function pay({ account }: Shop, { token }: Booked, fee = 2000): Promise<void> {
  const session = stripe.payByCard((await anybody.bookingPage.pay(token)).url, fee);
  await tellAll([{ type: 'checkout.session.completed', object: session, account }]);
}

async function paid(one: Shop): Promise<Booked> {
  const booked = await book(one);
  await pay(one, booked);
  return booked;
}

const advancesOf = async ({ owner }: Shop, booked: Booked) =>
  (await owner.advances.list({ customerId: (await booked.stored()).customer.id })).data;
const balancesOf = async ({ owner }: Shop) =>
  Object.fromEntries(
    (await owner.ledger.listAccounts()).data.map(({ account, balance }) => [account, balance]),
  );

/** The books agree with their entries, and the days with the books. */
async function balanced({ shop: { id } }: Shop): Promise<void> {
  const scope = { database: app.server.database, tenantId: null };
  expect(await verifyLedger(scope, id)).toEqual([]);
  expect(await differingDays(scope, id)).toEqual([]);
}

/** The customer's bank takes so much of a deposit back; gives how the workshop wins that. */
async function disputed(one: Shop, booked: Booked, amount = 50_000): Promise<() => Promise<void>> {
  const reference = (await advancesOf(one, booked))[0]?.reference;
  const page = [...stripe.things.values()].find(thing => stripe.referenceOf(thing) === reference);
  if (!page) throw new Error('nothing was paid');
  const { id } = stripe.dispute(page, amount, 1500);
  const about = { object: { payment_intent: reference }, account: one.account };
  await tellAll([{ type: 'charge.dispute.created', ...about }]);
  return async () => {
    stripe.change(id, { status: 'won' });
    await tellAll([{ type: 'charge.dispute.closed', ...about }]);
  };
}

/** A quarter of an hour passes, and whoever has not paid is found. */
async function passes({ id }: Booked): Promise<void> {
  const payBy = new Date(Date.now() - 1000);
  await collection('bookings').updateOne({ _id: id }, { $set: { 'deposit.payBy': payBy } }, { comment });
  await collection('depositHolds').updateOne({ _id: id }, { $set: { dueAt: payBy } }, { comment });
  const { database } = app.server;
  const worker = startDepositHolds({ database, config: app.config, log: createLogger('silent') });
  const left = () =>
    collection('depositHolds').countDocuments({ _id: id, dueAt: { $lte: new Date() } }, { comment });
  await expect.poll(left, settled).toBe(0);
  await worker.stop();
  await expect.poll(waiting, settled).toBe(0);
}

describe('it works', () => {
  it('holds the time until the deposit is paid, once, and sets it off against the invoice', async () => {
    const one = await takingDeposits();
    const { owner, slug, account } = one;
    expect(await anybody.bookingPage.get(slug)).toMatchObject({
      deposit: { kind: 'percent', value: 20 },
      keptPercent: 30,
    });
    const booked = await book(one);
    expect(booked.shown).toMatchObject({
      status: 'awaiting_deposit',
      deposit: { amount: 49_980, state: 'awaiting', payable: true },
    });
    expect(await one.free()).not.toContain(booked.startsAt);
    const page = await (await fetch(`${app.url}/b/${booked.token}`)).text();
    expect(page).toContain('Pay ₹499.80 by card');
    const { url } = await anybody.bookingPage.pay(booked.token);
    const form = await fetch(`${app.url}/b/${booked.token}/pay`, {
      method: 'POST',
      body: new URLSearchParams(),
      redirect: 'manual',
    });
    expect([form.status, form.headers.get('location')]).toEqual([303, url]);
    expect(stripe.askedFor('POST /v1/checkout/sessions').at(-1)).toMatchObject({
      headers: { 'stripe-account': account },
      params: {
        'line_items[0][price_data][unit_amount]': '49980',
        // 999.6, to the nearest.
        'payment_intent_data[application_fee_amount]': '1000',
      },
    });
    const session = stripe.payByCard(url, 2000);
    expect(await (await fetch(`${app.url}/b/${booked.token}?paid=1`)).text()).toContain(
      'We wait for your bank',
    );
    const told = Array.from({ length: 12 }, (_, index) => ({
      type: 'checkout.session.completed',
      object: session,
      account,
      id: `evt_deposit_${booked.id}_${index % 4}`,
    }));
    await Promise.all(told.map(event => tell(app.url, event)));
    await tellAll([{ type: 'checkout.session.expired', object: session, account }]);
    expect(await booked.stored()).toMatchObject({
      status: 'requested',
      deposit: { state: 'paid', returned: 0 },
    });
    const [advance, ...more] = await advancesOf(one, booked);
    expect(more).toEqual([]);
    expect(advance).toMatchObject({
      amount: 49_980,
      method: 'online',
      number: expect.stringMatching(/^RV\//),
    });
    expect(await balancesOf(one)).toMatchObject({
      payment_provider: 47_980,
      platform_fees: 1000,
      payment_fees: 1000,
      customer_advances: -49_980,
    });
    const news = async () =>
      (await owner.notifications.list()).data.map(({ type, about }) => [type, about.id]);
    await expect.poll(news, settled).toEqual([['booking.requested', booked.id]]);

    await owner.bookings.changeStatus(booked.id, { status: 'confirmed' });
    const { jobId } = await owner.bookings.checkIn(booked.id, {});
    await owner.jobs.update(`${jobId}`, {
      lineItems: [{ kind: 'labour', description: 'Service', unitPrice: 249_900 }],
    });
    const invoice = await owner.invoices.issue((await owner.invoices.create({ jobId: `${jobId}` })).id);
    expect((await owner.invoices.get(invoice.id)).amountDue).toBe(invoice.totals.total - 49_980);
    await balanced(one);
  });

  it('gives back all in good time, less what is kept later, and nothing to who does not come', async () => {
    const one = await takingDeposits({ autoConfirm: true });
    const early = await paid(one);
    expect((await early.stored()).status).toBe('confirmed');
    expect((await anybody.bookingPage.open(early.token)).deposit?.backNow).toBe(49_980);
    await anybody.bookingPage.cancel(early.token);
    await tellAll([]);
    expect((await early.stored()).deposit).toMatchObject({ state: 'returned', returned: 49_980 });
    expect((await advancesOf(one, early))[0]).toMatchObject({
      left: 0,
      moves: [
        {
          kind: 'refunded',
          number: expect.stringMatching(/^RF\//),
          reference: expect.stringMatching(/^re_/),
        },
      ],
    });
    expect(await balancesOf(one)).toMatchObject({
      payment_provider: -1000,
      platform_fees: 0,
      payment_fees: 1000,
    });

    await one.owner.bookings.updateSettings({ cancelHours: 336 });
    const late = await paid(one);
    expect(await anybody.bookingPage.open(late.token)).toMatchObject({
      changeableUntil: null,
      cancellable: true,
      deposit: { backNow: 34_986 },
    });
    await anybody.bookingPage.cancel(late.token);
    await tellAll([]);
    expect((await late.stored()).deposit).toMatchObject({ state: 'returned', returned: 34_986 });
    const { invoiceId } = (await late.stored()).deposit ?? {};
    expect((await advancesOf(one, late))[0]).toMatchObject({
      left: 0,
      moves: [
        { kind: 'applied', amount: 14_994, invoiceId },
        { kind: 'refunded', amount: 34_986 },
      ],
    });
    expect(await one.owner.invoices.get(`${invoiceId}`)).toMatchObject({
      kind: 'tax_invoice',
      status: 'paid',
      lineItems: [{ kind: 'fee', hsnSac: '998714', taxRate: 18, taxable: 12_706, tax: 2288 }],
      taxes: [{ rate: 18, taxable: 12_706, cgst: 1144, sgst: 1144, igst: 0 }],
      totals: { total: 14_994, rounding: 0 },
      amountDue: 0,
      sentTo: late.email,
    });
    const bill = await app.mailTo(late.email, 'INV/');
    expect(bill.attachments?.length).toBe(1);

    const { id: itemId } = await one.owner.items.create({
      kind: 'labour',
      name: 'AC service',
      unitPrice: 200_000,
      hsnSac: '998715',
    });
    await one.owner.bookableServices.update(one.serviceId, { itemId });
    const absent = await paid(one);
    await one.owner.bookings.changeStatus(absent.id, { status: 'no_show' });
    const kept = (await absent.stored()).deposit;
    expect(kept).toMatchObject({ state: 'kept', returned: 0 });
    expect(await one.owner.invoices.get(`${kept?.invoiceId}`)).toMatchObject({
      totals: { total: 49_980 },
      lineItems: [{ hsnSac: '998715' }],
    });
    expect((await advancesOf(one, absent))[0]?.left).toBe(0);
    const { customer_advances, tax_on_advances, receivable, sales } = await balancesOf(one);
    expect([customer_advances, tax_on_advances, receivable, sales]).toEqual([0, 0, 0, -55_062]);
    await balanced(one);
  });

  it('gives back all where the workshop declines or cancels, and our fee but for what it had confirmed', async () => {
    const one = await takingDeposits({ deposit: { kind: 'fixed', value: 50_000 }, cancelHours: 336 });
    const declined = await paid(one);
    await one.owner.bookings.changeStatus(declined.id, { status: 'declined' });
    await tellAll([]);
    expect((await declined.stored()).deposit).toMatchObject({ state: 'returned', returned: 50_000 });
    expect((await balancesOf(one)).platform_fees).toBe(0);
    const cancelled = await paid(one);
    await one.owner.bookings.changeStatus(cancelled.id, { status: 'confirmed' });
    await one.owner.bookings.changeStatus(cancelled.id, {
      status: 'cancelled',
      reason: 'The lift is broken',
    });
    await tellAll([]);
    expect((await cancelled.stored()).deposit).toMatchObject({ state: 'returned', returned: 50_000 });
    expect(stripe.newest('re')).toMatchObject({ amount: '50000', refund_application_fee: 'false' });
    expect((await balancesOf(one)).platform_fees).toBe(1000);
    expect((await app.mailTo(cancelled.email, 'cancelled')).text).toContain('₹500.00');
    await balanced(one);
  });

  it('goes back by hand without our fee for what was confirmed, and nobody is promised what is gone', async () => {
    const one = await takingDeposits({ deposit: { kind: 'fixed', value: 50_000 }, autoConfirm: true });
    const booked = await paid(one);
    const [advance] = await advancesOf(one, booked);
    const back = async (body: { amount?: number; voucher?: string }) => {
      const { moves } = await one.owner.advances.refund(`${advance?.id}`, { method: 'online', ...body });
      await tellAll([]);
      expect(stripe.newest('re')).toMatchObject({ refund_application_fee: 'false' });
      return `${moves.at(-1)?.number}`;
    };
    const fail = async () => {
      const sent = stripe.newest('re');
      if (sent) stripe.failRefund(sent, 0);
      const object = { payment_intent: sent?.payment_intent };
      await tellAll([{ type: 'refund.failed', object, account: one.account }]);
    };
    const shown = async () => (await anybody.bookingPage.open(booked.token)).deposit;
    const voucher = await back({ amount: 20_000 });
    expect(await shown()).toMatchObject({ state: 'paid', returned: 20_000, backNow: 30_000 });
    await fail();
    expect(await shown()).toMatchObject({ state: 'paid', returned: 0, backNow: 30_000 });
    await back({ voucher });
    await fail();
    await back({});
    expect(await shown()).toMatchObject({ state: 'returned', returned: 30_000, backNow: 0 });
    await fail();
    expect(await shown()).toMatchObject({ state: 'not_returned', returned: 0, backNow: 0 });
    await anybody.bookingPage.cancel(booked.token);
    expect((await booked.stored()).deposit).toMatchObject({ state: 'not_returned', invoiceId: null });
    expect((await one.owner.customers.get((await booked.stored()).customer.id)).credit).toBe(50_000);
    await balanced(one);
  });

  it('gives the time to others where it is not paid, closes the page, and sends back what comes later', async () => {
    const one = await takingDeposits();
    const never = await book(one);
    await passes(never);
    expect(await never.stored()).toMatchObject({ status: 'expired', deposit: { state: 'lapsed' } });
    expect(await one.free()).toContain(never.startsAt);
    const { id: customerId } = await one.owner.customers.create({ name: 'Next in line' });
    const wish = { customerId, serviceIds: [one.serviceId], startsAt: never.startsAt };
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => one.owner.bookings.create(wish)));
    const won = tries.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
    expect(won).toHaveLength(1);
    const reasons = tries.flatMap(result => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(new Set(reasons)).toEqual(new Set(['place_taken']));
    await one.owner.bookings.changeStatus(`${won[0]?.id}`, { status: 'cancelled' });
    await expect(anybody.bookingPage.pay(never.token)).rejects.toMatchObject({ code: 'nothing_due' });

    const late = await book(one);
    const page = stripe.things.get(`${(await anybody.bookingPage.pay(late.token)).url.split('/').at(-1)}`);
    await passes(late);
    expect((await late.stored()).status).toBe('expired');
    expect(stripe.things.get(`${page?.id}`)?.status).toBe('expired');
    // A bank that took its time all the same.
    const latest_charge = {
      currency: 'inr',
      balance_transaction: { object: 'balance_transaction', currency: 'inr', fee: 1500 },
    };
    const payment_intent = {
      id: `pi_late_${late.id}`,
      object: 'payment_intent',
      status: 'succeeded',
      latest_charge,
    };
    const object =
      stripe.change(`${page?.id}`, { status: 'complete', payment_status: 'paid', payment_intent }) ?? {};
    const event = { type: 'checkout.session.async_payment_succeeded', object, account: one.account };
    await tellAll([event, event]);
    expect(await late.stored()).toMatchObject({ status: 'expired', deposit: { state: 'lapsed' } });
    const advances = await advancesOf(one, late);
    expect(advances).toMatchObject([{ amount: 49_980, left: 0 }]);
    expect(stripe.newest('re')).toMatchObject({ amount: '49980', refund_application_fee: 'true' });
    await app.mailTo(late.email, 'goes back to you');
    await balanced(one);
  });

  it('keeps the time of who paid in the last moment, though word of it comes later', async () => {
    const one = await takingDeposits();
    const booked = await book(one);
    stripe.payByCard((await anybody.bookingPage.pay(booked.token)).url, 2000);
    await passes(booked);
    expect(await booked.stored()).toMatchObject({ status: 'requested', deposit: { state: 'paid' } });
    await balanced(one);
  });

  it('gives the job what is paid once the vehicle is here, and sends back what is paid once it is over', async () => {
    const one = await takingDeposits();
    const [here, over] = [await book(one), await book(one)];
    const sessions: object[] = [];
    for (const { id, token } of [here, over]) {
      const { url } = await anybody.bookingPage.pay(token);
      await one.owner.bookings.changeStatus(id, { status: 'confirmed' });
      await one.owner.bookings.checkIn(id, {});
      expect((await anybody.bookingPage.open(token)).deposit?.payable).toBe(false);
      sessions.push(stripe.payByCard(url, 2000));
    }
    await one.owner.bookings.changeStatus(over.id, { status: 'cancelled' });
    await tellAll(
      sessions.map(object => ({ type: 'checkout.session.completed', object, account: one.account })),
    );
    const { jobId, deposit } = await here.stored();
    expect(deposit?.state).toBe('paid');
    expect(await advancesOf(one, here)).toMatchObject([{ jobId, left: 49_980 }]);
    expect((await over.stored()).deposit?.state).toBe('lapsed');
    expect(await advancesOf(one, over)).toMatchObject([{ left: 0 }]);
    await balanced(one);
  });

  it('keeps the time of a payment under way for as long as the bank is asked', async () => {
    const one = await takingDeposits();
    const booked = await book(one);
    const pageId = `${(await anybody.bookingPage.pay(booked.token)).url.split('/').at(-1)}`;
    const payment_intent = { id: 'pi_underway', object: 'payment_intent', status: 'processing' };
    stripe.change(pageId, { status: 'complete', payment_status: 'unpaid', url: null, payment_intent });
    await passes(booked);
    expect((await booked.stored()).status).toBe('awaiting_deposit');
  });

  it('books what comes back of the fees for who was erased', async () => {
    const one = await takingDeposits();
    const booked = await book(one);
    const { url } = await anybody.bookingPage.pay(booked.token);
    await one.owner.privacy.eraseCustomer((await booked.stored()).customer.id);
    const object = stripe.payByCard(url, 2000);
    await tellAll([{ type: 'checkout.session.completed', object, account: one.account }]);
    expect(await balancesOf(one)).toMatchObject({ platform_fees: 0, payment_fees: 1000 });
    const sent = stripe.newest('re');
    if (sent) stripe.failRefund(sent, 1000);
    const notice = { object: { payment_intent: sent?.payment_intent }, account: one.account };
    for (const type of ['refund.failed', 'refund.updated']) await tellAll([{ type, ...notice }]);
    expect(await balancesOf(one)).toMatchObject({ platform_fees: 1000, payment_fees: 1000 });
    const told = await app.mailTo(one.shop.email, 'could not be sent back');
    expect(told.subject).toBe('₹499.80 could not be sent back');
    expect(told.text).toContain(`${sent?.payment_intent}`);
    const mails = { 'to.email': one.shop.email, subject: told.subject };
    expect(await collection('mailbox').countDocuments(mails, { comment })).toBe(1);
    await balanced(one);
  });

  it('tries to send back what came from who was erased, until it went, is refunded already, or for a week', async () => {
    const one = await takingDeposits();
    const erased = async (codes: string[]) => {
      const booked = await book(one);
      const { url } = await anybody.bookingPage.pay(booked.token);
      await one.owner.privacy.eraseCustomer((await booked.stored()).customer.id);
      const answers = codes.map(code => stripeProblem(400, 'invalid_request_error', code));
      stripe.faults.set('POST /v1/refunds', answers);
      const object = stripe.payByCard(url, 2000);
      const paidAt = { type: 'checkout.session.completed', object, account: one.account };
      return { paidAt, reference: stripe.referenceOf(object) };
    };
    const stranded = () =>
      collection('paymentPages').countDocuments({ tenantId: one.shop.id, stranded: true }, { comment });

    const low = await erased(['balance_insufficient']);
    await tellAll([low.paidAt]);
    expect(stripe.newest('re')).toMatchObject({ payment_intent: low.reference });
    const byHand = await erased(['charge_already_refunded']);
    await tellAll([byHand.paidAt]);
    expect(stripe.newest('re')).toMatchObject({ payment_intent: low.reference });
    expect(await stranded(), 'nobody is told').toBe(0);

    const never = await erased(Array(20).fill('balance_insufficient'));
    expect(await tell(app.url, never.paidAt)).toBe(204);
    const task = { 'about.what': 'refund', 'about.reference': never.reference };
    const tried = () =>
      collection('billingTasks').countDocuments({ ...task, attempts: { $gt: 0 } }, { comment });
    await expect.poll(tried, settled).toBe(1);
    const receivedAt = new Date(Date.now() - 8 * 86_400_000);
    await collection('billingTasks').updateOne(task, { $set: { receivedAt } }, { comment });
    await expect.poll(waiting, settled).toBe(0);
    stripe.faults.delete('POST /v1/refunds');
    expect(await stranded()).toBe(1);
    const { text } = await app.mailTo(one.shop.email, 'could not be sent back');
    expect(text).toContain(never.reference);
    expect(text).toContain('refund only the rest');
    expect(text).not.toContain('card');
    await balanced(one);
  });

  it('takes over what was refunded at Stripe, and gives back no more than the rest', async () => {
    const one = await takingDeposits({ deposit: { kind: 'fixed', value: 50_000 }, cancelHours: 336 });
    const booked = await paid(one);
    const [advance] = await advancesOf(one, booked);
    const page = [...stripe.things.values()].find(thing => stripe.referenceOf(thing) === advance?.reference);
    if (!page) throw new Error('nothing was paid');
    stripe.refundThere(page, 20_000);
    const object = { payment_intent: advance?.reference };
    const event = { type: 'charge.refunded', object, account: one.account };
    await tellAll([event, { ...event, type: 'refund.created' }]);
    expect((await advancesOf(one, booked))[0]).toMatchObject({
      left: 30_000,
      moves: [{ kind: 'refunded', amount: 20_000, reference: expect.stringMatching(/^re_/) }],
    });
    const news = async () =>
      (await one.owner.notifications.list()).data.map(({ type, about }) => [type, about.id]);
    await expect.poll(news, settled).toContainEqual(['payment.taken_back', advance?.customer.id]);
    await anybody.bookingPage.cancel(booked.token);
    await tellAll([]);
    const { deposit } = await booked.stored();
    expect(deposit).toMatchObject({ state: 'returned', returned: 35_000 });
    expect((await one.owner.invoices.get(`${deposit?.invoiceId}`)).totals.total).toBe(15_000);
    await balanced(one);
  });

  it('is the deposit again once a dispute at the bank is won, and a loss meanwhile where it was back already', async () => {
    const one = await takingDeposits({ deposit: { kind: 'fixed', value: 50_000 }, autoConfirm: true });
    const ahead = await paid(one);
    const win = await disputed(one, ahead);
    expect(await advancesOf(one, ahead)).toMatchObject([{ left: 0 }]);
    expect((await ahead.stored()).deposit).toMatchObject({ state: 'returned', returned: 50_000 });
    await win();
    expect((await ahead.stored()).deposit).toMatchObject({ state: 'paid', returned: 0 });
    const advances = async () => (await advancesOf(one, ahead)).map(({ left }) => left);
    expect(await advances()).toEqual([50_000, 0]);
    expect((await ahead.stored()).deposit?.advanceIds).toHaveLength(2);
    // Of a part of it the same, and no paisa of it is credit.
    const winPart = await disputed(one, ahead, 20_000);
    expect(await advances()).toEqual([30_000, 0]);
    expect((await anybody.bookingPage.open(ahead.token)).deposit).toMatchObject({
      state: 'paid',
      backNow: 30_000,
    });
    await winPart();
    expect(await advances()).toEqual([20_000, 30_000, 0]);
    expect((await one.owner.customers.get((await ahead.stored()).customer.id)).credit).toBe(0);
    await balanced(one);
    const news = async () => (await one.owner.notifications.list()).data.map(({ type }) => type);
    await expect.poll(news, settled).toContain('payment.restored');
    await anybody.bookingPage.cancel(ahead.token);
    await tellAll([]);
    expect((await ahead.stored()).deposit).toMatchObject({ state: 'returned', returned: 50_000 });

    const twice = await paid(one);
    const [advance] = await advancesOf(one, twice);
    await one.owner.advances.refund(`${advance?.id}`, { method: 'cash' });
    expect((await anybody.bookingPage.open(twice.token)).deposit).toMatchObject({
      state: 'returned',
      returned: 50_000,
      backNow: 0,
    });
    const { payment_fees, payment_provider } = await balancesOf(one);
    const winLost = await disputed(one, twice);
    const after = (left: number) => ({
      expenses: left,
      payment_fees: (payment_fees ?? 0) + 1500,
      payment_provider: (payment_provider ?? 0) - left - 1500,
    });
    expect(await balancesOf(one)).toMatchObject(after(50_000));
    await balanced(one);
    const lost = { type: 'payment.taken_back', about: { label: advance?.number, amount: 50_000 } };
    const told = async () => (await one.owner.notifications.list()).data;
    await expect
      .poll(told, settled)
      .toContainEqual(expect.objectContaining({ ...lost, about: expect.objectContaining(lost.about) }));
    expect((await advancesOf(one, twice))[0]?.lost).toBe(50_000);
    await winLost();
    expect((await advancesOf(one, twice))[0]?.lost).toBe(0);
    const types = (await one.owner.events.list({ limit: 100 })).data.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['advance.lost', 'advance.loss_ended']));
    expect(await balancesOf(one)).toMatchObject(after(0));
    await balanced(one);
  });

  it('gives back a part by the decision of a dispute, and bills the rest of who did not come', async () => {
    const one = await takingDeposits({ deposit: { kind: 'fixed', value: 50_000 }, autoConfirm: true });
    const booked = await book(one, (await newCustomer(app)).email);
    await pay(one, booked);
    const startsAt = new Date(Date.now() - 60_000);
    await collection('bookings').updateOne({ _id: booked.id }, { $set: { startsAt } }, { comment });
    const { platform } = (await newAdministrator(app)).workbay;
    const { id } = await one.owner.disputes.open({ bookingId: booked.id, about: 'conduct', text: 'Late.' });
    const decision = { outcome: 'for_customer' as const, reason: 'Nobody was there.', refund: 20_000 };
    expect((await platform.decideDispute(id, decision)).refundable).toBe(30_000);
    await tellAll([]);
    expect((await booked.stored()).deposit).toMatchObject({ state: 'paid', returned: 20_000 });
    await one.owner.bookings.changeStatus(booked.id, { status: 'no_show' });
    const { deposit } = await booked.stored();
    expect(deposit).toMatchObject({ state: 'returned', returned: 20_000 });
    expect((await one.owner.invoices.get(`${deposit?.invoiceId}`)).totals.total).toBe(30_000);
    expect((await advancesOf(one, booked))[0]?.left).toBe(0);
    await balanced(one);
  });

  it('gives back what was kept by the decision of a dispute: credit note and refund at once, to the paisa', async () => {
    const one = await takingDeposits({ autoConfirm: true });
    const booked = await book(one, (await newCustomer(app)).email);
    await pay(one, booked);
    await one.owner.bookings.changeStatus(booked.id, { status: 'no_show' });
    const invoiceId = `${(await booked.stored()).deposit?.invoiceId}`;
    const { platform } = (await newAdministrator(app)).workbay;
    const { id } = await one.owner.disputes.open({ bookingId: booked.id, about: 'conduct', text: 'Ill.' });
    const refundable = async () => {
      for await (const waits of platform.listDisputes({ limit: 100 }))
        if (waits.dispute.id === id) return waits.refundable;
      return null;
    };
    const decision = { outcome: 'for_customer' as const, reason: 'They were in hospital.' };
    expect(await refundable()).toBe(49_980);
    await expect(platform.decideDispute(id, { ...decision, refund: 49_981 })).rejects.toMatchObject({
      code: 'rule_broken',
    });
    expect((await platform.decideDispute(id, { ...decision, refund: 33_333 })).refundable).toBe(16_647);
    await tellAll([]);
    const [note] = (await one.owner.invoiceNotes.list({ invoiceId })).data;
    expect(note).toMatchObject({
      kind: 'credit_note',
      totals: { taxable: 28_249, tax: 5084, rounding: 0, total: 33_333 },
      taxes: [{ rate: 18, taxable: 28_249, cgst: 2542, sgst: 2542, igst: 0 }],
      sentTo: booked.email,
    });
    expect(stripe.newest('re')).toMatchObject({ amount: '33333', status: 'succeeded' });
    expect((await booked.stored()).deposit).toMatchObject({ state: 'returned', returned: 33_333 });
    const { customer } = await booked.stored();
    expect(await one.owner.customers.get(customer.id)).toMatchObject({ credit: 0, balance: 0 });
    const [refund] = (await one.owner.payments.list({ invoiceId })).data;
    expect(refund).toMatchObject({ kind: 'refund', amount: 33_333, status: 'confirmed' });
    // The rest by the workshop's own good will, to the same card; and neither card nor books lose it where that fails.
    await one.owner.invoiceNotes.issue({ invoiceId, kind: 'credit_note', reason: 'other' });
    await one.owner.payments.refund({ invoiceId, amount: 16_647, method: 'online' });
    await tellAll([]);
    expect((await booked.stored()).deposit?.returned).toBe(49_980);
    const sent = stripe.newest('re');
    if (sent) stripe.failRefund(sent, 0);
    const object = { payment_intent: sent?.payment_intent };
    await tellAll([{ type: 'refund.failed', object, account: one.account }]);
    expect((await booked.stored()).deposit).toMatchObject({ state: 'not_returned', returned: 33_333 });
    expect((await one.owner.customers.get(customer.id)).credit).toBe(16_647);
    const { sales, cgst_payable, tax_on_advances, customer_advances } = await balancesOf(one);
    expect([sales, cgst_payable, tax_on_advances, customer_advances]).toEqual([0, 0, 0, 0]);
    await balanced(one);
  });

  it('gives back by a decision what was kept of several advances, and no more than the bank has left', async () => {
    const one = await takingDeposits({ deposit: { kind: 'fixed', value: 50_000 }, autoConfirm: true });
    const { platform } = (await newAdministrator(app)).workbay;
    const { email } = await newCustomer(app);
    const decision = { outcome: 'for_customer' as const, reason: 'They were in hospital.' };
    const kept = async (meanwhile: (booked: Booked) => Promise<void>) => {
      const booked = await book(one, email);
      await pay(one, booked);
      await meanwhile(booked);
      await one.owner.bookings.changeStatus(booked.id, { status: 'no_show' });
      const dispute = await one.owner.disputes.open({ bookingId: booked.id, about: 'conduct', text: 'Ill.' });
      return {
        booked,
        decide: (refund: number) => platform.decideDispute(dispute.id, { ...decision, refund }),
      };
    };
    const parted = await kept(async booked => (await disputed(one, booked, 20_000))());
    expect((await parted.decide(50_000)).refundable).toBe(0);
    await tellAll([]);
    const invoiceId = `${(await parted.booked.stored()).deposit?.invoiceId}`;
    const refunds = (await one.owner.payments.list({ invoiceId })).data.map(({ amount, status }) => [
      amount,
      status,
    ]);
    expect(refunds.sort()).toEqual([
      [20_000, 'confirmed'],
      [30_000, 'confirmed'],
    ]);
    expect((await parted.booked.stored()).deposit).toMatchObject({ state: 'returned', returned: 50_000 });

    const { booked, decide } = await kept(async () => {});
    const win = await disputed(one, booked, 20_000);
    const { deposit } = await booked.stored();
    expect(deposit).toMatchObject({ state: 'returned', returned: 20_000 });
    const cash = await one.owner.payments.record({
      invoiceId: `${deposit?.invoiceId}`,
      amount: 20_000,
      method: 'cash',
    });
    await one.owner.payments.confirm(cash.id);
    await expect(decide(30_001)).rejects.toMatchObject({ code: 'rule_broken' });
    expect((await decide(30_000)).refundable).toBe(0);
    await tellAll([]);
    expect((await booked.stored()).deposit).toMatchObject({ state: 'returned', returned: 50_000 });
    await win();
    expect((await booked.stored()).deposit).toMatchObject({ state: 'returned', returned: 30_000 });
    await balanced(one);
  });

  it('leaves nothing owed of what was kept where a note was rounded, the bank took it back, and a decision gives the rest', async () => {
    const one = await takingDeposits({ autoConfirm: true });
    const { email } = await newCustomer(app);
    const { invoices, invoiceNotes, payments, disputes, bookings, customers } = one.owner;
    /** What is kept of 499.80, of which a note by hand took 118.60 as 119. */
    const keptAndNoted = async () => {
      const booked = await book(one, email);
      await pay(one, booked);
      await bookings.changeStatus(booked.id, { status: 'no_show' });
      const invoiceId = `${(await booked.stored()).deposit?.invoiceId}`;
      const lines = [{ line: 0, taxable: 10_050 }];
      const note = await invoiceNotes.issue({ invoiceId, kind: 'credit_note', reason: 'other', lines });
      expect(note.totals).toMatchObject({ total: 11_900, rounding: 40 });
      return { booked, invoiceId, due: async () => (await invoices.get(invoiceId)).amountDue };
    };
    const emptied = async (invoiceId: string) => {
      expect(await invoices.get(invoiceId)).toMatchObject({ amountDue: 0, creditedTotal: 49_980 });
      await expect(
        invoiceNotes.issue({ invoiceId, kind: 'credit_note', reason: 'other' }),
      ).rejects.toMatchObject({ status: expect.any(Number) });
      const { sales, cgst_payable, sgst_payable, rounding } = await balancesOf(one);
      expect([sales, cgst_payable, sgst_payable, rounding ?? 0]).toEqual([0, 0, 0, 0]);
      await balanced(one);
    };

    const { booked, invoiceId, due } = await keptAndNoted();
    await payments.refund({ invoiceId, amount: 11_900, method: 'online' });
    await tellAll([]);
    const win = await disputed(one, booked, 20_000);
    expect(await due()).toBe(20_000);
    const { id } = await disputes.open({ bookingId: booked.id, about: 'conduct', text: 'Ill.' });
    const { platform } = (await newAdministrator(app)).workbay;
    const decide = () =>
      platform.decideDispute(id, { outcome: 'for_customer', reason: 'In hospital.', refund: 38_080 });
    await expect(decide()).rejects.toMatchObject({ code: 'rule_broken' });
    await win();
    expect(await due()).toBe(0);
    expect((await decide()).refundable).toBe(0);
    await tellAll([]);
    await emptied(invoiceId);
    const { customer } = await booked.stored();
    expect(await customers.get(customer.id)).toMatchObject({ credit: 0, balance: 0 });

    // And where the bank keeps all of it: the credit of the note goes first, and a note over the rest ends the debt.
    const lost = await keptAndNoted();
    const winLate = await disputed(one, lost.booked, 49_980);
    expect(await lost.due()).toBe(38_080);
    await invoiceNotes.issue({ invoiceId: lost.invoiceId, kind: 'credit_note', reason: 'other' });
    await emptied(lost.invoiceId);
    expect(await customers.get(customer.id)).toMatchObject({ credit: 0, balance: 0 });
    // Won after all: it is the customer's, as nothing was sold to them.
    await winLate();
    expect(await customers.get(customer.id)).toMatchObject({ credit: 49_980, balance: -49_980 });
    await emptied(lost.invoiceId);
  });

  it('makes what Stripe does not pay back the credit of the customer', async () => {
    const one = await takingDeposits();
    const booked = await paid(one);
    stripe.faults.set('POST /v1/refunds', [stripeProblem(400, 'invalid_request_error', 'charge_disputed')]);
    await anybody.bookingPage.cancel(booked.token);
    await tellAll([]);
    const { customer } = await booked.stored();
    expect((await one.owner.customers.get(customer.id)).credit).toBe(49_980);
    const [advance] = await advancesOf(one, booked);
    expect(advance?.moves[0]?.failure).toContain('charge_disputed');
    expect((await booked.stored()).deposit).toMatchObject({ state: 'not_returned', returned: 0 });
    await app.mailTo(booked.email, 'could not go back');
    await balanced(one);

    // Tried anew it fails days later, and is paid in cash then: all of it under the one voucher.
    const again = (method: 'online' | 'cash', voucher = `${advance?.moves[0]?.number}`) =>
      one.owner.advances.refund(`${advance?.id}`, { method, voucher });
    await again('online');
    await tellAll([]);
    expect((await booked.stored()).deposit).toMatchObject({ state: 'returned', returned: 49_980 });
    const sent = stripe.newest('re');
    if (!sent) throw new Error('nothing was refunded');
    expect(sent).toMatchObject({ amount: '49980', payment_intent: advance?.reference });
    await expect(again('cash')).rejects.toMatchObject({ code: 'rule_broken' });
    stripe.failRefund(sent, 1000);
    const failed = { object: { payment_intent: sent.payment_intent }, account: one.account };
    const types = ['refund.failed', 'charge.refund.updated', 'refund.updated', 'refund.failed'];
    await Promise.all(types.map(type => tell(app.url, { type, ...failed })));
    await tellAll([]);
    expect((await booked.stored()).deposit).toMatchObject({ state: 'not_returned', returned: 0 });
    expect((await advancesOf(one, booked))[0]?.moves).toMatchObject([
      { attempt: 2, reference: sent.id, failure: 'expired_or_canceled_card', takenBack: null },
    ]);
    expect(await balancesOf(one)).toMatchObject({ payment_provider: 47_980, platform_fees: 1000 });
    const news = async () =>
      (await one.owner.notifications.list()).data.filter(({ type }) => type === 'payment.refund_failed')
        .length;
    await expect.poll(news, settled).toBe(2);
    await balanced(one);
    await expect(again('cash', 'RF/20-21/00001')).rejects.toMatchObject({ code: 'unknown_reference' });
    await again('cash');
    await tellAll([{ type: 'refund.failed', ...failed }]);
    expect((await booked.stored()).deposit).toMatchObject({ state: 'returned', returned: 49_980 });
    expect((await one.owner.customers.get(customer.id)).credit).toBe(0);
    expect(await balancesOf(one)).toMatchObject({ cash: -49_980, customer_credit: 0, customer_advances: 0 });
    await balanced(one);
  });
});

describe('abroad', () => {
  it('bills what is kept with the tax that the workshop has named for it, and none where that is charged no more', async () => {
    const one = await takingDeposits({ autoConfirm: true, cancelHours: 336 }, 'GB');
    const { owner } = one;
    const billed = async () => {
      const late = await paid(one);
      await anybody.bookingPage.cancel(late.token);
      await tellAll([]);
      const invoice = await owner.invoices.get(`${(await late.stored()).deposit?.invoiceId}`);
      expect(invoice).toMatchObject({ kind: 'tax_invoice', status: 'paid', totals: { total: 14_994 } });
      return invoice;
    };
    expect((await billed()).totals.tax).toBe(0);
    const { id: keptTaxRateId } = await owner.taxRates.create({ name: 'VAT', rate: 20 });
    expect(await owner.bookings.updateSettings({ keptTaxRateId })).toMatchObject({ keptTaxRateId });
    const taxed = await billed();
    expect(taxed).toMatchObject({
      lineItems: [{ kind: 'fee', taxName: 'VAT', taxIncluded: true, taxable: 12_495, tax: 2_499 }],
      taxes: [{ taxRateId: keptTaxRateId, name: 'VAT', rate: 20, taxable: 12_495, tax: 2_499 }],
    });
    const note = await owner.invoiceNotes.issue({
      invoiceId: taxed.id,
      kind: 'credit_note',
      reason: 'other',
    });
    expect(note.totals).toMatchObject({ taxable: 12_495, tax: 2_499, total: 14_994 });
    await owner.taxRates.update(keptTaxRateId, { active: false });
    expect((await billed()).totals.tax).toBe(0);
    await balanced(one);
    const same = { keptPercent: 40, keptTaxRateId };
    expect(await owner.bookings.updateSettings(same), 'the rate of before may stay').toMatchObject(same);
    await owner.bookings.updateSettings({ keptTaxRateId: null });
    await expect(owner.bookings.updateSettings({ keptTaxRateId })).rejects.toMatchObject({
      errors: [{ pointer: '/body/keptTaxRateId', code: 'unknown_reference' }],
    });
    const { owner: indian } = await app.workshop();
    await expect(indian.bookings.updateSettings({ keptTaxRateId })).rejects.toMatchObject({
      errors: [{ pointer: '/body/keptTaxRateId', code: 'not_taken' }],
    });
  });

  it('names no deposit that no card is charged', () => {
    const terms = {
      deposit: { kind: 'percent' as const, value: 20 },
      services: [{ priceFrom: 1000, deposit: null }],
    };
    expect(depositAmount(terms, 'INR')).toBe(200);
    expect(depositAmount(terms, 'SEK')).toBe(0);
    expect(depositAmount({ ...terms, services: [{ priceFrom: 5005, deposit: null }] }, 'KWD')).toBe(0);
  });
});

describe('it refuses', () => {
  it('a deposit that cannot be paid, and asks for none while the account cannot take it', async () => {
    const { owner, ...open } = await openShop();
    const fixed = (value: number) => ({ deposit: { kind: 'fixed' as const, value } });
    await expect(owner.bookings.updateSettings(fixed(50_000))).rejects.toMatchObject({
      code: 'online_payment_off',
    });
    expect(await owner.bookings.getSettings()).toMatchObject({
      deposit: null,
      depositPossible: false,
      feePercent: 2,
    });
    expect((await book({ owner, ...open })).shown).toMatchObject({ status: 'requested', deposit: null });

    const one = await takingDeposits();
    await expect(one.owner.bookings.updateSettings(fixed(99))).rejects.toMatchObject({ code: 'rule_broken' });
    const part = { deposit: { kind: 'percent' as const, value: 101 } };
    await expect(one.owner.bookings.updateSettings(part)).rejects.toMatchObject({ code: 'rule_broken' });
    const booked = await paid(one);
    await expect(anybody.bookingPage.pay(booked.token)).rejects.toMatchObject({ code: 'nothing_due' });
    const { deposit } = await one.owner.bookings.getSettings();
    await one.owner.onlinePayments.update({ offered: false });
    const kept = await one.owner.bookings.updateSettings({ deposit, leadHours: 3 });
    expect(kept.leadHours).toBe(3);
    expect((await anybody.bookingPage.get(one.slug)).deposit).toBeNull();
    expect((await book(one)).shown).toMatchObject({ status: 'requested', deposit: null });
  });
});

describe('a service of its own terms', () => {
  it('asks for its own deposit, or none, beside what is asked for all others', async () => {
    const { owner, slug, free, serviceId } = await takingDeposits();
    const add = (name: string, deposit: { kind: 'none' | 'fixed' | 'percent'; value: number }) =>
      owner.bookableServices.create({ name, durationMinutes: 30, priceFrom: 100_000, deposit });
    const [nothing, fixed] = [
      await add('Check', { kind: 'none', value: 0 }),
      await add('Diagnosis', { kind: 'fixed', value: 30_000 }),
    ];
    const shown = (await anybody.bookingPage.get(slug)).services.map(({ name, deposit }) => [
      name,
      deposit?.value,
    ]);
    expect(shown).toEqual([
      ['Check', 0],
      ['Diagnosis', 30_000],
      ['Periodic service', undefined],
    ]);
    const customer = await newCustomer(app);
    const asks = async (...serviceIds: string[]) => {
      const startsAt = (await free())[3] ?? '';
      const { id, booking } = await customer.workbay.portal.book({ slug, serviceIds, startsAt });
      await owner.bookings.changeStatus(id, { status: 'declined' });
      return booking.deposit?.amount ?? null;
    };
    expect(await asks(nothing.id)).toBeNull();
    expect(await asks(fixed.id, nothing.id)).toBe(30_000);
    expect(await asks(fixed.id, serviceId)).toBe(30_000 + 49_980);
    await owner.bookings.updateSettings({ deposit: null });
    expect(await asks(fixed.id, serviceId)).toBe(30_000);
    const full = await owner.bookableServices.update(serviceId, { deposit: { kind: 'percent', value: 100 } });
    expect(await asks(full.id)).toBe(249_900);
    const bad = (kind: 'fixed' | 'percent', value: number) =>
      owner.bookableServices.update(fixed.id, { deposit: { kind, value } });
    for (const [kind, value] of [
      ['fixed', 99],
      ['percent', 101],
      ['percent', 0],
    ] as const)
      await expect(bad(kind, value)).rejects.toMatchObject({ errors: [{ pointer: '/body/deposit/value' }] });
    await owner.onlinePayments.update({ offered: false });
    expect(await asks(fixed.id)).toBeNull();
    await expect(bad('fixed', 50_000)).rejects.toMatchObject({ code: 'online_payment_off' });
    const { deposit, name } = fixed;
    const off = await owner.bookableServices.update(fixed.id, { deposit, name, active: false });
    expect(off.active).toBe(false);
  });
});

describe('it keeps others out', () => {
  it('who is told in the name of another account, and pages of links that are none', async () => {
    const [one, other] = [await takingDeposits(), await takingDeposits()];
    const booked = await book(one);
    const object = stripe.payByCard((await anybody.bookingPage.pay(booked.token)).url, 2000);
    await tellAll([{ type: 'checkout.session.completed', object, account: other.account }]);
    expect((await booked.stored()).status).toBe('awaiting_deposit');
    await expect(anybody.bookingPage.pay('A'.repeat(22))).rejects.toMatchObject({ code: 'link_ended' });
    await expect(other.owner.bookings.get(booked.id)).rejects.toMatchObject({ status: 404 });
  });
});
