import { randomUUID } from 'node:crypto';
import { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recomputeBalances } from '../../src/features/ledger/verify.ts';
import { codeIn, comment, logIn, signUp, startTestApp, type TestApp, type TestWorkshop } from '../app.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const fifty = <T>(make: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: 50 }, (_, index) => make(index)));
const won = (results: PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;
const codes = (results: PromiseSettledResult<unknown>[]) => [
  ...new Set(results.flatMap(result => (result.status === 'rejected' ? [result.reason.code] : []))),
];
const line = { kind: 'labour' as const, description: 'Work', unitPrice: 100_050, taxRate: 18 };

async function issued(workshop = shop) {
  const customer = await workshop.owner.customers.create({ name: 'Ravi' });
  const draft = await workshop.owner.invoices.create({ customerId: customer.id, lineItems: [line] });
  return workshop.owner.invoices.issue(draft.id);
}

describe('50 at once', { retry: 0 }, () => {
  it('issue invoices with numbers that have no gap and no double', async () => {
    const own = await app.workshop();
    const customer = await own.owner.customers.create({ name: 'Ravi' });
    const drafts = await Promise.all(
      Array.from({ length: 50 }, () =>
        own.owner.invoices.create({ customerId: customer.id, lineItems: [line] }),
      ),
    );
    const invoices = await Promise.all(drafts.map(({ id }) => own.owner.invoices.issue(id)));
    const counts = invoices.map(({ number }) => Number(number?.slice(-5))).sort((a, b) => a - b);
    expect(counts).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const summary = await own.owner.summary.get();
    expect(summary.outstanding).toEqual({
      count: 50,
      amount: invoices.reduce((sum, { totals }) => sum + totals.total, 0),
    });
  });

  it('issue one invoice once', async () => {
    const customer = await shop.owner.customers.create({ name: 'Ravi' });
    const draft = await shop.owner.invoices.create({ customerId: customer.id, lineItems: [line] });
    const results = await fifty(() => shop.owner.invoices.issue(draft.id));
    expect([won(results), codes(results)]).toEqual([1, ['invoice_issued']]);
  });

  it('confirm one payment once, and the books agree', async () => {
    const invoice = await issued();
    const payment = await shop.owner.payments.record({
      invoiceId: invoice.id,
      amount: 50_000,
      method: 'cash',
    });
    const results = await fifty(() => shop.owner.payments.confirm(payment.id));
    expect([won(results), codes(results)]).toEqual([1, ['payment_settled']]);
    expect(await shop.owner.invoices.get(invoice.id)).toMatchObject({
      amountPaid: 50_000,
      status: 'partly_paid',
    });
  });

  it('pay one invoice: never more is allocated than was due, the rest is credit', async () => {
    const invoice = await issued();
    const share = Math.ceil(invoice.totals.total / 40);
    const payments = await Promise.all(
      Array.from({ length: 50 }, () =>
        shop.owner.payments.record({ invoiceId: invoice.id, amount: share, method: 'upi' }),
      ),
    );
    const confirmed = await Promise.all(payments.map(({ id }) => shop.owner.payments.confirm(id)));
    const paid = await shop.owner.invoices.get(invoice.id);
    expect(paid).toMatchObject({ status: 'paid', amountDue: 0, amountPaid: invoice.totals.total });
    const credit = confirmed.reduce((sum, { creditAmount }) => sum + creditAmount, 0);
    expect(credit).toBe(50 * share - invoice.totals.total);
    const customer = await shop.owner.customers.get(invoice.customer.id);
    expect(customer.balance).toBe(-credit);
    const books = await recomputeBalances({ database: app.server.database, tenantId: shop.id });
    expect(books.get(customer.id)).toBe(customer.balance);
  });

  it('move one job: one moves it, the others are told', async () => {
    const customer = await shop.owner.customers.create({ name: 'Ravi' });
    const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
    const results = await fifty(() => shop.owner.jobs.changeStatus(job.id, { status: 'in_progress' }));
    expect([won(results), codes(results)]).toEqual([1, ['invalid_transition']]);
  });

  it('register one vehicle: one stands', async () => {
    const customer = await shop.owner.customers.create({ name: 'Ravi' });
    const results = await fifty(() =>
      shop.owner.vehicles.create({ customerId: customer.id, registration: 'KA01MX0001' }),
    );
    expect([won(results), codes(results)]).toEqual([1, ['registration_taken']]);
  });

  it('use one verification code: one account', async () => {
    const email = `${randomUUID()}@example.com`;
    const anonymous = new Workbay({ baseUrl: app.url, maxRetries: 0 });
    const { verificationId } = await anonymous.auth.register({
      name: 'P',
      email,
      password: 'correct horse',
      workshop: { name: 'W', kind: 'garage' },
    });
    const code = codeIn(await app.mailTo(email));
    const results = await fifty(() => anonymous.auth.verifyEmail({ verificationId, code }));
    expect([won(results), codes(results)]).toEqual([1, ['invalid_code']]);
    expect(await app.server.database.db.collection('users').countDocuments({ email }, { comment })).toBe(1);
  });

  it('use one single-use invite: one joins', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => app.workshop()));
    const { code } = await shop.owner.invites.create({ role: 'manager' });
    const results = await Promise.allSettled(people.map(({ owner }) => owner.invites.accept({ code })));
    expect([won(results), codes(results)]).toEqual([1, ['invalid_invite']]);
  });

  it('send one request with one idempotency key: one effect', async () => {
    const customer = await shop.owner.customers.create({ name: 'Ravi' });
    const idempotencyKey = randomUUID();
    const results = await fifty(() =>
      shop.owner.jobs.create({ customerId: customer.id }, { idempotencyKey }),
    );
    expect(codes(results).every(code => code === 'idempotency_in_flight')).toBe(true);
    const ids = new Set(results.flatMap(result => (result.status === 'fulfilled' ? [result.value.id] : [])));
    expect(ids.size).toBe(1);
    expect((await shop.owner.jobs.list({ customerId: customer.id })).data).toHaveLength(1);
  });
});

