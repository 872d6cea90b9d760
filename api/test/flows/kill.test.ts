import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbay } from '@workbay/sdk';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { freePort } from '../../src/embedded/mongo/portHolder.ts';
import { verifyLedger } from '../../src/features/ledger/verify.ts';
import { mailTo, signUp } from '../app.ts';
import { startStripe, tell } from '../stripe.ts';
import { apiProcess } from './apiProcess.ts';
import { points } from './killPoint.ts';
import { uploadsOf } from './uploads.ts';

/** At each of its points once, and once at any time. The full proof is KILLS=50, and for what goes out to receivers KILLS=30 EVENTS=10000: docs/operating.md. */
const kills = Number(process.env.KILLS ?? points.length + 1);
const leastEvents = Number(process.env.EVENTS ?? kills * 6);
/** As many attempts may be in hand as one endpoint gets at once, and each of them may be made again. */
const mostInHand = 10;
const writers = 6;
const uploaders = 4;
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const database = `test-kill-${randomUUID()}`;
const filesDir = await mkdtemp(join(tmpdir(), 'workbay-kill-files-'));
const client = new MongoClient(inject('mongoUri'));
const db = client.db(database);
const stripe = await startStripe();
const environment = {
  ...stripe.environment,
  PATH: process.env.PATH ?? '',
  // As the image has it: fifty starts would compile the same sources fifty times.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'workbay-kill-cache'),
  WORKBAY_EMBEDDED: '1',
  PORT: String(port),
  LOG_LEVEL: 'error',
  MONGODB_URI: inject('mongoUri'),
  MONGODB_DATABASE: database,
  SECRET_KEY: randomBytes(32).toString('base64'),
  FILES_DIR: filesDir,
  RATE_LIMIT_WRITE: '1000000',
  RATE_LIMIT_READ: '1000000',
};

/** How often each event arrived in full. */
const received = new Map<string, number>();
const receiver = createServer((request, response) => {
  const id = String(request.headers['webhook-id']);
  request.resume();
  request.once('end', () => {
    received.set(id, (received.get(id) ?? 0) + 1);
    response.end();
  });
});

let stopped = false;
let givenUp = false;

const { start, kill, ended } = apiProcess(environment);

beforeAll(async () => {
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  await start();
  // Only a process that ends by itself leaves what it compiled.
  await kill('SIGTERM');
  await start();
});
afterAll(async () => {
  stopped = true;
  givenUp = true;
  await kill();
  receiver.close();
  stripe.close();
  await db.dropDatabase();
  await client.close();
  await rm(filesDir, { recursive: true, force: true });
});

const newOwner = (name: string) =>
  signUp(
    { url, mailTo: email => mailTo(db, email) },
    { name, email: `${name}@example.com`, workshop: { name: 'Kill Motors', kind: 'garage' } },
  );

