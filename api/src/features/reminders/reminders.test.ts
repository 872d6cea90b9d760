import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { pdf, uploadPicture } from '../../../test/pictures.ts';
import { createLogger } from '../../logger.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { nextRun } from './when.ts';
import { startReminders } from './worker.ts';

let app: TestApp;
let shop: TestWorkshop;
let made = 0;

beforeAll(async () => {
  app = await startTestApp();
  shop = await newShop();
});
afterAll(() => app.close());

/** Where it is about noon: no test meets a midnight. */
const ahead = 12 - new Date().getUTCHours();
const timeZone = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
const today = civilDate(new Date(), timeZone);
const inDays = (days: number) => addDays(today, days);

async function newShop(): Promise<TestWorkshop> {
  const made = await app.workshop();
  await made.owner.workshops.update({ timeZone });
  return made;
}

async function owned({ owner }: Pick<TestWorkshop, 'owner'> = shop, more: { odometer?: number } = {}) {
  made += 1;
  const email = `due-${made}-${Date.now()}@example.com`;
  const customer = await owner.customers.create({
    name: 'Ravi Kulkarni',
    phone: `+9198220${10_000 + made}`,
    email,
  });
  const registration = `MH12DU${1000 + made}`;
  const vehicle = await owner.vehicles.create({ customerId: customer.id, registration, ...more });
  return { customer, vehicle, email, vehicleId: vehicle.id };
}

/** Has the morning come, for this workshop alone, and waits for its mails to be written. */
async function morning(of: TestWorkshop): Promise<void> {
  const { database } = app.server;
  const runs = database.db.collection<{ _id: string; dueAt: Date; lease?: string }>('reminderRuns');
  const past = new Date(Date.now() - 1000);
  await runs.updateOne({ _id: of.id }, { $set: { dueAt: past } }, { comment });
  const worker = startReminders({ database, config: app.config, log: createLogger('error') });
  const isDone = async () => {
    const run = await runs.findOne({ _id: of.id }, { comment });
    return run !== null && !run.lease && run.dueAt > new Date();
  };
  await expect.poll(isDone, { timeout: 30_000 }).toBe(true);
  await worker.stop();
}

/** The mail to an address, once it is there. */
async function mailed(email: string): Promise<{ subject: string; text: string }> {
  const mailbox = app.server.database.db.collection<{ subject: string; text: string }>('mailbox');
  const find = () => mailbox.findOne({ 'to.email': email }, { comment });
  await expect.poll(find, { timeout: 30_000 }).not.toBeNull();
  const mail = await find();
  if (!mail) throw new Error('it is gone');
  return mail;
}

