import { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { startStripe, stripeProblem, tell } from '../../../test/stripe.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { differingDays } from '../reports/recount.ts';

let stripe: Awaited<ReturnType<typeof startStripe>>;
let app: TestApp;
let anybody: Workbay;
beforeAll(async () => {
  stripe = await startStripe();
  app = await startTestApp(stripe.environment);
  anybody = new Workbay({ baseUrl: app.url, maxRetries: 0 });
});
afterAll(async () => {
  await app.close();
  stripe.close();
});

const refusal = (code: string) => expect.objectContaining({ code });
const waiting = () =>
  app.server.database.db.collection('billingTasks').countDocuments({ dueAt: { $exists: true } }, { comment });

async function tellAll(events: Parameters<typeof tell>[1][]): Promise<void> {
  for (const event of events) expect(await tell(app.url, event)).toBe(204);
  await expect.poll(waiting).toBe(0);
}

/** A workshop that takes payments by card, and its account. */
async function connected(name?: string) {
  const shop = await app.workshop(name);
  const { url } = await shop.owner.onlinePayments.connect();
  expect(url).toMatch(/^https:\/\/connect\.stripe\.com\//);
  const account = `${url.split('/').at(-1)}`;
  stripe.change(account, { charges_enabled: true, details_submitted: true });
  await tellAll([{ type: 'account.updated', object: { id: account }, account }]);
  return { shop, account };
}

const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice: 118_000 }];

/** An invoice of ₹1,180 and the token of its link. */
async function billed({ owner }: TestWorkshop) {
  const customer = await owner.customers.create({ name: 'Ravi' });
  const { id } = await owner.invoices.issue(
    (await owner.invoices.create({ customerId: customer.id, lineItems })).id,
  );
  const { url } = await owner.sharing.createLink({ resourceId: id });
  return { id, customer, token: `${url?.split('/').at(-1)}`, invoice: () => owner.invoices.get(id) };
}

const paidOn = (account: string, object: object) => ({
  type: 'checkout.session.completed',
  object,
  account,
});
const balancesOf = async ({ owner }: TestWorkshop) =>
  Object.fromEntries(
    (await owner.ledger.listAccounts()).data.map(({ account, balance }) => [account, balance]),
  );

