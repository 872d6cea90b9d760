import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join, type Person } from '../../../test/people.ts';

let app: TestApp;
let shop: TestWorkshop;
let technician: Person;
let jobIds: string[];
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  technician = await join(app, shop, 'technician');
  const { id: customerId } = await shop.owner.customers.create({ name: 'Ravi Kulkarni' });
  const made = [];
  for (const assignedTo of [[technician.userId], [technician.userId], []])
    made.push((await shop.owner.jobs.create({ customerId, status: 'open', assignedTo })).id);
  jobIds = made;
});
afterAll(() => app.close());

const [first, second, others] = [0, 1, 2].map(at => () => jobIds[at] ?? '') as [
  () => string,
  () => string,
  () => string,
];
const span = { startedAt: '2026-01-05T04:30:00.000Z', endedAt: '2026-01-05T06:00:00.000Z' };

describe('the work that somebody has done', () => {
  it('is theirs alone, page by page, with its time, stars and what it brought', async () => {
    const { owner } = shop;
    const [one, other] = [await join(app, shop, 'technician'), await join(app, shop, 'technician')];
    await owner.wallets.setShare(one.userId, { share: { kind: 'percent', value: 10 } });
    const { id: customerId } = await owner.customers.create({ name: 'Sita' });
    const lineItems = [{ kind: 'labour' as const, description: 'Brakes', unitPrice: 100_000 }];
    const done = async (assignedTo: string[]) => {
      const job = { customerId, status: 'open' as const, assignedTo, lineItems, complaints: ['Squeaks'] };
      const { id } = await owner.jobs.create(job);
      const spent = { startedAt: '2026-01-05T04:30:00Z', endedAt: '2026-01-05T06:00:00Z' };
      for (const userId of assignedTo) await owner.timeEntries.add({ userId, jobId: id, ...spent });
      for (const status of ['in_progress', 'ready', 'delivered'] as const)
        await owner.jobs.changeStatus(id, { status });
      return id;
    };
    const first = await done([one.userId, other.userId]);
    const second = await done([one.userId]);
    await owner.jobs.create({ customerId, status: 'open', assignedTo: [one.userId] });
    await owner.invoices.issue((await owner.invoices.create({ jobId: second })).id);
    const { data, nextCursor } = await one.workbay.work.list({ limit: 1 });
    expect(data).toMatchObject([
      { id: second, what: 'Squeaks', minutes: 90, stars: null, earned: 10_000, currency: 'INR' },
    ]);
    const next = await one.workbay.work.list({ limit: 1, cursor: `${nextCursor}` });
    expect(next).toMatchObject({ data: [{ id: first, minutes: 90, earned: null }], nextCursor: null });
    expect((await other.workbay.work.list()).data.map(({ id }) => id)).toEqual([first]);
    await expect(shop.workbay.client.GET('/v1/me/work')).resolves.toMatchObject({
      response: { status: 403 },
    });
  });
});

