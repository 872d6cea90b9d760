import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join, type Person } from '../../../test/people.ts';

let app: TestApp;
let shop: TestWorkshop;
let manager: Person;
let technician: Person;
let accountant: Person;

beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop();
  manager = await join(app, shop, 'manager');
  technician = await join(app, shop, 'technician');
  accountant = await join(app, shop, 'accountant');
});
afterAll(() => app.close());

const notices = () => app.server.database.db.collection('notices');
const told = () => app.server.database.db.collection('notifications');

/** Until the worker has nothing left to tell. */
async function settled(): Promise<void> {
  const soon = () => ({ dueAt: { $lte: new Date(Date.now() + 40_000) } });
  await expect.poll(() => notices().countDocuments(soon(), { comment })).toBe(0);
}

async function inboxOf(person: Pick<Person, 'workbay'>, query: { limit?: number } = {}) {
  await settled();
  return (await person.workbay.notifications.list({ limit: 100, ...query })).data;
}

const owner = () => ({ workbay: shop.owner });
const named = async (person: Pick<Person, 'workbay'>, id: string) =>
  (await inboxOf(person)).filter(({ about }) => about.id === id).map(({ type }) => type);

async function newJob(input: { assignedTo?: string[]; promisedAt?: string } = {}, by = manager.workbay) {
  const customer = await manager.workbay.customers.create({
    name: 'Meera Joshi',
    phone: `+9198${Math.floor(Math.random() * 1e8)
      .toString()
      .padStart(8, '0')}`,
  });
  return by.jobs.create({
    customerId: customer.id,
    status: 'open',
    lineItems: [{ kind: 'labour', description: 'Brakes', unitPrice: 50_000 }],
    ...input,
  });
}

async function newPayment(by = manager) {
  const draft = await manager.workbay.invoices.create({ jobId: (await newJob()).id });
  const invoice = await manager.workbay.invoices.issue(draft.id);
  const payment = await by.workbay.payments.record({ invoiceId: invoice.id, amount: 1000, method: 'cash' });
  return { ...payment, invoiceId: invoice.id };
}