describe('it works', () => {
  it('takes a payment by card from the page of an invoice, once, however often it is told', async () => {
    const { shop, account } = await connected();
    expect(await shop.owner.onlinePayments.get()).toEqual({
      possible: true,
      state: 'ready',
      offered: true,
      feePercent: 0.5,
    });
    const { id, token, invoice } = await billed(shop);
    expect((await anybody.sharing.open(token)).invoice).toMatchObject({ byCard: true });
    const { url } = await anybody.sharing.payOnline(token);
    const asked = stripe.askedFor('POST /v1/checkout/sessions').at(-1);
    expect(asked?.headers['stripe-account']).toBe(account);
    expect(asked?.params).toMatchObject({
      mode: 'payment',
      'line_items[0][price_data][unit_amount]': '118000',
      'line_items[0][price_data][currency]': 'inr',
      'payment_intent_data[application_fee_amount]': '590',
    });
    expect((await anybody.sharing.payOnline(token)).url).toBe(url);
    const form = await fetch(`${app.url}/s/${token}/pay?lang=hi`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'key=1',
      redirect: 'manual',
    });
    expect([form.status, form.headers.get('location')]).toEqual([303, url]);
    expect(form.headers.get('content-security-policy')).toContain(
      "form-action 'self' https://checkout.stripe.com",
    );
    expect((await invoice()).status).toBe('issued');

    const session = stripe.payByCard(url, 3500);
    const back = await (await fetch(`${app.url}/s/${token}?paid=1`)).text();
    expect(back).toContain('We wait for your bank');
    expect(back).not.toContain('Pay by card');
    const events = Array.from({ length: 50 }, (_, i) => ({
      ...paidOn(account, session),
      id: `evt_paid_${i % 5}`,
    }));
    await Promise.all(events.map(event => tell(app.url, event)));
    await tellAll([{ type: 'checkout.session.expired', object: session, account }]);
    expect(await invoice()).toMatchObject({ status: 'paid', amountDue: 0 });
    const { data: payments } = await shop.owner.payments.list({ invoiceId: id });
    expect(payments).toHaveLength(1);
    expect(payments[0]).toMatchObject({
      method: 'online',
      status: 'confirmed',
      amount: 118_000,
      reference: expect.stringMatching(/^pi_/),
      recordedBy: null,
    });
    expect(await balancesOf(shop)).toMatchObject({
      payment_provider: 114_500,
      payment_fees: 2910,
      platform_fees: 590,
      receivable: 0,
      bank: 0,
    });
    expect((await shop.owner.summary.get()).outstanding).toEqual({ count: 0, amount: 0 });
    const told = (await shop.owner.events.list({ limit: 100 })).data.map(({ type }) => type);
    expect(told.filter(type => type === 'payment.confirmed')).toHaveLength(1);
    expect(told.filter(type => type === 'invoice.paid')).toHaveLength(1);
    const { database } = app.server;
    expect(await verifyLedger({ database, tenantId: null }, shop.id)).toEqual([]);
    expect(await differingDays({ database, tenantId: null }, shop.id)).toEqual([]);
    const receipt = await shop.owner.payments.receipt(`${payments[0]?.id}`);
    expect(await receipt.slice(0, 5).text()).toBe('%PDF-');
    await expect(anybody.sharing.payOnline(token)).rejects.toThrow(refusal('nothing_due'));
  });

  it('keeps as credit what was paid beyond what is due by then, and ends a page whose amount is wrong', async () => {
    const { shop, account } = await connected();
    const { id, token, customer, invoice } = await billed(shop);
    const first = await anybody.sharing.payOnline(token);
    const part = await shop.owner.payments.record({ invoiceId: id, amount: 18_000, method: 'cash' });
    await shop.owner.payments.confirm(part.id);
    const second = await anybody.sharing.payOnline(token);
    expect(second.url).not.toBe(first.url);
    expect(() => stripe.payByCard(first.url, 0)).toThrow('not open');
    const note = { invoiceId: id, kind: 'credit_note' as const, reason: 'post_sale_discount' as const };
    await shop.owner.invoiceNotes.issue({ ...note, lines: [{ line: 0, taxable: 10_000 }] });
    const session = stripe.payByCard(second.url, 3000);
    await tellAll([paidOn(account, session)]);
    expect(await invoice()).toMatchObject({ status: 'paid', amountDue: 0 });
    expect((await shop.owner.customers.get(customer.id)).credit).toBe(10_000);
    expect(await balancesOf(shop)).toMatchObject({ payment_provider: 97_000, customer_credit: -10_000 });
    const { database } = app.server;
    expect(await verifyLedger({ database, tenantId: null }, shop.id)).toEqual([]);
  });

  it('asks again while Stripe is away or the money has not moved, and also when the notice never came', async () => {
    const { shop, account } = await connected();
    const { token, invoice } = await billed(shop);
    const { url } = await anybody.sharing.payOnline(token);
    const session = stripe.payByCard(url, null);
    const away = stripeProblem(503, 'api_error', 'away');
    stripe.faults.set('GET /v1/checkout/sessions/:id', [away, away]);
    expect(await tell(app.url, paidOn(account, session))).toBe(204);
    const tried = () =>
      app.server.database.db
        .collection('billingTasks')
        .countDocuments({ attempts: { $gte: 2 } }, { comment });
    await expect.poll(tried).toBeGreaterThan(0);
    expect((await invoice()).status).toBe('issued');
    const latest_charge = {
      currency: 'inr',
      balance_transaction: { object: 'balance_transaction', currency: 'inr', fee: 10 },
    };
    stripe.change(session.id, { payment_intent: { id: 'pi_late', status: 'succeeded', latest_charge } });
    await tellAll([]);
    expect((await invoice()).status).toBe('paid');

    const next = await billed(shop);
    stripe.payByCard((await anybody.sharing.payOnline(next.token)).url, 5);
    await expect(anybody.sharing.payOnline(next.token)).rejects.toThrow(refusal('payment_underway'));
    await tellAll([]);
    expect((await next.invoice()).status).toBe('paid');
  });

  it('opens one page of many that are asked for at once', async () => {
    const { shop } = await connected();
    const { token } = await billed(shop);
    const pages = await Promise.all(
      Array.from({ length: 5 }, () =>
        anybody.sharing.payOnline(token).then(
          ({ url }) => url,
          (error: { code: string }) => error.code,
        ),
      ),
    );
    expect(new Set(pages.filter(page => page !== 'billing_unavailable')).size).toBe(1);
  });
});