describe('papers', () => {
  it('are kept with their file, and remind of the day on which they end', async () => {
    const { owner } = shop;
    const { vehicleId, customer } = await owned();
    const file = await owner.uploadFile(pdf(), { purpose: 'customer_document', name: 'policy.pdf' });
    const input = {
      vehicleId,
      kind: 'insurance',
      number: 'OG-27',
      expiresOn: inDays(20),
      fileId: file.id,
    } as const;
    const paper = await owner.papers.create(input);
    expect(paper).toMatchObject({
      customerId: customer.id,
      vehicleId,
      file: { id: file.id, attachedTo: paper.id },
    });
    expect(paper.file?.url).not.toBeNull();
    const reminder = () => owner.reminders.get(`${paper.reminderId}`);
    expect(await reminder()).toMatchObject({ title: 'Insurance renewal', on: inDays(20), source: 'paper' });
    expect((await owner.papers.list({ customerId: customer.id })).data).toMatchObject([{ id: paper.id }]);
    await expect(owner.files.delete(file.id)).rejects.toMatchObject({ code: 'file_in_use' });

    await owner.papers.update(paper.id, { expiresOn: inDays(30) }, { ifMatch: paper.version });
    expect(await reminder()).toMatchObject({ on: inDays(30) });
    // What was put off by hand stays so under another name.
    await owner.reminders.update(`${paper.reminderId}`, { dueOn: inDays(25) });
    expect(await owner.papers.update(paper.id, { name: ' Policy ' })).toMatchObject({ name: 'Policy' });
    expect(await reminder()).toMatchObject({ title: 'Policy', on: inDays(25) });
    // Told and done; the renewed policy is another reminder.
    await owner.reminders.update(`${paper.reminderId}`, { status: 'done' });
    const renewed = await owner.papers.update(paper.id, { expiresOn: inDays(385) });
    expect(renewed.reminderId).not.toBe(paper.reminderId);
    expect((await owner.reminders.list({ vehicleId, limit: 1 })).data).toMatchObject([
      { id: renewed.reminderId, on: inDays(385) },
    ]);
    // They go with the vehicle to its next owner, and with its double.
    const [next, last] = [await owned(), await owned()];
    const isOf = async (customerId: string) =>
      expect(await owner.papers.get(paper.id)).toMatchObject({ customerId });
    await owner.vehicles.update(vehicleId, { customerId: next.customer.id });
    await isOf(next.customer.id);
    await owner.vehicles.merge(last.vehicleId, { otherVehicleId: vehicleId });
    await isOf(last.customer.id);
    await owner.papers.delete(paper.id);
    await expect(owner.files.get(file.id)).rejects.toMatchObject({ status: 404 });
    await expect(owner.reminders.get(`${renewed.reminderId}`)).rejects.toMatchObject({ status: 404 });
  });

  it('refuse what makes no sense, and are not there for who does not see the customer', async () => {
    const { owner } = shop;
    const { vehicleId, customer } = await owned();
    const picture = await uploadPicture(owner, 'job_photo');
    const create = (more: object) => owner.papers.create({ kind: 'warranty', ...more });
    await expect(create({})).rejects.toMatchObject({ code: 'rule_broken' });
    await expect(create({ vehicleId, fileId: picture.id })).rejects.toMatchObject({
      code: 'unknown_reference',
    });
    await expect(create({ vehicleId, customerId: (await owned()).customer.id })).rejects.toMatchObject({
      code: 'rule_broken',
    });
    await expect(owner.papers.list({ vehicleId, customerId: customer.id })).rejects.toMatchObject({
      code: 'filters_exclude',
    });
    // One that has ended long ago is kept, and reminds nobody.
    expect(await create({ customerId: customer.id, expiresOn: inDays(-30) })).toMatchObject({
      reminderId: null,
    });

    // Nor does one whose day turns out to be past.
    const mistaken = await create({ customerId: customer.id, expiresOn: inDays(30) });
    expect(await owner.papers.update(mistaken.id, { expiresOn: inDays(-3) })).toMatchObject({
      reminderId: null,
    });
    await expect(owner.reminders.get(`${mistaken.reminderId}`)).rejects.toMatchObject({ status: 404 });

    const file = await uploadPicture(owner, 'customer_document');
    const paper = await create({ vehicleId, fileId: file.id });
    const { workbay: technician, userId } = await join(app, shop, 'technician');
    const seen = async () => (await technician.papers.list({ vehicleId })).data.length;
    expect(await seen()).toBe(0);
    for (const read of [() => technician.papers.get(paper.id), () => technician.files.get(file.id)])
      await expect(read()).rejects.toMatchObject({ status: 404 });
    await owner.jobs.create({ customerId: customer.id, vehicleId, assignedTo: [userId] });
    expect(await seen()).toBe(1);
    expect(await technician.files.get(file.id)).toMatchObject({ id: file.id });
    await expect(technician.papers.delete(paper.id)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('it works', () => {
  it('plans 50 for a customer at the most, and papers beside them', async () => {
    const { owner } = shop;
    const { customer } = await owned();
    const plan = () => owner.reminders.create({ customerId: customer.id, title: 'Wash', dueOn: inDays(9) });
    const { id: _id } = await plan();
    const reminders = app.server.database.db.collection<{ _id: string }>('reminders');
    const one = await reminders.findOne({ _id }, { comment });
    const more = Array.from({ length: 49 }, (_, index) => ({ ...one, _id: `${_id}-${index}` }));
    await reminders.insertMany(more, { comment });
    await expect(plan()).rejects.toMatchObject({ code: 'too_many_reminders' });
    const input = { customerId: customer.id, kind: 'warranty', expiresOn: inDays(9) } as const;
    expect((await owner.papers.create(input)).reminderId).not.toBeNull();
  });

  it('plans by day and odometer, and moves with the readings, the owner and the registration', async () => {
    const { owner } = shop;
    const { vehicleId, customer } = await owned(shop, { odometer: 50_000 });
    const input = { vehicleId, title: ' Periodic service ', dueOn: inDays(200), dueOdometer: 53_000 };
    const reminder = await owner.reminders.create(input);
    expect(reminder).toMatchObject({
      title: 'Periodic service',
      status: 'planned',
      customer: { id: customer.id },
      on: inDays(100),
      kmPerDay: 30,
      source: 'hand',
      told: null,
    });
    expect(decodeURIComponent(`${reminder.whatsappUrl}`)).toMatch(
      /^https:\/\/wa\.me\/9198220\d+\?text=Hello Ravi Kulkarni.*53,000 km/,
    );
    await owner.vehicles.update(vehicleId, { odometer: 52_400 });
    expect(await owner.reminders.get(reminder.id)).toMatchObject({ on: inDays(20) });
    const other = await owned();
    await owner.vehicles.update(vehicleId, { customerId: other.customer.id, make: 'Tata' });
    await owner.customers.update(other.customer.id, { name: 'Meera' });
    expect(await owner.reminders.get(reminder.id)).toMatchObject({
      customer: { id: other.customer.id, name: 'Meera' },
      vehicle: { id: vehicleId, description: 'Tata' },
    });
  });

  it('lists what is overdue, soon and later, the soonest first, and what was done', async () => {
    const own = await newShop();
    const { reminders } = own.owner;
    const { vehicleId, customer } = await owned(own);
    const plan = (days: number) => reminders.create({ vehicleId, title: `In ${days}`, dueOn: inDays(days) });
    const all = [];
    for (const days of [40, -3, 0, 29, 30, -1]) all.push(await plan(days));
    const titles = async (query: Parameters<typeof reminders.list>[0]) =>
      (await reminders.list(query)).data.map(({ title }) => title);
    expect(await titles({ when: 'overdue' })).toEqual(['In -3', 'In -1']);
    expect(await titles({ when: 'soon' })).toEqual(['In 0', 'In 29']);
    expect(await titles({ when: 'later' })).toEqual(['In 30', 'In 40']);
    const paged: string[] = [];
    for await (const one of reminders.list({ limit: 2 })) paged.push(one.title);
    expect(paged).toEqual(['In -3', 'In -1', 'In 0', 'In 29', 'In 30', 'In 40']);
    const { data, nextCursor } = await reminders.list({ limit: 3 });
    await reminders.delete(`${data[2]?.id}`);
    expect(await titles({ limit: 2, cursor: `${nextCursor}` })).toEqual(['In 29', 'In 30']);
    const [, late] = all;
    await reminders.update(`${late?.id}`, { status: 'done' });
    expect(await titles({ when: 'done' })).toEqual(['In -3']);
    expect(await titles({ when: 'overdue' })).toEqual(['In -1']);
    expect(await titles({ vehicleId })).toHaveLength(5);
    expect(await titles({ customerId: customer.id, limit: 1 })).toEqual(['In -1']);
  });

  it('plans by the rules when a job is delivered, and ends what they had planned before', async () => {
    const own = await newShop();
    const { items, jobs, reminders } = own.owner;
    const item = await items.create({ kind: 'labour', name: 'Full service', unitPrice: 150_000 });
    await reminders.updateSettings({
      rules: [
        { title: 'Check-up', days: 180, kilometres: null, itemId: null },
        { title: 'Full service', days: 365, kilometres: 6000, itemId: item.id },
      ],
    });
    const { vehicleId, customer } = await owned(own);
    const deliver = async (
      odometer: number,
      lineItems: Parameters<typeof jobs.create>[0]['lineItems'] = [],
    ) => {
      const job = await jobs.create({
        customerId: customer.id,
        vehicleId,
        status: 'open',
        odometer,
        lineItems,
      });
      for (const status of ['in_progress', 'ready', 'delivered'] as const)
        await jobs.changeStatus(job.id, { status });
      return job.id;
    };
    const planned = async () =>
      (await reminders.list()).data.map(({ title, on, dueOdometer, jobId }) => ({
        title,
        on,
        dueOdometer,
        jobId,
      }));
    const first = await deliver(40_000);
    const checkUp = { title: 'Check-up', on: inDays(180), dueOdometer: null };
    expect(await planned()).toEqual([{ ...checkUp, jobId: first }]);
    await jobs.changeStatus(first, { status: 'ready' });
    await jobs.changeStatus(first, { status: 'delivered' });
    expect(await planned()).toEqual([{ ...checkUp, jobId: first }]);
    const second = await deliver(41_000, [{ itemId: item.id }]);
    expect(await planned()).toEqual([
      { ...checkUp, jobId: second },
      { title: 'Full service', on: inDays(200), dueOdometer: 47_000, jobId: second },
    ]);
    expect((await reminders.list({ when: 'done' })).data.map(({ jobId }) => jobId)).toEqual([first]);
  });

  it('mails each customer once, in the morning, what is due; and nobody who wants none', async () => {
    const own = await newShop();
    const { owner } = own;
    const { reminders } = owner;
    const due = await owned(own);
    const [service, brakes] = await Promise.all(
      ['Service', 'Brake fluid'].map((title, at) =>
        reminders.create({ vehicleId: due.vehicleId, title, dueOn: inDays(at) }),
      ),
    );
    const far = await reminders.create({ vehicleId: due.vehicleId, title: 'Tyres', dueOn: inDays(60) });
    const phoned = await owned(own);
    const called = await reminders.create({
      vehicleId: phoned.vehicleId,
      title: 'Service',
      dueOn: inDays(1),
    });
    await reminders.update(called.id, { told: 'phone' });
    const quiet = await owned(own);
    await owner.customers.update(quiet.customer.id, { wantsReminders: false });
    await reminders.create({ vehicleId: quiet.vehicleId, title: 'Service', dueOn: inDays(1) });
    const booked = await owned(own);
    await reminders.create({ vehicleId: booked.vehicleId, title: 'Service', dueOn: inDays(1) });
    await owner.bookings.create({
      customerId: booked.customer.id,
      vehicleId: booked.vehicleId,
      serviceIds: [],
      startsAt: `${inDays(5)}T05:00:00Z`,
      endsAt: `${inDays(5)}T06:00:00Z`,
    });
    await reminders.updateSettings({ mail: true });
    await morning(own);
    const mail = await mailed(due.email);
    expect(mail.subject).toContain('Your service is due');
    expect(mail.text).toContain('Brake fluid');
    expect(mail.text).not.toContain('Tyres');
    for (const one of [service, brakes])
      expect((await reminders.get(`${one?.id}`)).told).toMatchObject({ by: 'mail' });
    expect((await reminders.get(far.id)).told).toBeNull();
    expect((await reminders.get(called.id)).told).toMatchObject({ by: 'phone' });
    await morning(own);
    /** Beside those about their booking. */
    const sent = async (email: string) => {
      const mails = app.server.database.db.collection('mails');
      return mails.countDocuments({ 'to.email': email, bookingId: { $exists: false } }, { comment });
    };
    const all = [due, phoned, quiet, booked].map(({ email }) => sent(email));
    expect(await Promise.all(all)).toEqual([1, 0, 0, 0]);

    // What is put off is told again, until they end it by the link in the mail.
    await reminders.update(`${service?.id}`, { snoozedUntil: inDays(3) });
    await morning(own);
    expect(await sent(due.email)).toBe(2);
    const { id } = await owner.customers.create({ name: 'The same' });
    await owner.customers.merge(id, { otherCustomerId: due.customer.id });
    const token = `${/unsubscribe\?token=([^\s"]+)/.exec(mail.text)?.[1]}`;
    await fetch(`${app.url}/unsubscribe?token=${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect((await owner.customers.get(due.customer.id)).wantsReminders).toBe(false);
    await reminders.update(`${service?.id}`, { snoozedUntil: inDays(4) });
    await morning(own);
    expect(await sent(due.email)).toBe(2);
    await reminders.updateSettings({ mail: false });
    const runs = app.server.database.db.collection<{ _id: string }>('reminderRuns');
    expect(await runs.findOne({ _id: own.id }, { comment })).toBeNull();
  });

  it('runs at ten by the clock of the workshop', () => {
    const next = (now: string) => nextRun(new Date(now), 'Asia/Kolkata').toISOString();
    expect(next('2026-11-21T04:29:59Z')).toBe('2026-11-21T04:30:00.000Z');
    expect(next('2026-11-21T04:30:00Z')).toBe('2026-11-22T04:30:00.000Z');
  });

  it('goes with its vehicle and its customer', async () => {
    const { owner } = shop;
    const [one, two] = [await owned(), await owned()];
    const plan = (vehicleId: string) =>
      owner.reminders.create({ vehicleId, title: 'Service', dueOn: inDays(9) });
    const [first, second] = [await plan(one.vehicleId), await plan(two.vehicleId)];
    await owner.vehicles.delete(one.vehicleId);
    await owner.privacy.eraseCustomer(two.customer.id);
    for (const { id } of [first, second])
      await expect(owner.reminders.get(id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('it refuses', () => {
  it('what says no day, or names what does not fit', async () => {
    const { reminders } = shop.owner;
    const { vehicleId, customer } = await owned();
    const other = await owned();
    const at = (pointer: string) => ({ errors: [{ pointer }] });
    const title = 'Service';
    await expect(reminders.create({ title, dueOn: inDays(1) })).rejects.toMatchObject(at('/body/customerId'));
    await expect(reminders.create({ title, vehicleId })).rejects.toMatchObject(at('/body/dueOn'));
    await expect(reminders.create({ title, vehicleId, dueOdometer: 9000 })).rejects.toMatchObject(
      at('/body/dueOn'),
    );
    await expect(
      reminders.create({ title, customerId: customer.id, dueOdometer: 9000 }),
    ).rejects.toMatchObject(at('/body/dueOdometer'));
    await expect(
      reminders.create({ title, vehicleId, customerId: other.customer.id, dueOn: inDays(1) }),
    ).rejects.toMatchObject(at('/body/vehicleId'));
    const { id, version } = await reminders.create({ title, vehicleId, dueOn: inDays(1) });
    await expect(reminders.update(id, { dueOn: null })).rejects.toMatchObject(at('/body/dueOn'));
    await reminders.update(id, { notes: 'x' });
    await expect(reminders.update(id, { notes: 'y' }, { ifMatch: version })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    await expect(reminders.list({ vehicleId, when: 'soon' })).rejects.toMatchObject({
      code: 'filters_exclude',
    });
  });

  it('rules that say nothing, twice the same, or of an item that there is not', async () => {
    const { reminders } = shop.owner;
    const rule = { title: 'Service', days: 180, kilometres: null, itemId: null };
    const refused = (rules: (typeof rule | { days: null } | { itemId: string })[], pointer: string) =>
      expect(
        reminders.updateSettings({ rules: rules.map(one => ({ ...rule, ...one })) }),
      ).rejects.toMatchObject({ errors: [{ pointer }] });
    await refused([{ days: null }], '/body/rules/0/days');
    await refused([rule, rule], '/body/rules/1/title');
    await refused([{ itemId: 'itm_01zzzzzzzzzzzzzzzzzzzzzzzz' }], '/body/rules/0/itemId');
  });
});

describe('it keeps others out', () => {
  it('who sees only what is given to them sees those, and changes nothing', async () => {
    const technician = await join(app, shop, 'technician');
    const [mine, other] = [await owned(), await owned()];
    const { owner } = shop;
    await owner.jobs.create({
      customerId: mine.customer.id,
      vehicleId: mine.vehicleId,
      status: 'open',
      assignedTo: [technician.userId],
    });
    const plan = (vehicleId: string) =>
      owner.reminders.create({ vehicleId, title: 'Service', dueOn: inDays(9) });
    const [own, others] = [await plan(mine.vehicleId), await plan(other.vehicleId)];
    const { reminders } = technician.workbay;
    expect((await reminders.list()).data.map(({ id }) => id)).toEqual([own.id]);
    await expect(reminders.get(others.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reminders.update(own.id, { status: 'done' })).rejects.toMatchObject({ code: 'forbidden' });
    const manager = await join(app, shop, 'manager');
    await expect(manager.workbay.reminders.updateSettings({ mail: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