describe('an idempotency key', () => {
  const headers = () => ({
    authorization: `Bearer ${shop.apiKey}`,
    'content-type': 'application/json',
    'idempotency-key': 'k-1',
  });
  const create = (name: string) =>
    fetch(`${app.url}/v1/customers`, { method: 'POST', headers: headers(), body: JSON.stringify({ name }) });

  it('gives the first answer again, refuses another request, and keeps refusals too', async () => {
    const first = await create('Ravi');
    const again = await create('Ravi');
    expect(await again.text()).toBe(await first.text());
    expect([again.status, again.headers.get('idempotency-replayed'), again.headers.get('etag')]).toEqual([
      201,
      'true',
      '"1"',
    ]);
    expect((await create('Asha')).status).toBe(422);
    const wrong = { customerId: 'cus_nobody' };
    const refuse = () =>
      fetch(`${app.url}/v1/jobs`, {
        method: 'POST',
        headers: { ...headers(), 'idempotency-key': 'k-2' },
        body: JSON.stringify(wrong),
      });
    expect((await refuse()).status).toBe(422);
    expect((await refuse()).headers.get('idempotency-replayed')).toBe('true');
  });

  it('replaces and deletes a version once, and says so again to who did not hear it', async () => {
    const { owner } = shop;
    const template = await owner.inspectionTemplates.create({
      name: 'Before monsoon',
      sections: [{ name: 'Outside', points: [{ name: 'Wiper blades' }] }],
    });
    const input = { name: 'After monsoon', sections: template.sections };
    const replace = () =>
      owner.inspectionTemplates.replace(template.id, input, {
        ifMatch: template.version,
        idempotencyKey: 'k-replace',
      });
    expect([await replace(), await replace()].map(({ version }) => version)).toEqual([2, 2]);

    const customer = await owner.customers.create({ name: 'Asha' });
    const estimate = await owner.estimates.create({
      customerId: customer.id,
      lineItems: [{ kind: 'labour', description: 'Wheel alignment', unitPrice: 80_000 }],
    });
    const remove = () =>
      owner.estimates.delete(estimate.id, { ifMatch: estimate.version, idempotencyKey: 'k-delete' });
    await remove();
    await remove();
    await expect(owner.estimates.get(estimate.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('changes a record once, and says so again to who did not hear it', async () => {
    const customer = await shop.owner.customers.create({ name: 'Ravi' });
    const change = (notes: string, key: string) =>
      fetch(`${app.url}/v1/customers/${customer.id}`, {
        method: 'PATCH',
        headers: { ...headers(), 'idempotency-key': key, 'if-match': '"1"' },
        body: JSON.stringify({ notes }),
      });
    const first = await change('Calls in the evening', 'k-3');
    const again = await change('Calls in the evening', 'k-3');
    expect(await again.text()).toBe(await first.text());
    expect([again.status, again.headers.get('idempotency-replayed'), again.headers.get('etag')]).toEqual([
      200,
      'true',
      '"2"',
    ]);
    expect(await (await change('Calls at noon', 'k-3')).json()).toMatchObject({
      code: 'idempotency_mismatch',
    });
    expect((await change('Calls at noon', 'k-4')).status, 'another change is a clash').toBe(412);
    expect((await change('Calls at noon', 'k-4')).headers.get('idempotency-replayed')).toBe('true');
    expect(await shop.owner.customers.get(customer.id)).toMatchObject({
      version: 2,
      notes: 'Calls in the evening',
    });
    const events = (await shop.owner.events.list()).data.filter(
      ({ data }) => 'id' in data && data.id === customer.id,
    );
    expect(events.map(({ type }) => type).sort()).toEqual(['customer.created', 'customer.updated']);
  });

  it('of one change that is sent many times at once makes one change', async () => {
    const customer = await shop.owner.customers.create({ name: 'Ravi' });
    const idempotencyKey = randomUUID();
    const results = await fifty(() =>
      shop.owner.customers.update(
        customer.id,
        { notes: 'Calls in the evening' },
        { idempotencyKey, ifMatch: customer.version },
      ),
    );
    expect(codes(results).every(code => code === 'idempotency_in_flight')).toBe(true);
    expect((await shop.owner.customers.get(customer.id)).version).toBe(2);
  });
});

describe('a lost update', () => {
  it('is refused with If-Match of an older version', async () => {
    const customer = await shop.owner.customers.create({ name: 'Ravi' });
    await shop.owner.customers.update(customer.id, { notes: 'one' }, { ifMatch: customer.version });
    await expect(
      shop.owner.customers.update(customer.id, { notes: 'two' }, { ifMatch: customer.version }),
    ).rejects.toMatchObject({
      status: 412,
      code: 'version_conflict',
    });
  });
});

describe('a session', () => {
  it('ends at once with the member’s removal and with another role', async () => {
    const invite = await shop.owner.invites.create({ role: 'technician' });
    const email = `${randomUUID()}@example.com`;
    let { accessToken } = await signUp(app, { name: 'Raju', email, inviteCode: invite.code });
    const raju = new Workbay({ baseUrl: app.url, accessToken: () => accessToken, maxRetries: 0 });
    await expect(raju.invoices.list()).rejects.toMatchObject({ code: 'forbidden' });
    const member = (await shop.owner.members.list({ limit: 100 })).data.find(found => found.email === email);
    await shop.owner.members.update(member?.id ?? '', { role: 'manager' });
    await expect(raju.invoices.list()).rejects.toMatchObject({ code: 'unauthenticated' });
    const again = await raju.auth.login({ email, password: shop.password });
    if ('accessToken' in again) accessToken = again.accessToken;
    await raju.invoices.list();
    await shop.owner.members.remove(member?.id ?? '');
    await expect(raju.invoices.list()).rejects.toMatchObject({ code: 'unauthenticated' });
    const [owner] = (await shop.owner.members.list()).data;
    await expect(shop.owner.members.remove(owner?.id ?? '')).rejects.toMatchObject({ code: 'last_owner' });
  });

  it('ends with a password reset, which tells nobody who has an account', async () => {
    const own = await app.workshop();
    const anonymous = new Workbay({ baseUrl: app.url, maxRetries: 0 });
    await anonymous.auth.requestPasswordReset({ email: 'nobody@example.com' });
    await anonymous.auth.requestPasswordReset({ email: own.email });
    const token = /reset\?token=([\w-]+)/.exec((await app.mailTo(own.email)).text)?.[1] ?? '';
    await anonymous.auth.resetPassword({ token, password: 'a new password' });
    await expect(own.owner.auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(anonymous.auth.resetPassword({ token, password: 'another one' })).rejects.toMatchObject({
      code: 'invalid_code',
    });
    await expect(anonymous.auth.login({ email: own.email, password: own.password })).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
    expect((await logIn(app, own.email, 'a new password')).me.role).toBe('owner');
  });
});

describe('a wrong code', () => {
  it('counts: after five the right one is refused too', async () => {
    const email = `${randomUUID()}@example.com`;
    const anonymous = new Workbay({ baseUrl: app.url, maxRetries: 0 });
    const { verificationId } = await anonymous.auth.register({
      name: 'P',
      email,
      password: 'correct horse',
      workshop: { name: 'W', kind: 'garage' },
    });
    const code = codeIn(await app.mailTo(email));
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries++) {
      await expect(anonymous.auth.verifyEmail({ verificationId, code: wrong })).rejects.toMatchObject({
        code: 'invalid_code',
      });
    }
    await expect(anonymous.auth.verifyEmail({ verificationId, code })).rejects.toMatchObject({
      code: 'invalid_code',
    });
  });

  it('is answered as an unknown registration is, and an address with an account as any other', async () => {
    const anonymous = new Workbay({ baseUrl: app.url, maxRetries: 0 });
    const person = { name: 'P', password: 'correct horse', workshop: { name: 'W', kind: 'garage' as const } };
    const known = await anonymous.auth.register({ ...person, email: shop.email });
    expect(Object.keys(known).sort()).toEqual(['email', 'expiresAt', 'verificationId']);
    expect((await app.mailTo(shop.email)).subject).toContain('already');
    await anonymous.auth.resendVerification({ verificationId: 'ver_nobody' });
    await expect(
      anonymous.auth.verifyEmail({ verificationId: 'ver_nobody', code: '123456' }),
    ).rejects.toMatchObject({ code: 'invalid_code' });
  });
});
