import { readFile } from 'node:fs/promises';
import type { CommandStartedEvent, Document } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type IdPrefix, newId } from '../src/data/ids.ts';
import { comment, startOwnTestApp, type TestApp, type TestWorkshop } from './app.ts';

let app: TestApp;
let shop: TestWorkshop;
let customerId: string;
let vehicleId: string;
beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop();
  // What they ask of the database would be counted as well.
  await app.server.stopWorkers();
  await shop.workbay.workshops.update({ gstin: '27AAPFU0939F1ZV', address: { stateCode: '27' } });
  customerId = (await shop.workbay.customers.create({ name: 'Ravi Kulkarni', phone: '98220 12345' })).id;
  vehicleId = (await shop.workbay.vehicles.create({ customerId, registration: 'MH12AB1234' })).id;
});
afterAll(() => app.close());

const decision = new URL('../../docs/decisions/0049-round-trips.md', import.meta.url);
const times = 3;

/** The commands that the work sends to the database; of some times the fewest, as a few commands are due only now and then. */
async function commandsOf(work: (time: number) => Promise<unknown>): Promise<string[]> {
  const { client } = app.server.database;
  const each: string[][] = [];
  for (let time = 0; time < times; time++) {
    const sent: string[] = [];
    const note = ({ commandName, command }: CommandStartedEvent) =>
      sent.push(`${commandName} ${command[commandName]}`);
    client.on('commandStarted', note);
    try {
      await work(time);
    } finally {
      client.off('commandStarted', note);
    }
    each.push(sent);
  }
  return each.reduce((fewest, sent) => (sent.length < fewest.length ? sent : fewest));
}

type Stored = Document & { _id: string };
const crowd = 40;

/** Newer than all there is: as many of the workshop that differ in everything one asks for, and of another workshop that differ in nothing. */
async function crowdAround(name: string, prefix: IdPrefix, different: Document, own: Document = {}) {
  const collection = app.server.database.db.collection<Stored>(name);
  const model = await collection.findOne({ tenantId: shop.id }, { comment });
  if (!model) throw new Error(`no ${name} to copy`);
  const copies = Array.from({ length: crowd }, (_, made) => [
    { ...model, ...own, ...different, _id: newId(prefix), number: `X-${made}` },
    { ...model, ...own, _id: newId(prefix), number: `X-${made}`, tenantId: 'wsh_another' },
  ]);
  await collection.insertMany(copies.flat(), { comment });
}

/** What else a command's plan looks at than what it gives: the index entry by which it sees that there is no more. */
const beyond = 1;

it('a page, one thing and the summary look at no more of a tenant, however much there is', async () => {
  const { workbay } = shop;
  const { client, db } = app.server.database;
  const jobs = [];
  for (let made = 0; made < 8; made++) jobs.push(await workbay.jobs.create({ customerId, vehicleId }));
  for (const { id: jobId } of jobs) await workbay.invoices.create({ jobId });
  const search = ['another'];
  const customer = { id: newId('cus'), name: 'Another' };
  const vehicle = { id: newId('veh'), registration: 'MH12XX0000' };
  await crowdAround('jobs', 'job', { status: 'open', customer, vehicle, search });
  await crowdAround('invoices', 'bil', { status: 'paid', customer, vehicle, search }, { jobId: null });
  await crowdAround('customers', 'cus', { name: 'Another', search });
  await crowdAround('events', 'evt', { resourceId: newId('job') });
  const finds: Document[] = [];
  const note = ({ command }: CommandStartedEvent) => {
    if (command.find && command.filter?.tenantId === shop.id) finds.push(command);
  };
  client.on('commandStarted', note);
  try {
    await workbay.jobs.get(`${jobs[0]?.id}`);
    await workbay.jobs.list({ limit: 2 });
    await workbay.jobs.list({ status: 'draft', limit: 2 });
    await workbay.jobs.list({ customerId, limit: 2 });
    await workbay.jobs.list({ search: 'MH12AB1234', limit: 2 });
    await workbay.customers.list({ search: 'Ravi', limit: 2 });
    await workbay.invoices.list({ status: 'draft', limit: 2 });
    await workbay.events.list({ limit: 2 });
    await workbay.summary.get();
  } finally {
    client.off('commandStarted', note);
  }
  expect(finds.length).toBeGreaterThanOrEqual(11);
  for (const { find, filter, sort, limit = 1, projection, hint } of finds) {
    const query = { find, filter, limit, ...(sort && { sort }), ...(projection && { projection }) };
    const { executionStats } = await db.command({
      explain: { ...query, ...(hint && { hint }) },
      verbosity: 'executionStats',
      comment,
    });
    const asked = `${find} ${JSON.stringify(filter)}`;
    expect(executionStats.totalKeysExamined, asked).toBeLessThanOrEqual(limit + beyond);
    expect(executionStats.totalDocsExamined, asked).toBeLessThanOrEqual(limit);
  }
});