describe('it works', () => {
  it('runs one clock a person, stops it where the next starts, and tells everybody who may know', async () => {
    const { timeEntries } = technician.workbay;
    const started = await timeEntries.start({ jobId: first() });
    expect(started).toMatchObject({ userId: technician.userId, job: { id: first() }, endedAt: null });
    expect(await timeEntries.start({ jobId: first() })).toEqual(started);
    const next = await timeEntries.start({ jobId: second() });
    const [running, ended] = (await timeEntries.list()).data;
    expect([running?.id, ended?.id]).toEqual([next.id, started.id]);
    expect(ended?.endedAt).not.toBeNull();
    const at = new Date();
    const past = new Date(at.getTime() - 60_000).toISOString();
    const earlier = { startedAt: past, endedAt: at.toISOString(), userId: technician.userId };
    const added = await shop.owner.timeEntries.add({ ...earlier, jobId: first() });
    const runs = { userId: technician.userId, running: true } as const;
    expect((await timeEntries.list(runs)).data).toEqual([next]);
    await expect(timeEntries.list({ running: true })).rejects.toMatchObject({
      errors: [{ pointer: '/query/userId', code: 'required' }],
    });
    await shop.owner.timeEntries.delete(added.id);
    const stopped = await timeEntries.stop({ note: 'Waiting for parts' });
    expect(stopped).toMatchObject({ id: next.id, note: 'Waiting for parts', version: 2 });
    expect((await timeEntries.list(runs)).data).toEqual([]);
    expect((await shop.owner.timeEntries.list({ jobId: first() })).data).toEqual([ended]);
    const types = (await shop.owner.events.list({ resourceId: next.id })).data.map(({ type }) => type);
    expect(types).toEqual(['time_entry.stopped', 'time_entry.started']);
  });

  it('is corrected by who sees all jobs, on record, and summed by person and job', async () => {
    const { timeEntries, audit } = shop.owner;
    const span = { startedAt: '2026-02-05T04:30:00.000Z', endedAt: '2026-02-05T06:00:00.000Z' };
    const added = await timeEntries.add({ ...span, userId: technician.userId, jobId: others() });
    await timeEntries.add({ ...span, userId: technician.userId, jobId: others() });
    const endedAt = '2026-02-05T05:00:00.000Z';
    const corrected = await timeEntries.correct(added.id, { endedAt, note: 'Gearbox' });
    expect(corrected).toMatchObject({ ...span, endedAt, note: 'Gearbox', version: 2 });
    const [record] = (await audit.list({ resourceId: added.id })).data;
    expect(record).toMatchObject({ operation: 'timeEntries.correct' });
    const february = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' };
    expect((await timeEntries.report(february)).data).toEqual([
      { userId: technician.userId, job: corrected.job, minutes: 120 },
    ]);
    for (const to of [february.from, '2027-02-03T00:00:00Z'])
      await expect(timeEntries.report({ ...february, to })).rejects.toMatchObject({
        errors: [{ pointer: '/query/to' }],
      });
    await timeEntries.delete(added.id);
    expect((await timeEntries.report(february)).data[0]?.minutes).toBe(90);
  });

  it('stops a clock that was forgotten at 24 hours', async () => {
    const { timeEntries } = technician.workbay;
    const { id, startedAt } = await timeEntries.start({ jobId: first() });
    const begun = new Date(Date.parse(startedAt) - 3 * 86_400_000);
    await shop.owner.timeEntries.correct(id, { startedAt: begun.toISOString() });
    const { endedAt } = await timeEntries.stop({});
    expect(endedAt).toBe(new Date(begun.getTime() + 86_400_000).toISOString());
  });
});

describe('it refuses', () => {
  it('a clock that does not run, a job that is over, and spans that cannot be', async () => {
    const { owner } = shop;
    await expect(owner.timeEntries.stop({})).rejects.toMatchObject({ code: 'clock_not_running' });
    const { id } = await owner.jobs.create({ customerId: (await owner.jobs.get(first())).customer.id });
    await owner.jobs.changeStatus(id, { status: 'cancelled' });
    await expect(owner.timeEntries.start({ jobId: id })).rejects.toMatchObject({ code: 'job_locked' });
    const add = (change: object) =>
      owner.timeEntries.add({ ...span, userId: technician.userId, jobId: first(), ...change });
    const wrong = { code: 'rule_broken', errors: [{ pointer: '/body/endedAt' }] };
    await expect(add({ endedAt: span.startedAt })).rejects.toMatchObject(wrong);
    await expect(add({ endedAt: '2026-01-07T06:00:00Z' })).rejects.toMatchObject(wrong);
    await expect(add({ endedAt: '2099-01-07T06:00:00Z' })).rejects.toMatchObject(wrong);
    const stranger = { code: 'unknown_reference', errors: [{ pointer: '/body/userId' }] };
    await expect(add({ userId: 'usr_01zzzzzzzzzzzzzzzzzzzzzzzz' })).rejects.toMatchObject(stranger);
    const filters = owner.timeEntries.list({ jobId: first(), userId: technician.userId });
    await expect(filters).rejects.toMatchObject({ code: 'filters_exclude' });
  });
});

describe('it keeps others out', () => {
  it("of others' clocks and jobs, and of setting a clock", async () => {
    const theirs = await shop.owner.timeEntries.start({ jobId: others() });
    const { timeEntries } = technician.workbay;
    expect((await timeEntries.list({ jobId: others() })).data.map(({ userId }) => userId)).not.toContain(
      theirs.userId,
    );
    await expect(timeEntries.start({ jobId: others() })).rejects.toMatchObject({ status: 404 });
    const [own] = (await timeEntries.list()).data;
    for (const id of [theirs.id, own?.id ?? ''])
      await expect(timeEntries.correct(id, { note: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(timeEntries.delete(own?.id ?? '')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(shop.workbay.timeEntries.start({ jobId: first() })).rejects.toMatchObject({ status: 403 });
    const stranger = (await app.workshop()).owner;
    await expect(stranger.timeEntries.correct(theirs.id, { note: 'x' })).rejects.toMatchObject({
      status: 404,
    });
  });
});
