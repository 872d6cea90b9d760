import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { createLogger } from '../../logger.ts';
import { anyTime, coversTime, workSpans } from '../members/going.ts';
import type { Availability } from '../members/store.ts';
import { startBookingReminders } from './reminders.ts';

const spans = [{ from: '09:00', to: '18:00' }];
/** A Monday, at nine by the clock in Kolkata. */
const monday = '2030-01-07';
const at = (time: string, day = monday) => new Date(`${day}T${time}+05:30`).toISOString();

let app: TestApp;
let shop: TestWorkshop;
let customerId: string;
let serviceId: string;
let bayIds: string[];

beforeAll(async () => {
  app = await startTestApp();
  ({ shop, customerId, serviceId, bayIds } = await furnished());
});
afterAll(() => app.close());

/** A workshop with two lifts and a service of an hour, open on weekdays. */
async function furnished() {
  const shop = await app.workshop();
  const { owner } = shop;
  await owner.workshops.update({ phone: '+919822012345' });
  await owner.openingHours.update({
    week: { monday: spans, tuesday: spans, wednesday: spans, thursday: spans, friday: spans },
    holidays: [{ from: '2030-01-26', to: '2030-01-28', reason: 'Republic Day', spans: [] }],
  });
  const bays = await Promise.all(['Lift 1', 'Lift 2'].map(name => owner.bays.create({ name, kind: 'lift' })));
  const service = await owner.bookableServices.create({
    name: 'Periodic service',
    durationMinutes: 60,
    bufferMinutes: 15,
    priceFrom: 249_900,
  });
  const customer = await owner.customers.create({ name: 'Ravi', email: `ravi-${shop.id}@example.com` });
  return { shop, customerId: customer.id, serviceId: service.id, bayIds: bays.map(({ id }) => id) };
}

const book = (time: string, more: Partial<Parameters<typeof shop.owner.bookings.create>[0]> = {}) =>
  shop.owner.bookings.create({ customerId, serviceIds: [serviceId], startsAt: time, ...more });
const slotsOn = async (day: string) => {
  const { data } = await shop.owner.bookings.slots({ from: day, days: 1, serviceIds: serviceId });
  return data[0];
};
const taken = { status: 409, code: 'place_taken' };