it('the most used operations send as many commands to the database as decision 49 says', async () => {
  const { workbay, owner } = shop;
  const lineItems = [{ kind: 'labour' as const, description: 'Periodic service', unitPrice: 150_000 }];
  const newJob = () =>
    workbay.jobs.create({ customerId, vehicleId, status: 'open', complaints: ['Squeals'], lineItems });
  const { id: jobId } = await newJob();
  const draftOf = async () => (await workbay.invoices.create({ jobId: (await newJob()).id })).id;
  const drafts = [await draftOf(), await draftOf(), await draftOf()];
  const issued: { id: string; amountDue: number }[] = [];
  const recorded: string[] = [];
  const steps = ['in_progress', 'on_hold', 'in_progress'] as const;
  const works: Record<string, (time: number) => Promise<unknown>> = {
    'jobs.list': async () => workbay.jobs.list({ status: 'open' }),
    'jobs.list (search)': async () => workbay.jobs.list({ search: 'MH12AB1234' }),
    'jobs.get': () => workbay.jobs.get(jobId),
    'jobs.create': newJob,
    'jobs.update': time => workbay.jobs.update(jobId, { notes: `${time}`, lineItems }),
    'jobs.changeStatus': time => workbay.jobs.changeStatus(jobId, { status: steps[time] ?? 'ready' }),
    'customers.list': async () => workbay.customers.list(),
    'customers.get': () => workbay.customers.get(customerId),
    'customers.create': () => workbay.customers.create({ name: 'Meera Shah' }),
    'invoices.list': async () => workbay.invoices.list(),
    'invoices.get': () => workbay.invoices.get(`${drafts[0]}`),
    'invoices.create': () => workbay.invoices.create({ customerId, lineItems }),
    'invoices.issue': async time => issued.push(await workbay.invoices.issue(`${drafts[time]}`)),
    'payments.record': async time => {
      const { id: invoiceId, amountDue: amount } = issued[time] ?? { id: '', amountDue: 0 };
      recorded.push((await workbay.payments.record({ invoiceId, amount, method: 'upi' })).id);
    },
    'payments.confirm': time => workbay.payments.confirm(`${recorded[time]}`),
    'payments.list': async () => workbay.payments.list(),
    'summary.get': () => workbay.summary.get(),
    'notifications.list': async () => owner.notifications.list(),
    'notifications.countUnread': () => owner.notifications.countUnread(),
    'events.list': async () => workbay.events.list(),
    'auth.me': () => owner.auth.me(),
  };
  const said = [...(await readFile(decision, 'utf8')).matchAll(/^\| `(.+)` \| (\d+) \|$/gm)];
  expect(said.map(([, name]) => name)).toEqual(Object.keys(works));
  for (const [, name = '', count] of said) {
    const sent = await commandsOf(works[name] ?? newJob);
    expect(sent.length, `${name}: ${sent.join(', ')}`).toBe(Number(count));
  }
});
