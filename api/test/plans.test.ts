import { randomUUID } from 'node:crypto';
import type { CommandStartedEvent, Document } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collections } from '../src/collections.ts';
import { countListed, countPlatformDay } from '../src/features/figures/count.ts';
import { newAdministrator, type TestAdministrator } from './administrators.ts';
import { comment, signUp, startOwnTestApp, type TestApp, type TestWorkshop } from './app.ts';
import { contract } from './contract.ts';
import { newCustomer, type TestCustomer } from './customers.ts';
import { type Ids, populate } from './fixture.ts';
import { spans } from './operations.ts';
import { join, type Person } from './people.ts';

let app: TestApp;
let shop: TestWorkshop;
let ids: Ids;
let technician: Person;
let administrator: TestAdministrator;
let customer: TestCustomer;
const seen = new Map<string, Document>();
const ours = new Set(collections.map(({ name }) => name));

beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop();
  ids = await populate(shop);
  technician = await join(app, shop, 'technician');
  administrator = await newAdministrator(app);
  customer = await newCustomer(app);
  await shop.owner.jobs.update(ids.jobId, { assignedTo: [technician.userId] });
  for (let i = 0; i < 60; i++) await other(i);
  app.server.database.client.on('commandStarted', note);
});
afterAll(async () => {
  app.server.database.client.off('commandStarted', note);
  await app.close();
});

/** Enough of everything that a scan and a look-up differ. */
async function other(i: number): Promise<void> {
  const customer = await shop.owner.customers.create({
    name: `Customer ${i}`,
    phone: `+9198220${String(10_000 + i)}`,
  });
  const vehicle = await shop.owner.vehicles.create({
    customerId: customer.id,
    registration: `MH12AB${1000 + i}`,
  });
  await shop.owner.jobs.create({
    customerId: customer.id,
    vehicleId: vehicle.id,
    status: i % 2 ? 'open' : 'draft',
  });
}

/** The shape of a query: its command with every value taken out. */
function shapeOf(command: Document): string {
  const { find, aggregate, findAndModify, update, delete: deletion, filter, query, sort, pipeline } = command;
  const name = find ?? aggregate ?? findAndModify ?? update ?? deletion;
  return JSON.stringify(
    [name, filter ?? query ?? command.updates?.[0]?.q ?? command.deletes?.[0]?.q ?? pipeline, sort],
    (key, value) => (typeof value === 'object' || key === '' ? value : '?'),
  );
}

function note({ command }: CommandStartedEvent): void {
  const name = command.find ?? command.aggregate ?? command.findAndModify ?? command.update ?? command.delete;
  // The log of changes is read from where one was, in its order.
  if (command.pipeline?.[0]?.$changeStream) return;
  if (typeof name === 'string' && ours.has(name) && command.comment !== comment)
    seen.set(shapeOf(command), command);
}

function explainable(command: Document): Document[] {
  const {
    find,
    aggregate,
    findAndModify,
    update,
    delete: deletion,
    filter,
    query,
    sort,
    limit,
    hint,
    pipeline,
    updates,
    deletes,
  } = command;
  if (find)
    return [
      { find, filter, ...(sort ? { sort } : {}), ...(limit ? { limit } : {}), ...(hint ? { hint } : {}) },
    ];
  if (aggregate) return [{ aggregate, pipeline, cursor: {}, ...(hint ? { hint } : {}) }];
  if (findAndModify) return [{ find: findAndModify, filter: query, ...(sort ? { sort } : {}) }];
  if (update) return updates.map(({ q }: Document) => ({ find: update, filter: q }));
  return deletes.map(({ q }: Document) => ({ find: deletion, filter: q }));
}

/** Every plan that was chosen, wherever it stands: an aggregate has one for each collection that it reads. */
function plans(explained: unknown): unknown[] {
  if (typeof explained !== 'object' || explained === null) return [];
  return Object.entries(explained).flatMap(([key, value]) => {
    if (key === 'winningPlan') return [value];
    return key === 'command' ? [] : plans(value);
  });
}

function stages(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const own = 'stage' in plan && typeof plan.stage === 'string' ? [plan.stage] : [];
  return [
    ...own,
    ...Object.entries(plan).flatMap(([key, value]) => (key === 'rejectedPlans' ? [] : stages(value))),
  ];
}

