import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Workbay } from '@workbay/sdk';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { freePort } from '../../src/embedded/mongo/start.ts';
import { recomputeBalances } from '../../src/features/ledger/ledger.ts';
import { mailTo, signUp } from '../app.ts';

const kills = Number(process.env.KILLS ?? 50);
const writers = 6;
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const database = `test-kill-${randomUUID()}`;
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const client = new MongoClient(inject('mongoUri'));
const db = client.db(database);
const environment = {
  PATH: process.env.PATH ?? '',
  // As the image has it: fifty starts would compile the same sources fifty times.
  NODE_COMPILE_CACHE: join(tmpdir(), `workbay-${database}`),
  WORKBAY_EMBEDDED: '1',
  PORT: String(port),
  LOG_LEVEL: 'error',
  MONGODB_URI: inject('mongoUri'),
  MONGODB_DATABASE: database,
  SECRET_KEY: randomBytes(32).toString('base64'),
  RATE_LIMIT_WRITE: '1000000',
  RATE_LIMIT_READ: '1000000',
};

const received = new Set<string>();
const receiver = createServer((request, response) => {
  received.add(String(request.headers['webhook-id']));
  request.resume();
  response.end();
});

let api: ChildProcess;
async function start(): Promise<void> {
  api = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise<void>((resolve, reject) => {
    api.once('message', () => resolve());
    api.once('exit', code => reject(new Error(`the API ended with ${code}`)));
  });
}

async function kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
  const ended = new Promise(resolve => api.once('exit', resolve));
  api.kill(signal);
  await ended;
}

beforeAll(async () => {
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  await start();
  // Only a process that ends by itself leaves what it compiled.
  await kill('SIGTERM');
  await start();
}, 60_000);
afterAll(async () => {
  if (api.exitCode === null) await kill();
  await rm(environment.NODE_COMPILE_CACHE, { recursive: true, force: true });
  receiver.close();
  await db.dropDatabase();
  await client.close();
});

it(`survives ${kills} kill -9 of the API under load: nothing answered is lost, nothing happens twice`, async () => {
  const { accessToken, me } = await signUp(
    { url, mailTo: email => mailTo(db, email) },
    {
      name: 'Asha',
      email: 'asha@example.com',
      workshop: { name: 'Kill Motors', kind: 'garage' },
    },
  );
  const tenantId = me.workshop?.id ?? '';
  const owner = new Workbay({ baseUrl: url, accessToken: () => accessToken });
  const { secret } = await owner.apiKeys.create({ name: 'load', permissions: me.permissions });
  const address = receiver.address();
  await owner.webhooks.createEndpoint({
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`,
  });
  const workbay = new Workbay({ baseUrl: url, apiKey: secret, maxRetries: 0, timeoutMs: 10_000 });

  let stopped = false;
  const answered = { customers: new Set<string>(), invoices: new Set<string>() };

  /** Repeats one request under one key until it is answered, as a caller with a bad network would. */
  async function insist<T>(request: (options: { idempotencyKey: string }) => Promise<T>): Promise<T> {
    const options = { idempotencyKey: randomUUID() };
    for (let tries = 0; ; tries++) {
      try {
        return await request(options);
      } catch (error) {
        const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
        if (tries > 3000 || (status >= 400 && status < 500 && status !== 409)) throw error;
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  }

  async function write(): Promise<void> {
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
    }
  }

  const load = Array.from({ length: writers }, write);
  for (let count = 0; count < kills; count++) {
    await new Promise(resolve => setTimeout(resolve, randomInt(100, 900)));
    await kill();
    await start();
  }
  stopped = true;
  await Promise.all(load);

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
  // Enough was under way to be killed, even on a machine with much else to do.
  expect(invoices.length).toBeGreaterThan(kills / 3);

  const events = await db.collection('events').find({ tenantId }).toArray();
  const caused = (type: string) =>
    events
      .filter(event => event.type === type)
      .map(event => event.resourceId)
      .sort();
  expect(caused('customer.created')).toEqual([...answered.customers].sort());
  expect(caused('invoice.issued')).toEqual([...answered.invoices].sort());
  await expect
    .poll(
      () => events.filter(event => event.type !== 'member.joined' && !received.has(String(event._id))).length,
      {
        timeout: 90_000,
        interval: 500,
      },
    )
    .toBe(0);

  const books = await recomputeBalances({ database: { client, db }, tenantId });
  const balances = await db.collection('customers').find({ tenantId }).toArray();
  for (const { _id, balance } of balances) expect(books.get(String(_id)) ?? 0).toBe(balance);
}, 400_000);