it(`survives ${kills} kill -9 of the API under load: nothing answered is lost or done twice, and each file is whole`, {
  retry: 0,
  timeout: 3_600_000,
}, async () => {
  const { accessToken, me } = await newOwner('asha');
  const tenantId = me.workshop?.id ?? '';
  const owner = new Workbay({ baseUrl: url, accessToken: () => accessToken });
  const { secret } = await owner.apiKeys.create({ name: 'load', permissions: me.permissions });
  const address = receiver.address();
  await owner.webhooks.createEndpoint({
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`,
  });
  const workbay = new Workbay({ baseUrl: url, apiKey: secret, maxRetries: 0, timeoutMs: 10_000 });
  const anybody = new Workbay({ baseUrl: url, maxRetries: 0, timeoutMs: 10_000 });

  const { url: accountUrl } = await owner.onlinePayments.connect();
  const account = `${accountUrl.split('/').at(-1)}`;
  stripe.change(account, { charges_enabled: true, details_submitted: true });
  await tell(url, { type: 'account.updated', object: { id: account }, account });
  await expect.poll(async () => (await owner.onlinePayments.get()).state, { timeout: 30_000 }).toBe('ready');

  const photographer = await newOwner('ravi');
  // As `load`: a key outlives the hours that a full proof can take, a session's token does not.
  const { secret: photographerKey } = await new Workbay({
    baseUrl: url,
    accessToken: () => photographer.accessToken,
  }).apiKeys.create({ name: 'load', permissions: photographer.me.permissions });
  const uploads = uploadsOf({
    owner: new Workbay({ baseUrl: url, apiKey: photographerKey, maxRetries: 0 }),
    tenantId: photographer.me.workshop?.id ?? '',
    url,
    db,
    dir: filesDir,
    givenUp: () => givenUp,
  });

  const answered = { customers: new Set<string>(), invoices: new Set<string>(), paid: new Set<string>() };

  /** Repeats one request under one key until it is answered, as a caller with a bad network would. */
  async function insist<T>(request: (options: { idempotencyKey: string }) => Promise<T>): Promise<T> {
    const options = { idempotencyKey: randomUUID() };
    for (;;) {
      try {
        return await request(options);
      } catch (error) {
        const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
        if (givenUp || (status >= 400 && status < 500 && status !== 409)) throw error;
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  }

  /** Pays on Stripe's page; Stripe tells of it until it is answered, and twice where that got lost. */
  async function pay(invoiceId: string): Promise<void> {
    const link = await insist(options => workbay.sharing.createLink({ resourceId: invoiceId }, options));
    const token = `${link.url?.split('/').at(-1)}`;
    const page = await insist(options => anybody.sharing.payOnline(token, {}, options));
    const object = stripe.payByCard(page.url, 100);
    const event = { type: 'checkout.session.completed', object, id: `evt_${object.id}`, account };
    await insist(async () => {
      if ((await tell(url, event)) !== 204) throw new Error('not taken');
    });
    answered.paid.add(invoiceId);
  }

  async function write(_: unknown, index: number): Promise<void> {
    while (!stopped) {
      const name = randomUUID();
      const customer = await insist(options => workbay.customers.create({ name }, options));
      answered.customers.add(customer.id);
      const lineItems = [
        { kind: 'labour' as const, description: 'Work', unitPrice: randomInt(1, 500_000), taxRate: 18 },
      ];
      const draft = await insist(options =>
        workbay.invoices.create({ customerId: customer.id, lineItems }, options),
      );
      const invoice = await insist(options => workbay.invoices.issue(draft.id, options));
      answered.invoices.add(invoice.id);
      if (index === 0 && !stopped) await pay(invoice.id);
    }
  }

  async function upload(): Promise<void> {
    while (!stopped) await uploads.upload();
  }

  await kill();
  const load = Promise.all([
    ...Array.from({ length: writers }, write),
    ...Array.from({ length: uploaders }, upload),
  ]);
  // What a writer meets is told once the kills are over.
  load.catch(() => undefined);
  const each = Math.ceil(leastEvents / kills);
  for (let count = 0; count < kills; count++) {
    const point = points[count % (points.length + 1)];
    await start(point ? `${point}:${randomInt(1, each * 2)}` : '');
    if (!point) {
      await new Promise(resolve => setTimeout(resolve, randomInt(100, 900)));
      await kill();
    }
    expect(await ended()).toBe('SIGKILL');
  }
  await start();
  const made = () => answered.invoices.size;
  await expect
    .poll(made, { timeout: 600_000, interval: 100 })
    .toBeGreaterThan(Math.max(kills, leastEvents / 3));
  await expect.poll(uploads.finished, { timeout: 600_000, interval: 100 }).toBeGreaterThanOrEqual(uploaders);
  stopped = true;
  await load;

  // A minute passes: what the killed had in hand is free again.
  await kill();
  for (const name of ['events', 'webhookDeliveries', 'billingTasks'])
    await db.collection(name).updateMany({ lease: { $exists: true } }, { $set: { dueAt: new Date() } });
  await uploads.timeComes();
  await start();
  // From here on nothing new happens: what Stripe told is taken over.
  const untaken = () =>
    db
      .collection('billingTasks')
      .find({ dueAt: { $exists: true } })
      .toArray();
  await expect.poll(untaken, { timeout: 90_000, interval: 200 }).toEqual([]);

  await uploads.check();

  const ids = async (name: string, filter: object = {}) =>
    (
      await db
        .collection<{ _id: string }>(name)
        .find({ tenantId, ...filter })
        .toArray()
    ).map(({ _id }) => _id);
  const customers = await ids('customers');
  expect(new Set(customers)).toEqual(answered.customers);
  const names = await db.collection('customers').distinct('name', { tenantId });
  expect(names).toHaveLength(customers.length);

  const invoices = await db
    .collection('invoices')
    .find({ tenantId, number: { $ne: null } })
    .toArray();
  expect(invoices).toHaveLength(answered.invoices.size);
  const counts = invoices.map(({ number }) => Number(number.slice(-5))).sort((a, b) => a - b);
  expect(counts).toEqual(Array.from({ length: invoices.length }, (_, index) => index + 1));
  expect(invoices.length).toBeGreaterThan(kills);

  const events = await db.collection('events').find({ tenantId }).toArray();
  const caused = (type: string) =>
    events
      .filter(event => event.type === type)
      .map(event => event.resourceId)
      .sort();
  expect(caused('customer.created')).toEqual([...answered.customers].sort());
  expect(caused('invoice.issued')).toEqual([...answered.invoices].sort());
  // The others are of before there was an endpoint, or tell of it.
  const owed = events.filter(({ type }) => /^(customer|invoice|payment|share_link)\./.test(type));
  expect(events.length - owed.length).toBeLessThan(5);
  const lost = () => owed.filter(({ _id }) => !received.has(String(_id)));
  await expect.poll(() => lost().length, { timeout: 90_000, interval: 200 }).toBe(0);
  const stored = new Set(events.map(({ _id }) => String(_id)));
  expect([...received.keys()].filter(id => !stored.has(id))).toEqual([]);
  const repeated = [...received.values()].reduce((sum, times) => sum + times - 1, 0);
  console.log(`${received.size} events over ${kills} kills: ${repeated} came again`);
  expect(repeated).toBeLessThan(leastEvents < 10_000 ? kills * mostInHand : received.size / 100);

  const payments = await db.collection('payments').find({ tenantId }).toArray();
  expect(payments.map(({ allocations }) => allocations[0].invoiceId).sort()).toEqual(
    [...answered.paid].sort(),
  );
  expect(caused('payment.confirmed')).toEqual(payments.map(({ _id }) => String(_id)).sort());
  console.log(`${payments.length} payments by card`);
  expect(await verifyLedger({ database: { client, db }, tenantId: null }, tenantId)).toEqual([]);
});
