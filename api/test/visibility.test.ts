import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation, Schema } from '../src/http/contract.ts';
import { startTestApp, type TestApp, type TestWorkshop } from './app.ts';
import { contract } from './contract.ts';
import { type Ids, populate } from './fixture.ts';
import { bodyExamples, type Call, send } from './operations.ts';
import { join, type Person } from './people.ts';

/** A technician walks everything and learns nothing of the jobs of others. */

const { operations } = await contract;
const examples = await bodyExamples();

let app: TestApp;
let shop: TestWorkshop;
let ids: Ids;
let technician: Person;
let own: { customerId: string; vehicleId: string; jobId: string };

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  ids = await populate(shop);
  technician = await join(app, shop, 'technician');
  const customer = await shop.owner.customers.create({ name: 'Own Customer', phone: '+919822000001' });
  const vehicle = await shop.owner.vehicles.create({ customerId: customer.id, registration: 'MH12OW0001' });
  const job = await shop.owner.jobs.create({
    customerId: customer.id,
    vehicleId: vehicle.id,
    status: 'open',
    assignedTo: [technician.userId],
    lineItems: [{ kind: 'labour', description: 'Brakes', unitPrice: 50_000 }],
  });
  const invoice = await shop.owner.invoices.issue((await shop.owner.invoices.create({ jobId: job.id })).id);
  expect(invoice.amountDue).toBeGreaterThan(0);
  own = { customerId: customer.id, vehicleId: vehicle.id, jobId: job.id };
});
afterAll(() => app.close());

/** What nobody may find in an answer to the technician. */
const secrets = () => [
  ids.jobId,
  ids.customerId,
  ids.vehicleId,
  ids.invoiceId,
  ids.draftId,
  ids.paymentId,
  'Secretwala',
  '9811122233',
  'zubin@secret',
  'MH01ZZ9999',
  'Confidential work',
];
const nobodys = (id: string) => `${id.slice(0, id.indexOf('_'))}_01zzzzzzzzzzzzzzzzzzzzzzzz`;
const headers = () => ({ authorization: `Bearer ${technician.accessToken()}` });
type Other = 'jobId' | 'customerId' | 'vehicleId';
const isOthers = (name: string): name is Other => ['jobId', 'customerId', 'vehicleId'].includes(name);

function callWith(operation: Operation, others: Record<string, string>): Call {
  const known: Record<string, string> = { ...ids, ...others };
  const named = (where: 'path' | 'query') =>
    Object.fromEntries(
      operation.parameters
        .filter(({ in: place, name, required }) => place === where && (required || name in others))
        .map(({ name }) => [name, known[name] ?? '']),
    );
  const example: Schema | undefined = examples.get(operation.operationId);
  const body =
    example &&
    Object.fromEntries(Object.entries(example).map(([name, value]) => [name, others[name] ?? value]));
  return { path: named('path'), query: named('query'), body };
}

const allowed = () =>
  operations.filter(
    ({ access }) =>
      typeof access === 'object' &&
      access.permissions.length > 0 &&
      access.permissions.every(permission => technicians.has(permission)),
  );
const technicians = new Set<string>([
  'bookings:read',
  'workshop:read',
  'members:read',
  'customers:read',
  'vehicles:read',
  'jobs:read',
  'jobs:write',
  'items:read',
  'summary:read',
]);
const names = ({ parameters, body }: Operation) => [
  ...parameters.map(({ name }) => name),
  ...Object.keys(body?.properties ?? {}),
];

