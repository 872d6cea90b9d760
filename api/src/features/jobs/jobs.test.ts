import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import type { JobStatus } from './status.ts';
import { withStep } from './timeline.ts';

let app: TestApp;
let shop: TestWorkshop;
let customerId: string;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  customerId = (await shop.owner.customers.create({ name: 'Ravi Kulkarni', phone: '9822012345' })).id;
});
afterAll(() => app.close());

let plates = 1000;
const vehicle = (owner = shop.owner, customer = customerId, odometer?: number) =>
  owner.vehicles.create({
    customerId: customer,
    registration: `MH12AB${plates++}`,
    ...(odometer === undefined ? {} : { odometer }),
  });
const toDelivery = ['open', 'in_progress', 'on_hold', 'in_progress', 'ready', 'delivered'] as const;

describe('it works', () => {
  it('numbers jobs from J-1001 without a gap, also when they come at once', async () => {
    const { owner } = await app.workshop();
    const { id } = await owner.customers.create({ name: 'Asha' });
    const jobs = await Promise.all(Array.from({ length: 12 }, () => owner.jobs.create({ customerId: id })));
    expect(jobs.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `J-${1001 + index}`),
    );
  });

  it('goes from draft to closed, and the timeline tells who, when and why', async () => {
    const { owner } = shop;
    const me = await owner.auth.me();
    const { id } = await owner.jobs.create({ customerId });
    for (const status of toDelivery) await owner.jobs.changeStatus(id, { status, note: `now ${status}` });
    const job = await owner.jobs.changeStatus(id, { status: 'closed' });
    expect(job.timeline.map(({ status }) => status)).toEqual(['draft', ...toDelivery, 'closed']);
    expect(job.timeline[1]).toMatchObject({ by: me.user?.id, note: 'now open' });
    expect(job.version).toBe(job.timeline.length);
    const types = (await owner.events.list({ resourceId: id })).data.map(({ type }) => type);
    expect(types).toEqual([...job.timeline.slice(1).map(() => 'job.status_changed'), 'job.created']);
  });

  it('lists what is promised for a span of time, the soonest first, page by page', async () => {
    const { owner } = await app.workshop();
    const { id } = await owner.customers.create({ name: 'Asha' });
    const promise = async (day: number) =>
      (
        await owner.jobs.create({
          customerId: id,
          status: day % 2 ? 'open' : 'draft',
          promisedAt: `2030-01-0${day}T06:00:00Z`,
        })
      ).id;
    const made: string[] = [];
    for (const day of [5, 3, 3, 2, 4, 1]) made.push(await promise(day));
    await owner.jobs.create({ customerId: id });
    const span = { promisedFrom: '2030-01-02T00:00:00Z', promisedUntil: '2030-01-05T00:00:00Z' };
    const first = await owner.jobs.list({ ...span, limit: 2 });
    const next = await owner.jobs.list({ ...span, limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.data, ...next.data].map(job => job.id)).toEqual([made[3], made[1], made[2], made[4]]);
    expect(next.nextCursor).toBeNull();
    const open = await owner.jobs.list({ promisedUntil: span.promisedUntil, status: 'open' });
    expect(open.data.map(job => job.id)).toEqual([made[5], made[1], made[2]]);
    await owner.jobs.changeStatus(made[2] ?? '', { status: 'in_progress' });
    await owner.jobs.changeStatus(made[2] ?? '', { status: 'ready' });
    const late = await owner.jobs.list({ unfinished: true, promisedUntil: span.promisedUntil, limit: 2 });
    const later = await owner.jobs.list({
      unfinished: true,
      promisedUntil: span.promisedUntil,
      cursor: late.nextCursor ?? '',
    });
    expect([...late.data, ...later.data].map(job => job.id)).toEqual([made[5], made[3], made[1], made[4]]);
    await expect(owner.jobs.list({ unfinished: true, status: 'open' })).rejects.toMatchObject({
      code: 'filters_exclude',
    });
    await expect(owner.jobs.list({ ...span, customerId: id })).rejects.toMatchObject({
      code: 'filters_exclude',
    });
  });

  it('goes back where it was when whoever moved it takes that back, not for somebody else', async () => {
    const { owner, workbay } = await app.workshop();
    const { id: customerId } = await owner.customers.create({ name: 'Asha' });
    const { id } = await owner.jobs.create({ customerId, status: 'open' });
    await owner.jobs.changeStatus(id, { status: 'in_progress' });
    const wrong = { status: 409, code: 'invalid_transition' };
    await expect(workbay.jobs.changeStatus(id, { status: 'open' })).rejects.toMatchObject(wrong);
    const back = await owner.jobs.changeStatus(id, { status: 'open' });
    expect(back.timeline.map(({ status }) => status)).toEqual(['open', 'in_progress', 'open']);
    expect((await owner.summary.get()).jobsByStatus).toMatchObject({ open: 1, in_progress: 0 });
  });

  it('keeps the latest 100 steps', async () => {
    const { owner } = shop;
    const { id } = await owner.jobs.create({ customerId, status: 'open' });
    for (let step = 0; step < 103; step++)
      await owner.jobs.changeStatus(id, { status: step % 2 ? 'on_hold' : 'in_progress', note: `${step}` });
    const { timeline } = await owner.jobs.get(id);
    expect([timeline.length, timeline[0]?.note, timeline.at(-1)?.note]).toEqual([100, '3', '102']);
  });

  it('hands readings on to the vehicle: at intake, later, and corrected, but none of long ago', async () => {
    const { owner } = shop;
    const car = await vehicle(owner, customerId, 100);
    const readings = async () =>
      (await owner.vehicles.get(car.id)).odometerHistory.map(({ reading }) => reading);
    const first = await owner.jobs.create({ customerId, vehicleId: car.id, odometer: 200 });
    expect(await readings()).toEqual([200, 100]);
    const second = await owner.jobs.create({ customerId });
    await owner.jobs.update(second.id, { odometer: 4000 });
    expect(await readings()).toEqual([200, 100]);
    await owner.jobs.update(second.id, { vehicleId: car.id });
    expect(await readings()).toEqual([4000, 200, 100]);
    await owner.jobs.update(second.id, { odometer: 400 });
    expect(await readings()).toEqual([400, 4000, 200, 100]);
    await owner.jobs.update(first.id, { odometer: 210 });
    expect(await readings()).toEqual([400, 4000, 200, 100]);
  });

  it("prices lines with the workshop's rate where they name none", async () => {
    const { owner } = shop;
    const line = { kind: 'labour' as const, description: 'Work', unitPrice: 100_033 };
    const job = await owner.jobs.create({ customerId, lineItems: [line, { ...line, taxRate: 5 }] });
    expect(job.lineItems.map(({ taxRate, tax }) => [taxRate, tax])).toEqual([
      [18, 18_006],
      [5, 5002],
    ]);
    expect(job.totals).toMatchObject({ taxable: 200_066, tax: 23_008, rounding: 26, total: 223_100 });
    const changed = await owner.jobs.update(job.id, { lineItems: [line] });
    expect(changed.totals.tax).toBe(18_006);
  });

  it('lists by each filter, in one status, and by words of customer, phone, number and registration', async () => {
    const { owner } = await app.workshop();
    const userId = (await owner.auth.me()).user?.id ?? '';
    const customer = await owner.customers.create({ name: 'रवि कुलकर्णी', phone: '9822054321' });
    const car = await vehicle(owner, customer.id);
    const job = await owner.jobs.create({
      customerId: customer.id,
      vehicleId: car.id,
      assignedTo: [userId],
      status: 'open',
    });
    await owner.jobs.create({ customerId: (await owner.customers.create({ name: 'Other' })).id });
    const only = async (query: NonNullable<Parameters<typeof owner.jobs.list>[0]>) =>
      expect(
        (await owner.jobs.list(query)).data.map(({ id }) => id),
        JSON.stringify(query),
      ).toEqual([job.id]);
    for (const filter of [{ customerId: customer.id }, { vehicleId: car.id }, { assignedTo: userId }]) {
      await only(filter);
      await only({ ...filter, status: 'open' });
      expect((await owner.jobs.list({ ...filter, status: 'ready' })).data).toEqual([]);
    }
    for (const search of ['कुल', '4321', '98220 54321', car.registration, 'J-1001', 'रवि mh12'])
      await only({ search });
    await only({ search: '1001', status: 'open' });
  });

  it('pages through all of them once, whatever is added meanwhile', async () => {
    const { owner } = await app.workshop();
    const customer = (await owner.customers.create({ name: 'Asha' })).id;
    const made: string[] = [];
    for (let i = 0; i < 7; i++)
      made.unshift((await owner.jobs.create({ customerId: customer, status: 'open' })).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await owner.jobs.list({ limit: 3, status: 'open', ...(cursor ? { cursor } : {}) });
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      await owner.jobs.create({ customerId: customer, status: 'open' });
    } while (cursor);
    expect(seen).toEqual(made);
  });
});