describe('who is told of what', () => {
  it('tells who may confirm of a payment, and then who recorded it of how that went', async () => {
    const payment = await newPayment();
    for (const person of [owner(), accountant])
      expect((await inboxOf(person))[0]).toMatchObject({
        type: 'payment.to_confirm',
        priority: 'high',
        read: false,
        about: { resource: 'invoice', id: payment.invoiceId, amount: 1000, customerName: 'Meera Joshi' },
      });
    expect(await named(manager, payment.invoiceId)).toEqual([]);
    await shop.owner.payments.confirm(payment.id);
    expect(await named(manager, payment.invoiceId)).toEqual(['payment.confirmed']);
    expect(await named(owner(), payment.invoiceId)).toEqual(['payment.to_confirm']);

    const limits = (amount: number) =>
      shop.owner.workshops.update({ confirmLimits: [{ role: 'manager', amount }] });
    await limits(999);
    expect(await named(manager, (await newPayment(accountant)).invoiceId)).toEqual([]);
    await limits(1000);
    expect(await named(manager, (await newPayment(accountant)).invoiceId)).toEqual(['payment.to_confirm']);
    await shop.owner.workshops.update({ confirmLimits: [] });

    const other = await newPayment();
    await accountant.workbay.payments.reject(other.id, { reason: 'Not on the statement' });
    expect(await named(manager, other.invoiceId)).toEqual(['payment.rejected']);
  });

  it('tells a technician of the jobs given to them, once each, and nobody of their own doing', async () => {
    const job = await newJob();
    await manager.workbay.jobs.update(job.id, { assignedTo: [technician.userId] });
    await manager.workbay.jobs.update(job.id, { notes: 'Check the left one too' });
    expect(await named(technician, job.id)).toEqual(['job.assigned']);
    const own = await newJob({ assignedTo: [manager.userId] });
    expect(await named(manager, own.id)).toEqual([]);
    expect(await named(technician, own.id)).toEqual([]);
  });

  it('takes away what a technician was told of a job that is not theirs any more, and what a role that saw more was told', async () => {
    const other = await join(app, shop, 'technician');
    const [kept, taken] = [
      await newJob({ assignedTo: [other.userId] }),
      await newJob({ assignedTo: [other.userId] }),
    ];
    await manager.workbay.jobs.update(taken.id, { assignedTo: [technician.userId] });
    expect(await named(technician, taken.id)).toEqual(['job.assigned']);
    expect(await named(other, taken.id)).toEqual([]);
    expect(await named(other, kept.id)).toEqual(['job.assigned']);
    // Who sees all jobs may know of it still.
    const second = await join(app, shop, 'manager');
    const given = await newJob({ assignedTo: [second.userId] });
    await manager.workbay.jobs.update(given.id, { assignedTo: [technician.userId] });
    expect(await named(second, given.id)).toEqual(['job.assigned']);
    await shop.owner.members.update(second.memberId, { role: 'technician' });
    await second.logInAgain();
    expect(await named(second, given.id)).toEqual([]);
  });

  it('tells who is mentioned in a note, once, and refuses who does not see the job', async () => {
    const job = await newJob({ assignedTo: [technician.userId] });
    const { jobs } = technician.workbay;
    const text = ' @Manager is it to be painted? ';
    const noted = await jobs.comment(job.id, { text, mentions: [manager.userId, technician.userId] });
    expect(noted.timeline.at(-1)).toMatchObject({
      status: 'open',
      by: technician.userId,
      comment: { text: text.trim(), mentions: [manager.userId, technician.userId] },
    });
    expect(await named(manager, job.id)).toEqual(['job.mentioned']);
    expect(await named(technician, job.id)).toEqual(['job.assigned']);
    expect(await named(owner(), job.id)).toEqual([]);
    const other = await join(app, shop, 'technician');
    const stranger = (await (await app.workshop()).owner.auth.me()).user?.id ?? '';
    for (const mentioned of [other.userId, stranger])
      await expect(jobs.comment(job.id, { text: 'x', mentions: [mentioned] })).rejects.toMatchObject({
        code: 'unknown_reference',
        errors: [{ pointer: '/body/mentions', code: 'sees_not_the_job' }],
      });
    await expect(other.workbay.jobs.comment(job.id, { text: 'x' })).rejects.toMatchObject({ status: 404 });
    // A note between two moves does not keep a move from being taken back.
    await jobs.changeStatus(job.id, { status: 'in_progress' });
    await jobs.comment(job.id, { text: 'Oops' });
    expect((await jobs.changeStatus(job.id, { status: 'open' })).status).toBe('open');
  });

  it('tells who runs the jobs that one is ready, and not other technicians', async () => {
    const job = await newJob({ assignedTo: [technician.userId] });
    const other = await join(app, shop, 'technician');
    await technician.workbay.jobs.changeStatus(job.id, { status: 'in_progress' });
    await technician.workbay.jobs.changeStatus(job.id, { status: 'ready' });
    expect(await named(manager, job.id)).toEqual(['job.ready']);
    expect(await named(technician, job.id)).toEqual(['job.assigned']);
    expect(await inboxOf(other)).toEqual([]);
  });

  it('tells once for each promised time that it is near, and not of a job that is ready', async () => {
    const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const job = await newJob({ assignedTo: [technician.userId], promisedAt: soon(20) });
    await manager.workbay.jobs.update(job.id, { notes: 'Hurry' });
    expect((await named(technician, job.id)).toSorted()).toEqual(['job.assigned', 'job.promise_at_risk']);
    await manager.workbay.jobs.update(job.id, { promisedAt: soon(40) });
    expect(await named(owner(), job.id)).toEqual(['job.promise_at_risk', 'job.promise_at_risk']);

    const done = await newJob({ promisedAt: soon(90) });
    await settled();
    const waits = { _id: `promise ${done.id}` as never };
    expect(await notices().findOne(waits, { comment })).toMatchObject({ jobId: done.id });
    await manager.workbay.jobs.changeStatus(done.id, { status: 'in_progress' });
    await manager.workbay.jobs.changeStatus(done.id, { status: 'ready' });
    await settled();
    expect(await notices().findOne(waits, { comment })).toBeNull();
  });

  it('tells who may invite that somebody joined, and forgets what who left was told', async () => {
    const leaver = await join(app, shop, 'manager');
    expect((await inboxOf(owner()))[0]).toMatchObject({
      type: 'member.joined',
      priority: 'low',
      about: { id: leaver.memberId },
    });
    const job = await newJob({ assignedTo: [leaver.userId] });
    expect(await named(leaver, job.id)).toEqual(['job.assigned']);
    await shop.owner.members.remove(leaver.memberId);
    await settled();
    expect(await told().countDocuments({ recipient: leaver.userId }, { comment })).toBe(0);
    await newPayment();
    await settled();
    expect(await told().countDocuments({ recipient: leaver.userId }, { comment })).toBe(0);
  });

  it('makes nothing twice when an event is worked again', async () => {
    const payment = await newPayment();
    await settled();
    const [event] = (await shop.owner.events.list({ resourceId: payment.id })).data;
    const before = await inboxOf(owner());
    await shop.owner.notifications.mark(`${before[0]?.id}`, { read: true });
    const now = new Date();
    await notices().insertOne(
      {
        _id: `${event?.id}` as never,
        tenantId: shop.id,
        kind: 'event',
        eventId: event?.id,
        type: event?.type,
        actorId: manager.userId,
        dueAt: now,
        createdAt: now,
        updatedAt: now,
        version: 1,
      },
      { comment },
    );
    const after = await inboxOf(owner());
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.read).toBe(true);
  });
});