describe('a technician', () => {
  it('holds what this walk covers, no more', async () => {
    expect(new Set((await technician.workbay.auth.me()).permissions)).toEqual(technicians);
  });

  it.each(allowed().filter(operation => names(operation).some(isOthers)))(
    "gets from $operationId for others' job, customer and vehicle what it gives for nobody's",
    async operation => {
      for (const name of names(operation).filter(isOthers)) {
        const base: Record<string, string> = operation.operationId === 'jobs.create' ? { ...own } : {};
        const id = ids[name];
        const theirs = await send(
          app.url,
          operation,
          callWith(operation, { ...base, [name]: id }),
          headers(),
        );
        const missing = await send(
          app.url,
          operation,
          callWith(operation, { ...base, [name]: nobodys(id) }),
          headers(),
        );
        const neutral = ({ text }: { text: string }, used: string) =>
          text.replaceAll(used, 'ID').replaceAll(/req_[0-9a-z]+/g, 'REQ');
        expect(theirs.status, theirs.text).toBe(missing.status);
        expect(theirs.status).not.toBe(403);
        expect(neutral(theirs, id)).toBe(neutral(missing, nobodys(id)));
        if (operation.parameters.some(parameter => parameter.in === 'path' && parameter.name === name))
          expect(theirs.status).toBe(404);
      }
    },
  );

  it('reads nothing of others anywhere, whatever is searched or filtered', async () => {
    const queries: Record<string, string>[] = [
      {},
      { search: 'secretwala' },
      { search: '9811122233' },
      { search: 'MH01ZZ9999' },
      { search: 'J-1001' },
      { status: 'open' },
      { assignedTo: ids.assignedTo },
      { customerId: ids.customerId },
      { vehicleId: ids.vehicleId },
    ];
    for (const operation of operations.filter(
      ({ method, access }) => method === 'GET' && typeof access === 'object',
    )) {
      for (const query of queries) {
        const call = callWith(operation, query);
        const { status, text } = await send(app.url, operation, call, headers());
        for (const secret of secrets()) {
          if (JSON.stringify(call).includes(secret)) continue;
          expect(text, `${operation.operationId} ${JSON.stringify(query)} ${status}`).not.toContain(secret);
        }
        if (status === 200) expect(text).not.toContain('Secretwala');
      }
    }
  });

  it('sees, works on and counts their own', async () => {
    const { jobs, customers, vehicles, summary } = technician.workbay;
    expect((await jobs.list()).data.map(({ id }) => id)).toEqual([own.jobId]);
    expect((await jobs.list({ search: 'own' })).data).toHaveLength(1);
    expect((await jobs.list({ status: 'open' })).data).toHaveLength(1);
    expect(await (await jobs.pdf(own.jobId)).slice(0, 5).text()).toBe('%PDF-');
    expect((await customers.list()).data.map(({ id }) => id)).toEqual([own.customerId]);
    expect((await vehicles.list()).data.map(({ id }) => id)).toEqual([own.vehicleId]);
    expect((await customers.get(own.customerId)).balance).toBeNull();
    expect((await shop.owner.customers.get(own.customerId)).balance).toBeGreaterThan(0);
    expect((await vehicles.get(own.vehicleId)).registration).toBe('MH12OW0001');
    const figures = await summary.get();
    expect(figures).toMatchObject({ outstanding: null, toConfirm: null, days: null });
    expect(figures.jobsByStatus).toMatchObject({ open: 1, draft: 0 });
    expect((await jobs.changeStatus(own.jobId, { status: 'in_progress' })).status).toBe('in_progress');
    await jobs.update(own.jobId, { odometer: 61_000 });
    expect((await shop.owner.vehicles.get(own.vehicleId)).odometer).toBe(61_000);
    const next = await jobs.create({ customerId: own.customerId, vehicleId: own.vehicleId });
    expect(next.assignedTo).toEqual([technician.userId]);
  });

  it('loses sight of a job that is given to somebody else, and gains that of one given to them', async () => {
    const { jobs } = technician.workbay;
    const job = await shop.owner.jobs.create({ customerId: ids.customerId, assignedTo: [technician.userId] });
    expect((await technician.workbay.customers.get(ids.customerId)).name).toBe('Zubin Secretwala');
    await shop.owner.jobs.update(job.id, { assignedTo: [ids.assignedTo] });
    await expect(jobs.get(job.id)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(technician.workbay.customers.get(ids.customerId)).rejects.toMatchObject({ status: 404 });
    await shop.owner.members.update(technician.memberId, { role: 'manager' });
    await technician.logInAgain();
    expect((await jobs.get(job.id)).id).toBe(job.id);
    await shop.owner.members.update(technician.memberId, { role: 'technician' });
    await technician.logInAgain();
    await expect(jobs.get(job.id)).rejects.toMatchObject({ status: 404 });
  });
});

it('an API key sees all jobs, also one with the permissions of a technician', async () => {
  const { secret } = await shop.owner.apiKeys.create({ name: 'all', permissions: ['jobs:read'] });
  const response = await fetch(`${app.url}/v1/jobs`, { headers: { authorization: `Bearer ${secret}` } });
  expect(await response.text()).toContain(ids.jobId);
});