describe('it refuses', () => {
  it("another customer's vehicle, and people who do not belong to the workshop", async () => {
    const { owner } = shop;
    const other = await owner.customers.create({ name: 'Other' });
    const car = await vehicle(owner, other.id);
    const foreign = { code: 'rule_broken', errors: [{ pointer: '/body/vehicleId' }] };
    await expect(owner.jobs.create({ customerId, vehicleId: car.id })).rejects.toMatchObject(foreign);
    const job = await owner.jobs.create({ customerId });
    await expect(owner.jobs.update(job.id, { vehicleId: car.id })).rejects.toMatchObject(foreign);
    const stranger = (await (await app.workshop()).owner.auth.me()).user?.id ?? '';
    await expect(owner.jobs.create({ customerId, assignedTo: [stranger] })).rejects.toMatchObject({
      code: 'unknown_reference',
      errors: [{ pointer: '/body/assignedTo' }],
    });
    const both = await owner.jobs.update(job.id, { customerId: other.id, vehicleId: car.id });
    expect([both.customer.id, both.vehicle?.id]).toEqual([other.id, car.id]);
    expect((await owner.jobs.update(job.id, { customerId })).vehicle).toBeNull();
  });

  it('changes of a closed or cancelled job, and of what is on an invoice', async () => {
    const { owner } = shop;
    const locked = { status: 409, code: 'job_locked' };
    const ends: JobStatus[][] = [['cancelled'], [...toDelivery, 'closed']];
    for (const way of ends) {
      const { id } = await owner.jobs.create({ customerId });
      for (const status of way) await owner.jobs.changeStatus(id, { status });
      await expect(owner.jobs.update(id, { notes: 'x' })).rejects.toMatchObject(locked);
    }
    const lineItems = [{ kind: 'fee' as const, description: 'Towing', unitPrice: 50_000 }];
    const job = await owner.jobs.create({ customerId, lineItems });
    await owner.invoices.create({ jobId: job.id });
    await expect(owner.jobs.update(job.id, { lineItems: [] })).rejects.toMatchObject(locked);
    await expect(owner.jobs.changeStatus(job.id, { status: 'cancelled' })).rejects.toMatchObject(locked);
    expect((await owner.jobs.update(job.id, { notes: 'free to change' })).lineItems).toHaveLength(1);
  });

  it('a move that the states do not allow, and leaves everything as it was', async () => {
    const { owner } = await app.workshop();
    const { id } = await owner.customers.create({ name: 'Asha' });
    const job = await owner.jobs.create({ customerId: id });
    await expect(owner.jobs.changeStatus(job.id, { status: 'delivered' })).rejects.toMatchObject({
      status: 409,
      code: 'invalid_transition',
    });
    expect(await owner.jobs.get(job.id)).toEqual(job);
    expect((await owner.summary.get()).jobsByStatus).toMatchObject({ draft: 1, delivered: 0 });
    expect((await owner.events.list({ resourceId: job.id })).data).toHaveLength(1);
  });

  it('a number where a creation failed: none is lost', async () => {
    const { owner } = await app.workshop();
    const { id } = await owner.customers.create({ name: 'Asha' });
    const lineItems = [{ kind: 'fee' as const, description: 'x', unitPrice: 1, discount: 2 }];
    await expect(owner.jobs.create({ customerId: id, lineItems })).rejects.toMatchObject({
      code: 'rule_broken',
      errors: [{ pointer: '/body/lineItems/0/discount' }],
    });
    expect((await owner.jobs.create({ customerId: id })).number).toBe('J-1001');
  });
});