describe('it works', () => {
  it('takes the first free bay for as long as the services take, and mails a calendar file', async () => {
    const booking = await book(at('10:00'));
    expect(booking).toMatchObject({
      status: 'confirmed',
      startsAt: at('10:00'),
      endsAt: at('11:00'),
      bufferMinutes: 15,
      bayId: bayIds[0],
      source: 'counter',
      services: [{ id: serviceId, name: 'Periodic service', durationMinutes: 60, priceFrom: 249_900 }],
    });
    expect(await book(at('11:00'))).toMatchObject({ bayId: bayIds[1] });
    const last = await book(at('11:15'));
    expect(last.bayId).toBe(bayIds[0]);
    const mail = await app.mailTo(`ravi-${shop.id}@example.com`);
    expect(mail.subject).toContain('Your booking is confirmed');
    expect(mail.text).toContain('Monday');
    const [file] = mail.attachments ?? [];
    const text = Buffer.from(file?.content ?? '', 'base64').toString();
    expect(file?.filename).toBe('booking.ics');
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).toContain('DESCRIPTION:+91 98220 12345');
    expect(text).toContain('DTSTART:20300107T054500Z');
    expect(text).toContain(`UID:${last.id}@workbay`);
    await expect(shop.owner.bookings.get(booking.id)).resolves.toEqual(booking);
  });

  it('shows free times within the opening hours, as many as there are bays', async () => {
    const day = '2030-01-08';
    const free = await slotsOn(day);
    expect(free?.slots).toHaveLength(17);
    expect(free?.slots[0]).toEqual({ startsAt: at('09:00', day), endsAt: at('10:00', day), places: 2 });
    expect(free?.slots.at(-1)?.endsAt).toBe(at('18:00', day));
    const [one] = [await book(at('09:30', day))];
    const places = async () => (await slotsOn(day))?.slots.slice(0, 5).map(slot => slot.places);
    // The buffer keeps a bay until 10:45, and what begins at 9:00 needs it until 10:15.
    expect(await places()).toEqual([1, 1, 1, 1, 2]);
    await book(at('10:00', day));
    expect((await slotsOn(day))?.slots.map(({ startsAt }) => startsAt)).not.toContain(at('10:00', day));
    await shop.owner.bookings.changeStatus(one.id, { status: 'cancelled', reason: 'The part has not come' });
    expect((await places())?.[0]).toBe(1);
    expect(await slotsOn('2030-01-28')).toEqual({ day: '2030-01-28', holiday: 'Republic Day', slots: [] });
    expect((await slotsOn('2030-01-12'))?.slots).toEqual([]);
  });

  it('moves to another time and gives the old one back; a change by who is behind is refused', async () => {
    const booking = await book(at('14:00'), { bayId: `${bayIds[0]}` });
    const moved = await shop.owner.bookings.update(
      booking.id,
      { startsAt: at('15:30'), bayId: `${bayIds[1]}` },
      { ifMatch: booking.version },
    );
    expect(moved).toMatchObject({ startsAt: at('15:30'), endsAt: at('16:30'), bayId: bayIds[1] });
    expect((await app.mailTo(`ravi-${shop.id}@example.com`)).subject).toContain('has changed');
    await book(at('14:00'), { bayId: `${bayIds[0]}` });
    const stale = shop.owner.bookings.update(booking.id, { notes: 'x' }, { ifMatch: booking.version });
    await expect(stale).rejects.toMatchObject({ code: 'version_conflict' });
  });

  it('shows the days with their hours, holidays and bookings, in order', async () => {
    const { days, bookings, more } = await shop.owner.bookings.calendar({ from: monday, to: '2030-01-08' });
    expect(days).toEqual([
      { day: monday, holiday: null, open: [{ startsAt: at('09:00'), endsAt: at('18:00') }] },
      { day: '2030-01-08', holiday: null, open: [expect.anything()] },
    ]);
    expect(more).toBe(false);
    const starts = bookings.map(({ startsAt }) => startsAt);
    expect(starts.length).toBeGreaterThan(4);
    expect(starts).toEqual(starts.toSorted());
  });

  it('checks in: the job has everything, and its delivery ends the booking', async () => {
    const { owner } = shop;
    const newService = async (name: string) => {
      const { id: itemId } = await owner.items.create({ kind: 'labour', name, unitPrice: 90_000 });
      return owner.bookableServices.create({ name, durationMinutes: 30, itemId });
    };
    const alignment = await newService('Wheel alignment');
    const check = await newService('AC check');
    const vehicle = await owner.vehicles.create({ customerId, registration: 'MH12AB1234' });
    const technician = await join(app, shop, 'technician');
    const booking = await book(at('10:00', '2030-01-09'), {
      serviceIds: [check.id, alignment.id],
      vehicleId: vehicle.id,
      assignedTo: [technician.userId],
      notes: 'Smells odd',
    });
    const { jobId, status } = await owner.bookings.checkIn(booking.id, { odometer: 48_200 });
    expect(status).toBe('checked_in');
    const job = await owner.jobs.get(`${jobId}`);
    expect(job).toMatchObject({
      status: 'open',
      bookingId: booking.id,
      complaints: ['AC check', 'Wheel alignment'],
      notes: 'Smells odd',
      odometer: 48_200,
      promisedAt: booking.endsAt,
      assignedTo: [technician.userId],
      vehicle: { registration: 'MH12AB1234' },
      lineItems: [{ description: 'AC check' }, { description: 'Wheel alignment' }],
    });
    expect(await technician.workbay.bookings.get(booking.id)).toMatchObject({ jobId });
    await expect(owner.bookings.checkIn(booking.id, {})).rejects.toMatchObject({ code: 'booking_closed' });
    for (const next of ['in_progress', 'ready', 'delivered'] as const)
      await owner.jobs.changeStatus(job.id, { status: next });
    expect((await owner.bookings.get(booking.id)).status).toBe('done');
    const types = (await owner.events.list({ resourceId: booking.id })).data.map(({ type }) => type);
    expect(types).toEqual(['booking.status_changed', 'booking.status_changed', 'booking.created']);
  });

  it('takes another bay where the old one cannot do the new services, and none where none is wanted', async () => {
    const { owner } = shop;
    const day = '2030-01-16';
    const only = await owner.bookableServices.create({
      name: 'Wheel alignment',
      durationMinutes: 30,
      bayIds: [`${bayIds[1]}`],
    });
    const booking = await book(at('10:00', day), { bayId: `${bayIds[0]}` });
    expect((await owner.bookings.update(booking.id, { serviceIds: [only.id] })).bayId).toBe(bayIds[1]);
    expect((await owner.bookings.update(booking.id, { bayId: null })).bayId).toBeNull();
    expect((await owner.bookings.update(booking.id, { notes: 'At their home' })).bayId).toBeNull();
    expect((await book(at('10:00', day), { bayId: null })).bayId).toBeNull();
  });

  it('checks in without whoever was to do it and has left', async () => {
    const { owner } = shop;
    const [stays, leaves] = [await join(app, shop, 'technician'), await join(app, shop, 'technician')];
    const { id } = await book(at('10:00', '2030-01-17'), { assignedTo: [leaves.userId, stays.userId] });
    const { data } = await owner.members.list({ limit: 100 });
    await owner.members.remove(`${data.find(({ userId }) => userId === leaves.userId)?.id}`);
    const { jobId } = await owner.bookings.checkIn(id, {});
    expect((await owner.jobs.get(`${jobId}`)).assignedTo).toEqual([stays.userId]);
  });

  it('reminds the customer the day before, once, of what still stands', async () => {
    const { shop, customerId, serviceId } = await furnished();
    const reminders = () =>
      app.server.database.db
        .collection<{ _id: string; dueAt: Date }>('bookingReminders')
        .find({ tenantId: shop.id }, { comment })
        .toArray();
    const one = await shop.owner.bookings.create({
      customerId,
      serviceIds: [serviceId],
      startsAt: at('10:00'),
    });
    const off = await shop.owner.bookings.create({
      customerId,
      serviceIds: [serviceId],
      startsAt: at('12:00'),
    });
    expect((await reminders()).map(({ dueAt }) => dueAt)).toEqual(
      ['10:00', '12:00'].map(time => new Date(at(time, '2030-01-06'))),
    );
    await shop.owner.bookings.changeStatus(off.id, { status: 'cancelled' });
    expect((await reminders()).map(({ _id }) => _id)).toEqual([one.id]);
    const { database } = app.server;
    await database.db
      .collection('bookingReminders')
      .updateMany({ tenantId: shop.id }, { $set: { dueAt: new Date() } }, { comment });
    const worker = startBookingReminders({ database, config: app.config, log: createLogger('error') });
    await expect.poll(reminders).toEqual([]);
    await worker.stop();
    expect((await app.mailTo(`ravi-${shop.id}@example.com`)).subject).toContain('is tomorrow');
  });

  it('forgets the bookings of a customer who is erased, and keeps a booked one from being deleted', async () => {
    const { shop, customerId, serviceId } = await furnished();
    const { bookings, customers, privacy } = shop.owner;
    const { id } = await bookings.create({ customerId, serviceIds: [serviceId], startsAt: at('10:00') });
    await customers.update(customerId, { name: 'Ravi Kulkarni' });
    expect((await bookings.get(id)).customer.name).toBe('Ravi Kulkarni');
    await expect(customers.delete(customerId)).rejects.toMatchObject({ code: 'customer_in_use' });
    await privacy.eraseCustomer(customerId);
    await expect(bookings.get(id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('it refuses', () => {
  it('all but as many of a hundred at once as there are places', async () => {
    const { shop, customerId, serviceId, bayIds } = await furnished();
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, () =>
        shop.owner.bookings.create({ customerId, serviceIds: [serviceId], startsAt: at('10:00') }),
      ),
    );
    const won = tries.flatMap(result => (result.status === 'fulfilled' ? [result.value.bayId] : []));
    expect(won.toSorted()).toEqual(bayIds.toSorted());
    const reasons = tries.flatMap(result => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(new Set(reasons)).toEqual(new Set(['place_taken']));
  });

  it('a bay or a person that is busy', async () => {
    const { userId } = await join(app, shop, 'technician');
    const day = '2030-01-10';
    await book(at('10:00', day), { bayId: `${bayIds[0]}`, assignedTo: [userId] });
    const errors = (pointer: string) => ({ ...taken, errors: [{ pointer }] });
    await expect(book(at('11:00', day), { bayId: `${bayIds[0]}` })).rejects.toMatchObject(
      errors('/body/bayId'),
    );
    await expect(book(at('10:30', day), { assignedTo: [userId] })).rejects.toMatchObject(
      errors('/body/assignedTo'),
    );
    const other = await book(at('10:30', day));
    await expect(book(at('10:30', day))).rejects.toMatchObject(errors('/body/startsAt'));
    await expect(shop.owner.bookings.update(other.id, { bayId: `${bayIds[0]}` })).rejects.toMatchObject(
      taken,
    );
  });

  it('services that share no bay, a bay that is out of use, an end before the beginning', async () => {
    const { owner } = shop;
    const [here, there] = await Promise.all(
      bayIds.map(id =>
        owner.bookableServices.create({ name: `In ${id}`, durationMinutes: 30, bayIds: [id] }),
      ),
    );
    const day = '2030-01-11';
    const serviceIds = [`${here?.id}`, `${there?.id}`];
    await expect(book(at('10:00', day), { serviceIds })).rejects.toMatchObject({
      errors: [{ code: 'not_together' }],
    });
    expect((await owner.bookings.slots({ from: day, serviceIds: serviceIds.join() })).data[0]?.slots).toEqual(
      [],
    );
    const third = await owner.bays.create({ name: 'Lift 3' });
    await owner.bays.update(third.id, { active: false });
    for (const bayId of bayIds) await book(at('10:00', day), { bayId });
    await expect(book(at('10:00', day))).rejects.toMatchObject(taken);
    await expect(book(at('12:00', day), { endsAt: at('11:00', day) })).rejects.toMatchObject({
      errors: [{ pointer: '/body/endsAt', code: 'not_after_start' }],
    });
    const past = book(at('12:00', day), { endsAt: at('12:01', '2030-01-18') });
    await expect(past).rejects.toMatchObject({ errors: [{ code: 'too_large' }] });
  });

  it('what does not follow: to move what is over, to confirm twice, to check in a request', async () => {
    const { bookings } = shop.owner;
    const { id } = await book(at('10:00', '2030-01-14'), { status: 'requested' });
    const closed = { status: 409, code: 'booking_closed' };
    await expect(bookings.checkIn(id, {})).rejects.toMatchObject(closed);
    await bookings.changeStatus(id, { status: 'confirmed' });
    await expect(bookings.changeStatus(id, { status: 'confirmed' })).rejects.toMatchObject(closed);
    expect((await bookings.changeStatus(id, { status: 'no_show' })).status).toBe('no_show');
    await expect(bookings.update(id, { notes: 'x' })).rejects.toMatchObject(closed);
    const over = bookings.calendar({ from: monday, to: '2030-03-07' });
    await expect(over).rejects.toMatchObject({ errors: [{ code: 'too_large' }] });
    await expect(bookings.list({ customerId, status: 'confirmed' })).rejects.toMatchObject({
      code: 'filters_exclude',
    });
  });
});

/** Two who go to customers: one mornings around Kothrud, one in two towns who does one service alone. */
async function withVisitors() {
  const one = await furnished();
  const { owner } = one.shop;
  const [near, far] = [await join(app, one.shop, 'technician'), await join(app, one.shop, 'technician')];
  const common = { durationMinutes: 60, bufferMinutes: 15, atHome: true };
  const [ac, pump] = await Promise.all(
    ['AC', 'Pump'].map(name => owner.bookableServices.create({ name, ...common })),
  );
  const [acId, pumpId] = [`${ac?.id}`, `${pump?.id}`];
  await owner.members.updateAvailability('me', { visits: false });
  const mornings = [{ from: '09:00', to: '12:00' }];
  const week = {
    monday: mornings,
    tuesday: mornings,
    wednesday: [],
    thursday: [],
    friday: [],
    saturday: [],
    sunday: [],
  };
  await near.workbay.members.updateAvailability('me', { week, around: { location: kothrud, km: 5 } });
  await owner.members.updateAvailability(far.memberId, {
    places: ['Pimpri', '411 038'],
    serviceIds: [pumpId],
  });
  const slots = async (query: Partial<Parameters<typeof owner.bookings.slots>[0]> = {}, day = monday) =>
    (await owner.bookings.slots({ from: day, days: 1, serviceIds: acId, ...query })).data[0]?.slots ?? [];
  const { customerId } = one;
  const book = (serviceId: string, startsAt: string, more = {}) =>
    owner.bookings.create({ customerId, serviceIds: [serviceId], startsAt, visit: atKothrud, ...more });
  return { ...one, owner, near, far, acId, pumpId, slots, book };
}

const kothrud = { latitude: 18.5074, longitude: 73.8077 };
const atKothrud = { line1: ' 7 Hill Road ', city: 'Pune', postalCode: '411004', location: kothrud };
const farOff = { latitude: 18.62, longitude: 73.8077 };

describe('visits to customers', () => {
  it('are offered when somebody is at work who goes there and does that, and take that person', async () => {
    const { shop, owner, near, far, acId, pumpId, slots, book } = await withVisitors();
    const starts = (found: { startsAt: string }[]) => found.map(({ startsAt }) => startsAt);
    const mornings = await slots({ city: 'Pune', ...kothrud });
    expect([starts(mornings).at(0), starts(mornings).at(-1)]).toEqual([at('09:00'), at('11:00')]);
    expect(mornings[0]).toMatchObject({ places: 1 });
    expect(await slots({ city: 'Pune', ...farOff })).toEqual([]);
    expect(await slots({ city: 'PIMPRI' })).toEqual([]);
    expect((await slots({ city: 'PIMPRI', serviceIds: pumpId })).at(-1)?.endsAt).toBe(at('18:00'));
    expect(
      await slots({ city: 'Pune', postalCode: '411038', ...kothrud, serviceIds: pumpId }),
    ).toContainEqual({ startsAt: at('10:00'), endsAt: at('11:00'), places: 2 });
    expect(await slots({ city: 'Pune', ...kothrud }, '2030-01-09')).toEqual([]);
    const visit = { ...atKothrud, line1: '7 Hill Road' };
    const booking = await book(acId, at('10:00'));
    expect(booking).toMatchObject({ visit, bayId: null, assignedTo: [near.userId], clashes: [] });
    const mail = await app.mailTo(`ravi-${shop.id}@example.com`);
    expect(mail.text).toContain('7 Hill Road, Pune, 411004');
    const ics = Buffer.from(mail.attachments?.[0]?.content ?? '', 'base64').toString();
    expect(ics).toContain('LOCATION:7 Hill Road\\, Pune\\, 411004');
    expect(await slots({ ...kothrud })).toEqual([]);
    await expect(book(acId, at('10:30'))).rejects.toMatchObject({ errors: [{ pointer: '/body/startsAt' }] });
    const inPimpri = await book(pumpId, at('10:00'), { visit: { line1: 'x', city: 'Pimpri' } });
    expect(inPimpri.assignedTo).toEqual([far.userId]);
    const { jobId } = await owner.bookings.checkIn(booking.id, {});
    expect((await owner.jobs.get(`${jobId}`)).notes).toBe('7 Hill Road, Pune, 411004');
  });

  it('are given to as many of a hundred at once as there are people', async () => {
    const { owner, pumpId, near, far, book } = await withVisitors();
    await near.workbay.members.updateAvailability('me', { around: null, week: null });
    await far.workbay.members.updateAvailability('me', { places: [] });
    const tries = await Promise.allSettled(Array.from({ length: 100 }, () => book(pumpId, at('10:00'))));
    const won = tries.flatMap(result => (result.status === 'fulfilled' ? result.value.assignedTo : []));
    expect(won.toSorted()).toEqual([near.userId, far.userId].toSorted());
    const reasons = tries.flatMap(result => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(new Set(reasons)).toEqual(new Set(['place_taken']));
    // Whoever has a day off comes at another time, and what was booked shows it.
    const off = { from: monday, to: monday, reason: 'Wedding', spans: [] };
    await far.workbay.members.updateAvailability('me', { holidays: [off], places: ['Nashik'] });
    const { bookings } = await owner.bookings.calendar({ from: monday, to: monday });
    expect(bookings.flatMap(({ clashes }) => clashes)).toEqual([
      { userId: far.userId, reason: 'hours' },
      { userId: far.userId, reason: 'area' },
    ]);
  });

  it('are never both at a customer’s and at the workshop, nor without somebody unless that is said', async () => {
    const { acId, serviceId, far, book } = await withVisitors();
    await expect(book(acId, at('10:00'), { serviceIds: [acId, serviceId] })).rejects.toMatchObject({
      errors: [{ code: 'not_together' }],
    });
    await expect(book(acId, at('15:00'))).rejects.toMatchObject(taken);
    expect(await book(acId, at('15:00'), { assignedTo: [] })).toMatchObject({ assignedTo: [], clashes: [] });
    const forced = await book(acId, at('15:00'), { assignedTo: [far.userId] });
    expect(forced.clashes).toEqual([
      { userId: far.userId, reason: 'area' },
      { userId: far.userId, reason: 'services' },
    ]);
    const blank = book(acId, at('16:00'), { visit: { ...atKothrud, postalCode: '   ' } });
    await expect(blank).rejects.toMatchObject({ errors: [{ pointer: '/body/visit/postalCode' }] });
  });

  it('are nobody’s once who was to go has left, which what has begun shows', async () => {
    const { owner, near, far, acId, book } = await withVisitors();
    const ahead = await book(acId, at('10:00'), { assignedTo: [near.userId, far.userId] });
    const begun = await book(acId, at('10:00', '2026-01-05'), { assignedTo: [far.userId] });
    await owner.members.remove(far.memberId);
    expect(await owner.bookings.get(ahead.id)).toMatchObject({ assignedTo: [near.userId], clashes: [] });
    expect((await owner.bookings.get(begun.id)).clashes).toEqual([{ userId: far.userId, reason: 'gone' }]);
    const told = async () =>
      (await owner.events.list({ resourceId: ahead.id })).data.map(({ type }) => type).sort();
    expect(await told()).toEqual(['booking.created', 'booking.updated']);
    await near.workbay.privacy.deleteAccount({ email: near.email });
    expect((await owner.bookings.get(ahead.id)).assignedTo).toEqual([]);
    expect(await told()).toEqual(['booking.created', 'booking.updated', 'booking.updated']);
  });

  it('follow the clock of the workshop, also where it is changed in the night', async () => {
    const night: Availability['week'] = {
      monday: [],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [{ from: '22:00', to: '24:00' }],
      sunday: [{ from: '00:00', to: '04:00' }],
    };
    const spans = workSpans({ ...anyTime, week: night }, 'Europe/Berlin', ['2030-03-30', '2030-03-31']);
    expect(spans).toEqual([
      { startsAt: new Date('2030-03-30T21:00Z'), endsAt: new Date('2030-03-31T02:00Z') },
    ]);
    expect(coversTime(spans, new Date('2030-03-30T22:30Z'), new Date('2030-03-31T02:00Z'))).toBe(true);
    expect(coversTime(spans, new Date('2030-03-30T22:30Z'), new Date('2030-03-31T02:01Z'))).toBe(false);
  });
});

describe('where clocks are changed', () => {
  it.each([
    ['GB', 'Europe/London', '2030-03-31', 46, null],
    [
      'GB',
      'Europe/London',
      '2030-10-27',
      50,
      ['2030-10-27T00:30:00.000Z', '2030-10-27T01:30:00.000Z', 'GMT'],
    ],
    ['US', 'America/New_York', '2030-03-10', 46, null],
    [
      'US',
      'America/New_York',
      '2030-11-03',
      50,
      ['2030-11-03T05:30:00.000Z', '2030-11-03T06:30:00.000Z', 'GMT-5'],
    ],
  ] as const)(
    'a day in %s (%s, %s) has each of its times once: %i',
    async (country, timeZone, day, count, halfPastOne) => {
      const { owner } = await app.workshop('Clock Garage', country);
      expect((await owner.workshops.get()).timeZone).toBe(timeZone);
      const all = [
        { from: '00:00', to: '01:30' },
        { from: '01:30', to: '24:00' },
      ];
      const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
      await owner.openingHours.update({ week: Object.fromEntries(names.map(name => [name, all])) });
      await owner.bays.create({ name: 'Lift' });
      await owner.bookings.updateSettings({ slotMinutes: 30 });
      const { id: serviceId } = await owner.bookableServices.create({ name: 'Wash', durationMinutes: 30 });
      const email = `ann-${country}-${day}@example.com`.toLowerCase();
      const { id: customerId } = await owner.customers.create({ name: 'Ann', email });
      const free = async () => {
        const { data } = await owner.bookings.slots({ from: day, days: 1, serviceIds: serviceId });
        return (data[0]?.slots ?? []).map(({ startsAt }) => startsAt);
      };
      const times = await free();
      expect(times).toHaveLength(count);
      for (const [index, time] of times.entries())
        if (index > 0) expect(Date.parse(time) - Date.parse(`${times[index - 1]}`)).toBe(30 * 60_000);
      if (!halfPastOne) return;
      const [first, second, zone] = halfPastOne;
      for (const startsAt of [first, second]) {
        const booked = await owner.bookings.create({ customerId, serviceIds: [serviceId], startsAt });
        expect(booked.startsAt).toBe(startsAt);
      }
      const mail = await app.mailTo(email);
      expect(mail.text).toMatch(/1:30.am \(GMT/);
      expect(mail.text).toContain(`(${zone})`);
      expect(await free()).toEqual(times.filter(time => time !== first && time !== second));
      const { days, bookings } = await owner.bookings.calendar({ from: day, to: day });
      expect(days[0]?.open.map(({ startsAt }) => startsAt)).toHaveLength(2);
      expect(bookings.map(({ startsAt }) => startsAt)).toEqual([first, second]);
    },
  );
});

describe('when and where people work', () => {
  it('is told by themselves and by who runs the team, and is nobody else’s', async () => {
    const { owner, near, far, acId, pumpId } = await withVisitors();
    const own = await near.workbay.members.getAvailability('me');
    expect(own).toMatchObject({ id: near.memberId, visits: true, places: [], around: { km: 5 } });
    expect(await owner.members.getAvailability(near.memberId)).toEqual(own);
    await expect(
      owner.members.updateAvailability(near.memberId, { visits: false }, { ifMatch: own.version - 1 }),
    ).rejects.toMatchObject({ code: 'version_conflict' });
    const manager = await join(app, shop, 'manager');
    const nobody = { status: 404, code: 'not_found' };
    for (const { workbay } of [far, manager]) {
      await expect(workbay.members.getAvailability(near.memberId)).rejects.toMatchObject(nobody);
      const change = workbay.members.updateAvailability(near.memberId, { visits: false });
      await expect(change).rejects.toMatchObject(nobody);
    }
    const bad = near.workbay.members.updateAvailability('me', { serviceIds: [serviceId] });
    await expect(bad).rejects.toMatchObject({ code: 'unknown_reference' });
    await owner.bookableServices.update(pumpId, { active: false });
    const kept = await far.workbay.members.updateAvailability('me', { serviceIds: [pumpId, acId] });
    expect(kept.serviceIds).toEqual([pumpId, acId]);
    const retired = near.workbay.members.updateAvailability('me', { serviceIds: [pumpId] });
    await expect(retired).rejects.toMatchObject({ code: 'unknown_reference' });
    const twice = near.workbay.members.updateAvailability('me', { places: ['Pune', 'pune '] });
    await expect(twice).rejects.toMatchObject({ errors: [{ pointer: '/body/places' }] });
    const told = (await owner.events.list({ resourceId: near.memberId })).data;
    expect(told[0]?.type).toBe('member.updated');
    expect(JSON.stringify(told)).not.toContain('73.8');
  });
});

describe('it keeps others out', () => {
  it('who sees only what is given to them sees those bookings, and books nothing', async () => {
    const technician = await join(app, shop, 'technician');
    const { bookings, bays } = technician.workbay;
    const day = '2030-01-15';
    const other = await book(at('10:00', day));
    const own = await book(at('12:00', day), { assignedTo: [technician.userId] });
    expect((await bookings.calendar({ from: day, to: day })).bookings.map(({ id }) => id)).toEqual([own.id]);
    expect((await bookings.list()).data.map(({ id }) => id)).toEqual([own.id]);
    await expect(bookings.get(other.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(bookings.changeStatus(own.id, { status: 'cancelled' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(bays.create({ name: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
    const accountant = await join(app, shop, 'accountant');
    await expect(accountant.workbay.bookings.list()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it("another workshop's bays, services, people and customers", async () => {
    const theirs = await furnished();
    const unknown = { code: 'unknown_reference' };
    await expect(book(at('10:00'), { bayId: `${theirs.bayIds[0]}` })).rejects.toMatchObject(unknown);
    await expect(book(at('10:00'), { serviceIds: [theirs.serviceId] })).rejects.toMatchObject(unknown);
    await expect(book(at('10:00'), { customerId: theirs.customerId })).rejects.toMatchObject(unknown);
    await expect(
      shop.owner.bookableServices.update(serviceId, { bayIds: theirs.bayIds }),
    ).rejects.toMatchObject(unknown);
  });
});