describe('a refund', () => {
  const failedNotices = ['refund.failed', 'charge.refund.updated', 'refund.updated', 'refund.failed'];
  async function overpaid() {
    const { shop, account } = await connected();
    const bill = await billed(shop);
    const session = stripe.payByCard((await anybody.sharing.payOnline(bill.token)).url, 1000);
    await tellAll([paidOn(account, session)]);
    const note = { invoiceId: bill.id, kind: 'credit_note' as const, reason: 'post_sale_discount' as const };
    await shop.owner.invoiceNotes.issue({ ...note, lines: [{ line: 0, taxable: 50_000 }] });
    const credit = async () => (await shop.owner.customers.get(bill.customer.id)).credit;
    const refund = (amount: number) =>
      shop.owner.payments.refund({ invoiceId: bill.id, amount, method: 'online' });
    return { shop, account, credit, refund, invoiceId: bill.id };
  }
  const balanced = async ({ id }: TestWorkshop) =>
    expect(await verifyLedger({ database: app.server.database, tenantId: null }, id)).toEqual([]);

  it('goes back to the card once, also when the connection breaks', async () => {
    const { shop, account, credit, refund } = await overpaid();
    await expect(refund(50_001)).rejects.toThrow(refusal('not_enough_credit'));
    stripe.faults.set('GET /v1/refunds', ['drop', 'drop']);
    const made = await refund(30_000);
    expect(await credit()).toBe(20_000);
    await tellAll([]);
    const refunds = stripe
      .askedFor('POST /v1/refunds')
      .filter(({ params }) => params['metadata[workbay]'] === made.id);
    expect(refunds).toHaveLength(1);
    expect(refunds[0]?.params).toMatchObject({ amount: '30000', refund_application_fee: 'true' });
    expect(refunds[0]?.headers['stripe-account']).toBe(account);
    expect(await shop.owner.payments.get(made.id)).toMatchObject({
      kind: 'refund',
      status: 'confirmed',
      method: 'online',
      reference: expect.stringMatching(/^re_/),
    });
    // The part of our fee came back with it.
    expect(await balancesOf(shop)).toMatchObject({ payment_provider: 87_150, platform_fees: 440 });
    // Stripe tells of our own refunds too: they are booked by then.
    const payment_intent = stripe.newest('re')?.payment_intent;
    await tellAll([{ type: 'charge.refunded', object: { payment_intent }, account }]);
    expect((await balancesOf(shop)).payment_provider).toBe(87_150);
    await balanced(shop);
  });

  /** An invoice that was paid by card, and what Stripe has of it. */
  async function paidByCard() {
    const { shop, account } = await connected();
    const bill = await billed(shop);
    const session = stripe.payByCard((await anybody.sharing.payOnline(bill.token)).url, 1000);
    const reference = stripe.referenceOf(session);
    const said = (type: string) => ({ type, object: { payment_intent: reference }, account });
    const back = async () =>
      (await shop.owner.payments.list({ invoiceId: bill.id })).data.filter(({ kind }) => kind === 'refund');
    return { shop, account, session, said, back, ...bill };
  }

  it('begun at Stripe is owed again, is told, and comes out of the credit first', async () => {
    const { shop, account, session, said, back, id, invoice, customer } = await paidByCard();
    await tellAll([paidOn(account, session)]);
    stripe.refundThere(session, 30_000);
    const events = ['charge.refunded', 'refund.created', 'refund.updated', 'charge.refunded'].map(said);
    await Promise.all(events.map(event => tell(app.url, event)));
    await tellAll([]);
    expect(await back()).toMatchObject([
      { amount: 30_000, method: 'online', takenBack: 'refund', reference: expect.stringMatching(/^re_/) },
    ]);
    expect(await invoice()).toMatchObject({ status: 'partly_paid', amountDue: 30_000 });
    expect((await shop.owner.summary.get()).outstanding).toEqual({ count: 1, amount: 30_000 });
    const news = async () =>
      (await shop.owner.notifications.list()).data.map(({ type, about }) => [type, about.id]);
    await expect.poll(news).toContainEqual(['payment.taken_back', id]);

    const note = { invoiceId: id, kind: 'credit_note' as const, reason: 'post_sale_discount' as const };
    await shop.owner.invoiceNotes.issue({ ...note, lines: [{ line: 0, taxable: 50_000 }] });
    expect((await shop.owner.customers.get(customer.id)).credit).toBe(20_000);
    stripe.refundThere(session, 20_000);
    await tellAll([said('charge.refunded')]);
    expect(await shop.owner.customers.get(customer.id)).toMatchObject({ credit: 0, balance: 0 });
    expect(await invoice()).toMatchObject({ amountDue: 0 });
    expect(await balancesOf(shop)).toMatchObject({ payment_provider: 67_000, expenses: 0 });
    // What came in once goes back once: more is a loss, and nothing is owed twice.
    expect(await differingDays({ database: app.server.database, tenantId: null }, shop.id)).toEqual([]);
    await balanced(shop);
  });

  it('by a dispute waits for its payment, costs its fee, and comes back when it is won', async () => {
    const { shop, account, session, said, back, id, invoice } = await paidByCard();
    const dispute = stripe.dispute(session, 118_000, 1500);
    expect(await tell(app.url, said('charge.dispute.created'))).toBe(204);
    await tellAll([paidOn(account, session), said('charge.dispute.funds_withdrawn')]);
    expect(await back()).toMatchObject([{ amount: 118_000, takenBack: 'dispute', status: 'confirmed' }]);
    expect(await invoice()).toMatchObject({ status: 'issued', amountDue: 118_000 });
    expect(await balancesOf(shop)).toMatchObject({ payment_provider: -2500, payment_fees: 1910 });
    await balanced(shop);

    stripe.change(dispute.id, { status: 'won' });
    await tellAll([said('charge.dispute.closed'), said('charge.dispute.funds_reinstated')]);
    expect(await back()).toMatchObject([
      { status: 'bounced', rejectionReason: expect.stringContaining('won') },
    ]);
    expect(await invoice()).toMatchObject({ status: 'paid', amountDue: 0 });
    const news = async () =>
      (await shop.owner.notifications.list()).data.map(({ type, about }) => [type, about.id]);
    await expect.poll(news).toContainEqual(['payment.restored', id]);
    expect(await balancesOf(shop)).toMatchObject({ payment_provider: 115_500, receivable: 0 });
    await balanced(shop);

    const other = await paidByCard();
    await tellAll([paidOn(other.account, other.session)]);
    const lost = stripe.dispute(other.session, 118_000, 1500);
    stripe.change(lost.id, { status: 'lost' });
    // In the name of another account it says nothing.
    await tellAll([{ ...other.said('charge.dispute.closed'), account }]);
    expect(await other.back()).toEqual([]);
    // An answer that is older than what is booked changes nothing.
    const pages = app.server.database.db.collection('paymentPages');
    const bookedAt = (askedAt: Date) =>
      pages.updateOne({ pageId: other.session.id }, { $set: { askedAt } }, { comment });
    await bookedAt(new Date(Date.now() + 600_000));
    expect(await tell(app.url, other.said('charge.dispute.created'))).toBe(204);
    const tried = { attempts: { $gte: 1 }, dueAt: { $exists: true } };
    const tasks = app.server.database.db.collection('billingTasks');
    await expect.poll(() => tasks.countDocuments(tried, { comment })).toBeGreaterThan(0);
    expect(await other.back()).toEqual([]);
    await bookedAt(new Date(0));
    await tellAll([other.said('charge.dispute.closed'), other.said('charge.dispute.created')]);
    expect(await other.invoice()).toMatchObject({ status: 'issued', amountDue: 118_000 });
    await balanced(other.shop);
  });

  it('by a dispute leaves an invoice void, and pays again what it made owed in its place', async () => {
    const { shop, account, session, said, id, invoice, customer } = await paidByCard();
    await tellAll([paidOn(account, session)]);
    await shop.owner.invoiceNotes.issue({ invoiceId: id, kind: 'credit_note', reason: 'sales_return' });
    const draft = await shop.owner.invoices.create({ customerId: customer.id, lineItems });
    const other = await shop.owner.invoices.issue(draft.id);
    await shop.owner.payments.useCredit({ invoiceId: other.id });
    const standing = async () => ({
      void: (await invoice()).status,
      other: (await shop.owner.invoices.get(other.id)).amountDue,
      credit: (await shop.owner.customers.get(customer.id)).credit,
    });
    const dispute = stripe.dispute(session, 118_000, 1500);
    await tellAll([said('charge.dispute.funds_withdrawn')]);
    expect(await standing()).toEqual({ void: 'credited', other: 118_000, credit: 0 });
    stripe.change(dispute.id, { status: 'won' });
    await tellAll([said('charge.dispute.closed'), said('charge.dispute.funds_reinstated')]);
    expect(await standing()).toEqual({ void: 'credited', other: 0, credit: 0 });
    await balanced(shop);
  });

  it('by a dispute that was booked before it was kept what it made owed pays its own invoice again', async () => {
    const { shop, account, session, said, invoice, back } = await paidByCard();
    const dispute = stripe.dispute(session, 118_000, 1500);
    await tellAll([paidOn(account, session), said('charge.dispute.funds_withdrawn')]);
    const [taken] = await back();
    await app.server.database.db
      .collection<{ _id: string }>('payments')
      .updateOne({ _id: `${taken?.id}` }, { $unset: { reopened: true } }, { comment });
    stripe.change(dispute.id, { status: 'won' });
    await tellAll([said('charge.dispute.closed'), said('charge.dispute.funds_reinstated')]);
    expect(await invoice()).toMatchObject({ status: 'paid', amountDue: 0 });
    await balanced(shop);
  });

  it('that Stripe refuses is the credit of the customer again', async () => {
    const { shop, credit, refund } = await overpaid();
    stripe.faults.set('POST /v1/refunds', [stripeProblem(400, 'invalid_request_error', 'charge_disputed')]);
    const { id } = await refund(30_000);
    await tellAll([]);
    expect(await shop.owner.payments.get(id)).toMatchObject({
      status: 'bounced',
      rejectionReason: expect.stringContaining('charge_disputed'),
    });
    expect(await credit()).toBe(50_000);
    await refund(50_000);
    await tellAll([]);
    expect((await balancesOf(shop)).payment_provider).toBe(67_250);
    await balanced(shop);
  });

  it('that fails days later is the credit again, once in any order of notices, is told, and is paid anew', async () => {
    const { shop, account, credit, refund, invoiceId } = await overpaid();
    const { id } = await refund(30_000);
    await tellAll([]);
    const sent = stripe.newest('re');
    if (!sent) throw new Error('nothing was refunded');
    stripe.failRefund(sent, 150);
    const about = { object: { payment_intent: sent.payment_intent }, account };
    await Promise.all(failedNotices.map(type => tell(app.url, { type, ...about })));
    await tellAll([]);
    const failed = { status: 'bounced', rejectionReason: 'expired_or_canceled_card', reference: sent.id };
    expect(await shop.owner.payments.get(id)).toMatchObject(failed);
    expect(await credit()).toBe(50_000);
    // As if it had never been paid back, also of our fee.
    expect(await balancesOf(shop)).toMatchObject({ payment_provider: 117_000, platform_fees: 590 });
    const told = (await shop.owner.events.list({ limit: 100 })).data.filter(
      ({ type, data }) => type === 'payment.bounced' && data.id === id,
    );
    expect(told).toHaveLength(1);
    const news = async () =>
      (await shop.owner.notifications.list()).data.map(({ type, about: of }) => [type, of.id, of.amount]);
    await expect.poll(news).toContainEqual(['payment.refund_failed', invoiceId, 30_000]);
    await balanced(shop);

    // Failed at once, and told before our own request was answered for.
    const body = { ...sent, id: 're_at_once', status: 'failed', failure_reason: 'declined' };
    stripe.faults.set('POST /v1/refunds', [{ status: 200, body: { ...body, balance_transaction: null } }]);
    const again = await refund(50_000);
    await tellAll([{ type: 'refund.failed', ...about }]);
    expect(await shop.owner.payments.get(again.id)).toMatchObject({
      status: 'bounced',
      rejectionReason: 'declined',
    });
    const online = await refund(20_000);
    await shop.owner.payments.refund({ invoiceId, amount: 30_000, method: 'cash' });
    await tellAll([{ type: 'refund.failed', ...about }]);
    expect((await shop.owner.payments.get(online.id)).status).toBe('confirmed');
    expect(await credit()).toBe(0);
    expect(await balancesOf(shop)).toMatchObject({ payment_provider: 97_100, cash: -30_000 });
    expect(await differingDays({ database: app.server.database, tenantId: null }, shop.id)).toEqual([]);
    await balanced(shop);
  });

  it('of what was paid in cash goes nowhere online', async () => {
    const { shop } = await connected();
    const { id } = await billed(shop);
    const payment = await shop.owner.payments.record({ invoiceId: id, amount: 119_000, method: 'cash' });
    await shop.owner.payments.confirm(payment.id);
    await expect(
      shop.owner.payments.refund({ invoiceId: id, amount: 1000, method: 'online' }),
    ).rejects.toThrow(refusal('not_paid_online'));
  });
});

