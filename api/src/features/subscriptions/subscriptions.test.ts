import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { startStripe, stripeProblem, tell } from '../../../test/stripe.ts';
import { leaveEnd } from './end.ts';

let stripe: Awaited<ReturnType<typeof startStripe>>;
let app: TestApp;
beforeAll(async () => {
  stripe = await startStripe();
  app = await startTestApp(stripe.environment);
});
afterAll(async () => {
  await app.close();
  stripe.close();
});

const refusal = (code: string) => expect.objectContaining({ code });
const collection = (name: string) => app.server.database.db.collection<{ _id: string }>(name);
const stateOf = async ({ owner }: TestWorkshop) => (await owner.subscriptions.get()).subscription;
const waiting = () => collection('billingTasks').countDocuments({ dueAt: { $exists: true } }, { comment });
const told = async (shop: TestWorkshop) =>
  (await shop.owner.events.list({ limit: 100 })).data.filter(({ type }) => type === 'subscription.updated');

/** Stripe tells, and what it told is worked off. */
async function tellAll(events: Parameters<typeof tell>[1][]): Promise<void> {
  for (const event of events) expect(await tell(app.url, event)).toBe(204);
  await expect.poll(waiting).toBe(0);
}

/** A workshop that has bought, by which customer, and its subscription at Stripe. */
async function bought(plan: 'pro' | 'business' = 'pro', fields: object = {}) {
  const shop = await app.workshop();
  const { url } = await shop.owner.subscriptions.checkout({ plan });
  const subscription = stripe.pay(url, fields);
  await tellAll([{ type: 'customer.subscription.created', object: subscription }]);
  return { shop, subscription, customer: `${subscription.customer}` };
}