describe('an inbox', () => {
  it('is filtered by each field and by several, and paged in order', async () => {
    const { notifications } = shop.owner;
    const all = await inboxOf(owner());
    expect(all.length).toBeGreaterThan(6);
    expect((await notifications.list({ type: 'member.joined', limit: 100 })).data).toEqual(
      all.filter(({ type }) => type === 'member.joined'),
    );
    expect((await notifications.list({ priority: 'high', unread: true, limit: 100 })).data).toEqual(
      all.filter(({ priority, read }) => priority === 'high' && !read),
    );
    for (const query of [{}, { priority: 'high' as const }, { unread: true }]) {
      const whole = (await notifications.list({ ...query, limit: 100 })).data;
      const paged: typeof all = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const next = await notifications.list({ ...query, limit: 2, ...(cursor ? { cursor } : {}) });
        paged.push(...next.data);
        cursor = next.nextCursor;
      }
      expect(paged).toEqual(whole);
    }
  });

  it('is marked one by one, many at once and all, back again, and counted', async () => {
    const { notifications } = accountant.workbay;
    for (let i = 0; i < 4; i++) await newPayment();
    const [one, two, three] = await inboxOf(accountant);
    const { unread } = await notifications.countUnread();
    const count = async () => (await notifications.countUnread()).unread;
    expect(await notifications.mark(`${one?.id}`, { read: true })).toMatchObject({
      read: true,
      readAt: expect.any(String),
    });
    await notifications.mark(`${one?.id}`, { read: true });
    expect(await count()).toBe(unread - 1);
    await notifications.mark(`${one?.id}`, { read: false });
    expect(await count()).toBe(unread);
    await notifications.markMany({ ids: [`${two?.id}`, `${three?.id}`, 'ntf_nothing'] });
    expect(await count()).toBe(unread - 2);
    await notifications.markAll();
    expect(await count()).toBe(0);
  });

  it('takes 50 who mark all as read at once', async () => {
    for (let i = 0; i < 3; i++) await newPayment();
    await settled();
    expect((await shop.owner.notifications.countUnread()).unread).toBeGreaterThan(0);
    await Promise.all(Array.from({ length: 50 }, () => shop.owner.notifications.markAll()));
    expect((await shop.owner.notifications.countUnread()).unread).toBe(0);
  });
});

describe('it keeps others out', () => {
  it("shows and marks nobody else's, in the same workshop and in another", async () => {
    await newPayment();
    const [mine] = await inboxOf(owner());
    const stranger = await app.workshop();
    for (const workbay of [manager.workbay, stranger.owner]) {
      await expect(workbay.notifications.mark(`${mine?.id}`, { read: true })).rejects.toMatchObject({
        status: 404,
      });
      await workbay.notifications.markMany({ ids: [`${mine?.id}`] });
      await workbay.notifications.markAll();
      expect(JSON.stringify(await workbay.notifications.list({ limit: 100 }))).not.toContain(mine?.id);
    }
    expect((await shop.owner.notifications.countUnread()).unread).toBe(1);
  });

  it('is nothing for an API key, and says so for what is not a notification', async () => {
    await expect(shop.workbay.notifications.list()).rejects.toMatchObject({ status: 403 });
    await expect(shop.workbay.notifications.markAll()).rejects.toMatchObject({ status: 403 });
    await expect(shop.owner.notifications.mark(`ntf_${randomUUID()}`, { read: true })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

it('gives every list from an index in its order', async () => {
  const tenantId = shop.id;
  const recipient = (await shop.owner.auth.me()).user?.id;
  const filters = [
    { read: false },
    { read: { $in: [false, true] } },
    { read: { $in: [false, true] }, type: 'job.ready', priority: { $in: ['low', 'normal', 'high'] } },
    { read: false, type: { $in: ['job.ready', 'job.assigned'] }, priority: 'high' },
  ];
  for (const filter of filters) {
    const plan = await told()
      .find({ tenantId, recipient, ...filter }, { sort: { createdAt: -1, _id: -1 }, limit: 21, comment })
      .explain('queryPlanner');
    const stages = JSON.stringify(plan.queryPlanner.winningPlan);
    expect(stages).toContain('IXSCAN');
    expect(stages).not.toContain('"SORT"');
    expect(stages).not.toContain('COLLSCAN');
  }
});