it('serves every query that the API makes from an index, in its order', async () => {
  const { owner } = shop;
  const { operations } = await contract;
  for (const operation of operations.filter(
    ({ method, access }) =>
      method === 'GET' && (typeof access === 'object' || access === 'platform' || access === 'customer'),
  )) {
    const filters = operation.parameters.filter(
      parameter => parameter.in === 'query' && !['limit', 'cursor'].includes(parameter.name),
    );
    const known: Record<string, string> = {
      ...ids,
      search: 'cust 9822',
      unpaid: 'true',
      unfinished: 'true',
      email: 'ravi@example.com',
      action: 'jobs.create',
      unread: 'true',
      type: 'job.ready',
      priority: 'high',
      resourceType: 'job',
      format: operation.operationId === 'ledger.export' ? 'tally' : 'ndjson',
      ...spans,
      from: '2026-01-01T00:00:00Z',
      to: '2100-01-01T00:00:00Z',
      eventType: 'customer.created',
      verification: 'pending',
      blocked: 'true',
      status: String([filters.find(({ name }) => name === 'status')?.schema.enum].flat()[0]),
    };
    const path = operation.path.replaceAll(/:(\w+)/g, (_, name) => known[name] ?? '');
    const cursor = Buffer.from(ids.customerId).toString('base64url');
    const base = filters.filter(({ required }) => required).map(({ name }) => `${name}=${known[name]}`);
    const statuses = filters.some(({ name }) => name === 'status') ? [`status=${known.status}`] : [];
    const paged = operation.parameters.some(({ name }) => name === 'cursor') ? [`cursor=${cursor}`] : [];
    const each = [[], ...filters.map(({ name }) => [`${name}=${known[name]}`])];
    const extras = [[], statuses, paged, [...statuses, ...paged]];
    const queries = each.flatMap(filter =>
      extras.map(extra => [...new Set([...base, ...filter, ...extra])].toSorted().join('&')),
    );
    const tokens =
      operation.access === 'platform'
        ? [administrator.accessToken]
        : operation.access === 'customer'
          ? [customer.token]
          : [shop.accessToken, technician.accessToken()];
    for (const query of new Set(queries)) {
      for (const token of tokens)
        await fetch(`${app.url}${path}?${query}`, { headers: { authorization: `Bearer ${token}` } });
    }
  }
  const spots = ['latitude=18.5&longitude=73.8', 'box=18,73,19,74', 'city=Pune', ''];
  for (const spot of spots) {
    for (const more of ['sort=relevance', 'sort=rating', 'serviceType=brakes&minRating=4&homeVisit=true'])
      await fetch(`${app.url}/v1/directory/workshops?${spot}&${more}`);
    await fetch(`${app.url}/v1/directory/counts?${spot}`);
  }
  await fetch(`${app.url}/v1/directory/workshops?${spots[0]}&sort=distance&openAt=2026-01-05T06:00:00Z`);
  await fetch(`${app.url}/v1/directory/workshops?city=Lonavla&homeVisit=true`);
  const { platform } = administrator.workbay;
  const because = { reason: 'The plans of the tests.' };
  const [person] = (await platform.listUsers({ search: technician.email })).data;
  await platform.startSupportSession(shop.id, because);
  await platform.verifyWorkshop(shop.id);
  await platform.blockWorkshop(shop.id, because);
  await platform.unblockWorkshop(shop.id, because);
  await platform.blockUser(person?.id ?? '', because);
  await platform.createAdministrator({ name: 'K', email: 'k@workbay.example', role: 'support' });
  await platform.changePassword({
    currentPassword: administrator.password,
    newPassword: 'another horse battery',
  });
  await owner.jobs.update(ids.jobId, { notes: 'x' });
  await owner.jobs.changeStatus(ids.jobId, { status: 'in_progress' });
  await owner.customers.update(ids.customerId, { name: 'Renamed' });
  await owner.payments.confirm(ids.paymentId);
  await owner.invoices.send(ids.invoiceId, { email: 'a@b.example' });
  await signUp(app, {
    name: 'P',
    email: `${randomUUID()}@example.com`,
    inviteCode: (await owner.invites.create({ role: 'manager' })).code,
  });
  await owner.auth.requestPasswordReset({ email: shop.email });
  await owner.webhooks.deleteEndpoint(ids.endpointId);
  const nobodys = { database: app.server.database, tenantId: null };
  await countPlatformDay(nobodys, '2026-01-01');
  await countListed(nobodys);

  expect(seen.size).toBeGreaterThan(45);
  expect([...seen.keys()].some(shape => shape.includes('"$and":[{"assignedTo"'))).toBe(true);
  const unpaid = [...seen.values()].some(({ find, filter }) => find === 'invoices' && filter?.status?.$in);
  expect(unpaid, 'the unpaid invoices').toBe(true);
  const bad: string[] = [];
  for (const command of [...seen.values()]) {
    for (const explained of explainable(command)) {
      const answer = await app.server.database.db.command({
        explain: explained,
        verbosity: 'queryPlanner',
      });
      const all = plans(answer).flatMap(stages);
      const found = all.length === 0 ? ['no plan'] : all.filter(one => ['COLLSCAN', 'SORT'].includes(one));
      if (found.length > 0) bad.push(`${found.join()}: ${JSON.stringify(explained).slice(0, 300)}`);
    }
  }
  expect(bad).toEqual([]);
});