describe('it works', () => {
  it('shows plans, what is used of the free one, and sells another', async () => {
    const shop = await app.workshop('Buyer Motors');
    const { owner } = shop;
    const { data } = await owner.subscriptions.listPlans();
    expect(data.map(({ name, price }) => [name, price])).toEqual([
      ['free', 0],
      ['pro', 149_900],
      ['business', 499_900],
    ]);
    const before = await owner.subscriptions.get();
    expect(before).toMatchObject({
      sold: true,
      trialDays: 14,
      subscription: { plan: 'free', status: 'none' },
    });
    expect(before.use).toContainEqual({ limit: 'members', used: 1, most: 3 });
    expect(before.use).toContainEqual({ limit: 'api_keys', used: 1, most: 2 });

    const { url } = await owner.subscriptions.checkout({ plan: 'pro' });
    expect(url).toMatch(/^https:\/\/checkout\.stripe\.com\//);
    expect(stripe.askedFor('POST /v1/checkout/sessions').at(-1)?.params).toMatchObject({
      mode: 'subscription',
      'subscription_data[trial_period_days]': '14',
      success_url: `${app.config.publicUrl}/plan?paid=1`,
    });
    expect(stripe.newest('price')).toMatchObject({
      unit_amount: '149900',
      currency: 'inr',
      'recurring[interval]': 'month',
    });
    expect((await stateOf(shop)).status).toBe('none');

    const subscription = stripe.pay(url);
    await tellAll([
      {
        type: 'checkout.session.completed',
        object: { mode: 'subscription', customer: subscription.customer },
      },
      { type: 'customer.subscription.created', object: subscription },
    ]);
    expect(await stateOf(shop)).toMatchObject({
      plan: 'pro',
      status: 'trialing',
      trialEndsAt: expect.any(String),
      endsAt: null,
    });
    expect((await owner.subscriptions.get()).use).toContainEqual({ limit: 'members', used: 1, most: 15 });
    const events = await told(shop);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ data: { plan: 'pro' }, previous: { plan: 'free', status: 'none' } });
    await expect(owner.subscriptions.checkout({ plan: 'business' })).rejects.toThrow(
      refusal('already_subscribed'),
    );
    expect((await owner.subscriptions.portal()).url).toContain('https://billing.stripe.com/');
  });

  it('takes the state from Stripe, in whatever order and however often it is told', async () => {
    const { shop, subscription } = await bought();
    const { id } = subscription;
    stripe.change(id, { status: 'active' });
    const events = Array.from({ length: 50 }, () => ({
      type: 'customer.subscription.updated',
      object: { ...subscription, status: 'past_due' },
      id: 'evt_fifty_times',
    }));
    expect(new Set(await Promise.all(events.map(event => tell(app.url, event))))).toEqual(new Set([204]));
    await expect.poll(waiting).toBe(0);
    expect(await stateOf(shop)).toMatchObject({ plan: 'pro', status: 'active', trialEndsAt: null });
    expect(await told(shop)).toHaveLength(2);
    // What was deleted long ago is told late.
    await tellAll([
      { type: 'customer.subscription.deleted', object: { ...subscription, status: 'canceled' } },
      { type: 'customer.subscription.created', object: subscription },
    ]);
    expect(await stateOf(shop)).toMatchObject({ plan: 'pro', status: 'active' });
    expect(await told(shop)).toHaveLength(2);
  });

  it('mails the owners when money is wanted, when a trial ends and when the plan has ended, once', async () => {
    const { shop, subscription, customer } = await bought();
    const ending = { type: 'customer.subscription.trial_will_end', object: subscription, id: 'evt_ending' };
    await tellAll([ending, ending]);
    expect((await app.mailTo(shop.email)).subject).toBe('Your trial of Workbay Pro ends soon · Patil Motors');
    stripe.change(subscription.id, { status: 'past_due', trial_end: null });
    await tellAll([
      { type: 'customer.subscription.updated', object: subscription },
      { type: 'invoice.payment_failed', object: { customer } },
    ]);
    expect((await stateOf(shop)).plan).toBe('pro');
    expect((await app.mailTo(shop.email)).subject).toContain('Your payment for Workbay did not work');
    stripe.change(subscription.id, { status: 'canceled', ended_at: 1_790_000_000 });
    await tellAll([
      { type: 'customer.subscription.deleted', object: subscription },
      { type: 'invoice.payment_failed', object: { customer } },
    ]);
    expect((await app.mailTo(shop.email)).subject).toContain('Workbay Pro has ended');
    expect(await stateOf(shop)).toMatchObject({ plan: 'free', status: 'canceled', bought: 'pro' });
    const mails = await collection('mails').countDocuments({ 'to.email': shop.email }, { comment });
    // Its code at the sign-up was the first.
    expect(mails).toBe(4);
    // A second subscription begins without a trial.
    const { url } = await shop.owner.subscriptions.checkout({ plan: 'business' });
    expect((await shop.owner.subscriptions.get()).trialDays).toBeNull();
    stripe.pay(url);
    await tellAll([{ type: 'customer.subscription.created', object: { customer } }]);
    expect(await stateOf(shop)).toMatchObject({ plan: 'business', status: 'active' });
  });

  it('asks Stripe again when it was away, and loses nothing', async () => {
    const shop = await app.workshop();
    const { url } = await shop.owner.subscriptions.checkout({ plan: 'pro' });
    const subscription = stripe.pay(url);
    // The package tries each twice by itself.
    const away = stripeProblem(503, 'api_error', 'away');
    stripe.faults.set('GET /v1/subscriptions', [
      away,
      away,
      stripeProblem(429, 'invalid_request_error', 'rate_limit'),
    ]);
    await tellAll([{ type: 'customer.subscription.created', object: subscription }]);
    expect((await stateOf(shop)).plan).toBe('pro');
  });

  it('lets only the page that was opened last be paid', async () => {
    const shop = await app.workshop();
    const pages = await Promise.all(
      ['pro', 'business', 'pro'].map(plan =>
        shop.workbay.subscriptions
          .checkout({ plan: plan === 'pro' ? 'pro' : 'business' })
          .then(({ url }) => url)
          .catch((error: { code: string }) => error.code),
      ),
    );
    const opened = pages.filter(page => page.startsWith('https:'));
    expect(opened.length).toBeGreaterThan(0);
    expect(pages.filter(page => page === 'billing_unavailable')).toHaveLength(3 - opened.length);
    const { url } = await shop.owner.subscriptions.checkout({ plan: 'business' });
    expect(
      opened.filter(page => stripe.things.get(`${page.split('/').at(-1)}`)?.status === 'open').length,
    ).toBeLessThan(opened.length);
    stripe.pay(url);
    // Before Stripe has told of it.
    await expect(shop.owner.subscriptions.checkout({ plan: 'pro' })).rejects.toThrow(
      refusal('already_subscribed'),
    );
  });

  it('ends what a workshop pays for when the workshop is removed', async () => {
    const { shop, subscription } = await bought();
    const scope = { ...app.server.parts, tenantId: shop.id };
    await leaveEnd(scope);
    await leaveEnd(scope);
    await expect.poll(waiting).toBe(0);
    expect(stripe.things.get(subscription.id)?.status).toBe('canceled');
  });
});