describe('it refuses', () => {
  it('where the workshop has no account, it is not ready, is switched off, or in test mode', async () => {
    const shop = await app.workshop();
    const { token } = await billed(shop);
    expect((await anybody.sharing.open(token)).invoice?.byCard).toBe(false);
    const off = () => expect(anybody.sharing.payOnline(token)).rejects.toThrow(refusal('online_payment_off'));
    await off();
    await expect(shop.owner.onlinePayments.update({ offered: true })).rejects.toThrow(refusal('not_found'));
    const { url } = await shop.owner.onlinePayments.connect();
    expect(await shop.owner.onlinePayments.get()).toMatchObject({ state: 'unfinished' });
    await off();
    const account = `${url.split('/').at(-1)}`;
    stripe.change(account, { charges_enabled: true, details_submitted: true });
    await tellAll([{ type: 'account.updated', object: {}, account }]);
    expect((await shop.owner.onlinePayments.update({ offered: false })).offered).toBe(false);
    await off();
    await shop.owner.onlinePayments.update({ offered: true });
    await anybody.sharing.payOnline(token);
    stripe.change(account, { charges_enabled: false });
    await tellAll([{ type: 'account.updated', object: {}, account }]);
    expect((await anybody.sharing.open(token)).invoice?.byCard).toBe(false);

    const { accessToken } = await shop.owner.testMode.enter();
    const test = new Workbay({ baseUrl: app.url, accessToken: () => accessToken, maxRetries: 0 });
    await expect(test.onlinePayments.connect()).rejects.toThrow(refusal('live_only'));
    const customer = await test.customers.create({ name: 'Test' });
    const draft = await test.invoices.create({ customerId: customer.id, lineItems });
    const { url: link } = await test.sharing.createLink({
      resourceId: (await test.invoices.issue(draft.id)).id,
    });
    await expect(anybody.sharing.payOnline(`${link?.split('/').at(-1)}`)).rejects.toThrow(
      refusal('live_only'),
    );
  });

  it('to show the button that does not work, and says what is wrong on the page', async () => {
    const { shop } = await connected();
    const { token } = await billed(shop);
    const away = stripeProblem(500, 'api_error', 'away');
    stripe.faults.set('POST /v1/checkout/sessions', [away, away]);
    const page = await fetch(`${app.url}/s/${token}/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'key=2',
    });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('cannot be opened right now');
  });
});

describe('it keeps others out', () => {
  it('who may not see what is billed, and what is said in the name of another account', async () => {
    const { shop } = await connected();
    const other = await connected('Rival Garage');
    const manager = await join(app, shop, 'manager');
    await expect(manager.workbay.onlinePayments.connect()).rejects.toThrow(refusal('forbidden'));
    await expect(manager.workbay.onlinePayments.get()).rejects.toThrow(refusal('forbidden'));
    const { token, invoice } = await billed(shop);
    const session = stripe.payByCard((await anybody.sharing.payOnline(token)).url, 1);
    await tellAll([paidOn(other.account, session), { type: 'checkout.session.completed', object: session }]);
    expect((await invoice()).status).toBe('issued');
  });
});