it('keeps others out', async () => {
  const { owner } = await app.workshop();
  const { id } = await shop.owner.jobs.create({ customerId });
  const notFound = { status: 404, code: 'not_found' };
  await expect(owner.jobs.get(id)).rejects.toMatchObject(notFound);
  await expect(owner.jobs.pdf(id)).rejects.toMatchObject(notFound);
  await expect(owner.jobs.update(id, { notes: 'x' })).rejects.toMatchObject(notFound);
  await expect(owner.jobs.changeStatus(id, { status: 'open' })).rejects.toMatchObject(notFound);
  expect((await owner.jobs.list({ customerId })).data).toEqual([]);
  expect((await owner.jobs.list({ search: 'ravi' })).data).toEqual([]);
});

it('keeps how a job went, whatever is noted', () => {
  const step = (at: number) => ({ status: 'open' as const, at: new Date(at), by: null });
  const noted = (at: number) => ({ ...step(at), comment: { text: `${at}`, mentions: [] } });
  let timeline = withStep([], step(0));
  for (let at = 1; at <= 200; at++) timeline = withStep(timeline, noted(at));
  expect(timeline).toEqual([step(0), ...Array.from({ length: 50 }, (_, at) => noted(151 + at))]);
  expect(withStep(timeline, step(201))).toHaveLength(52);
});