describe('a plan that is full', () => {
  const full = (name: string, most: number) =>
    expect.objectContaining({
      status: 402,
      code: 'plan_limit',
      limit: { name, used: most, most, url: `${app.config.publicUrl}/plan` },
    });

  it('takes no more members, and says so to who invites and to who comes', async () => {
    const shop = await app.workshop();
    const { code } = await shop.owner.invites.create({ role: 'technician', maxUses: 9 });
    for (let i = 0; i < 2; i++) await join(app, shop, 'technician');
    await expect(shop.owner.invites.create({ role: 'manager' })).rejects.toEqual(full('members', 3));
    const other = await app.workshop();
    await expect(other.owner.invites.accept({ code })).rejects.toEqual(full('members', 3));
    const { url } = await shop.owner.subscriptions.checkout({ plan: 'pro' });
    const subscription = stripe.pay(url);
    await tellAll([{ type: 'customer.subscription.created', object: subscription }]);
    await other.owner.invites.accept({ code });
  });

  it('takes no more keys and endpoints, of many at once no more than there is room for', async () => {
    const { owner } = await app.workshop();
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, (_, i) =>
        i % 2
          ? owner.apiKeys.create({ name: 'x', permissions: ['jobs:read'] })
          : owner.webhooks.createEndpoint({ url: `http://127.0.0.1:9/${i}` }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expect(owner.webhooks.createEndpoint({ url: 'http://127.0.0.1:9/' })).rejects.toEqual(
      full('webhook_endpoints', 2),
    );
  });

  it('takes no more jobs in the month and no more files', async () => {
    const shop = await app.workshop();
    const { owner } = shop;
    const { id: customerId } = await owner.customers.create({ name: 'Ravi' });
    await owner.jobs.create({ customerId });
    const month = new Date().toISOString().slice(0, 7);
    await collection('figures').updateOne(
      { _id: shop.id },
      { $set: { [`jobsIn.${month}`]: 99 } },
      { comment },
    );
    await owner.jobs.create({ customerId });
    await expect(owner.jobs.create({ customerId })).rejects.toEqual(full('jobs_a_month', 100));
    expect((await owner.subscriptions.get()).use).toContainEqual({
      limit: 'jobs_a_month',
      used: 100,
      most: 100,
    });
    expect((await owner.jobs.list()).data).toHaveLength(2);
    const now = new Date();
    const gib = 1024 ** 3;
    await collection('fileStorage').insertOne(
      {
        ...{ _id: shop.id, tenantId: shop.id, createdAt: now, updatedAt: now, version: 1 },
        files: 1,
        bytes: gib,
      } as {
        _id: string;
      },
      { comment },
    );
    const file = {
      purpose: 'workshop_document' as const,
      name: 'a.pdf',
      type: 'application/pdf' as const,
      size: 9,
    };
    await expect(owner.files.create(file)).rejects.toEqual(full('storage_bytes', gib));
    await owner.files.create({ ...file, purpose: 'user_document' });
  });

  it('has in test mode the limits of the live workshop', async () => {
    const { shop } = await bought('business');
    const { accessToken } = await shop.owner.testMode.enter();
    const response = await fetch(`${app.url}/v1/subscription`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(await response.json()).toMatchObject({
      subscription: { id: shop.id, plan: 'business' },
      use: expect.arrayContaining([{ limit: 'members', used: 1, most: 200 }]),
    });
  });
});

describe('it refuses', () => {
  it.each([
    ['another secret', { secret: 'whsec_of_somebody' }],
    ['a changed body', { alter: (body: string) => body.replace('cus_', 'cus_x') }],
    ['an old time', { timestamp: Math.floor(Date.now() / 1000) - 6 * 60 }],
  ])('%s, and keeps nothing of it', async (_, how) => {
    const count = () => collection('billingTasks').countDocuments({}, { comment });
    const before = await count();
    const event = { type: 'customer.subscription.updated', object: { customer: 'cus_1' } };
    expect(await tell(app.url, event, how)).toBe(400);
    expect(await count()).toBe(before);
  });

  it('nothing of what it has no use for, and what is of no customer of ours', async () => {
    await tellAll([
      { type: 'product.created', object: { id: 'prod_1' } },
      { type: 'invoice.payment_failed', object: { customer: null } },
      { type: 'customer.subscription.updated', object: { customer: 'cus_of_nobody' } },
    ]);
  });

  it('to sell while Stripe is away, with nothing left half done', async () => {
    const shop = await app.workshop();
    const away = stripeProblem(500, 'api_error', 'away');
    stripe.faults.set('POST /v1/checkout/sessions', [away, away]);
    await expect(shop.owner.subscriptions.checkout({ plan: 'pro' })).rejects.toMatchObject({
      status: 503,
      code: 'billing_unavailable',
    });
    const customers = () => stripe.askedFor('POST /v1/customers').length;
    const before = customers();
    await shop.owner.subscriptions.checkout({ plan: 'pro' });
    expect(customers()).toBe(before + 1);
    const ours = [...stripe.things.values()].filter(({ email }) => email === shop.email);
    expect(ours).toHaveLength(1);
  });

  it('the portal to who has bought nothing, and all of it in test mode', async () => {
    const shop = await app.workshop();
    await expect(shop.owner.subscriptions.portal()).rejects.toThrow(refusal('no_subscription'));
    const { accessToken } = await shop.owner.testMode.enter();
    const response = await fetch(`${app.url}/v1/subscription/portal`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(await response.json()).toMatchObject({ code: 'live_only' });
  });
});

describe('it keeps others out', () => {
  it('who is no owner, and other workshops', async () => {
    const { shop } = await bought();
    const manager = await join(app, shop, 'manager');
    await expect(manager.workbay.subscriptions.get()).rejects.toThrow(refusal('forbidden'));
    await expect(manager.workbay.subscriptions.checkout({ plan: 'pro' })).rejects.toThrow(
      refusal('forbidden'),
    );
    const other = await app.workshop();
    expect(await stateOf(other)).toMatchObject({ id: other.id, plan: 'free' });
    expect(await told(other)).toEqual([]);
  });
});
