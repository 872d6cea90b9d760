import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeIn, comment, startTestApp, type TestApp } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';

let app: TestApp;
let anybody: WorkbayCustomer;
beforeAll(async () => {
  app = await startTestApp();
  anybody = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
});
afterAll(() => app.close());

const always = [{ from: '00:00', to: '24:00' }];
const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const verify = (id: string, verification: string) =>
  app.server.database.db
    .collection<{ _id: string }>('workshops')
    .updateOne({ _id: id }, { $set: { verification } }, { comment });

/** A verified workshop with one lift, open day and night, that lets customers book. */
async function openShop({ verification = 'verified' } = {}) {
  const shop = await app.workshop('Patil Motors');
  const { owner } = shop;
  await verify(shop.id, verification);
  await owner.openingHours.update({ week: Object.fromEntries(names.map(day => [day, always])) });
  await owner.bays.create({ name: 'Lift 1' });
  const service = await owner.bookableServices.create({ name: 'Periodic service', durationMinutes: 60 });
  await owner.bookings.updateSettings({ online: true, slotMinutes: 60 });
  const { slug } = await owner.workshops.get();
  return { shop, slug, serviceId: service.id };
}
type Shop = Awaited<ReturnType<typeof openShop>>;

/** The times of a day that is neither too near nor too far, wherever one is. */
async function someTime({ slug, serviceId }: Shop) {
  const from = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  const { data } = await anybody.bookingPage.slots(slug, { from, days: 1, serviceIds: serviceId });
  const times = data[0]?.slots.map(({ startsAt }) => startsAt) ?? [];
  if (times.length < 20) throw new Error('hardly any time is free');
  return times;
}

let asked = 0;
async function ask(one: Shop, startsAt: string, more: { registration?: string; email?: string } = {}) {
  const email = more.email ?? `customer-${asked++}@example.com`;
  const { requestId } = await anybody.bookingPage.request(one.slug, {
    serviceIds: [one.serviceId],
    startsAt,
    name: 'Ravi Kulkarni',
    email,
    phone: '9811122233',
    ...more,
  });
  return { requestId, email, code: codeIn(await app.mailTo(email.toLowerCase())) };
}

async function book(one: Shop, startsAt: string, more: { registration?: string; email?: string } = {}) {
  const { requestId, code, email } = await ask(one, startsAt, more);
  const { url, booking } = await anybody.bookingPage.confirm(one.slug, { requestId, code });
  return { token: url.split('/').at(-1) ?? '', url, booking, email };
}

const stamped = (time = '') => time.replaceAll(/[-:]|\.\d+/g, '');

/** The lines of the calendar file as RFC 5545 has them: none of more than 75 octets, each ended, and whole again when it was folded. */
async function calendarOf(token: string): Promise<Record<string, string>> {
  const file = await anybody.bookingPage.calendarFile(token);
  const text = Buffer.from(await new Response(file).arrayBuffer()).toString();
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  // Who publishes or cancels is named (RFC 5546, 3.2.1 and 3.2.5).
  const whole = text.replaceAll(/\r\n[ \t]/g, '');
  expect(whole).toMatch(/^ORGANIZER;CN="Patil Motors":mailto:\S+@\S+\r$/m);
  return Object.fromEntries(
    whole.split('\r\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
}

/** Waits for what the stream of a booking tells. */
async function follow(token: string) {
  const answer = await fetch(`${app.url}/v1/booked/${token}/stream`);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next() {
      for (;;) {
        const { value, done } = (await reader?.read()) ?? { value: '', done: true };
        text += value ?? '';
        if (text.includes('event: changed')) return;
        if (done) throw new Error(`it ended without a change: ${text}`);
      }
    },
    /** Until the server ends it. */
    async over() {
      while (!(await reader?.read())?.done);
    },
    end: () => reader?.cancel(),
  };
}

describe('it works', () => {
  it('books with the code from the mail: customer and vehicle are there, the place is taken', async () => {
    const one = await openShop();
    const { owner } = one.shop;
    expect(await anybody.bookingPage.get(one.slug)).toMatchObject({
      workshop: { name: 'Patil Motors', slug: one.slug },
      services: [{ id: one.serviceId, durationMinutes: 60 }],
    });
    const [startsAt = ''] = await someTime(one);
    const { booking, url, email } = await book(one, startsAt, { registration: 'mh 12 ab 1234' });
    expect(booking).toMatchObject({ status: 'requested', vehicle: 'MH12AB1234', startsAt });
    const [stored] = (await owner.bookings.list()).data;
    expect(stored).toMatchObject({
      source: 'public',
      customer: { name: 'Ravi Kulkarni' },
      status: 'requested',
    });
    expect((await owner.customers.get(`${stored?.customer.id}`)).email).toBe(email);
    const told = async () =>
      (await owner.notifications.list()).data.map(({ type, about }) => [type, about.id, about.at]);
    await expect.poll(told).toEqual([['booking.requested', stored?.id, startsAt]]);
    const mail = await app.mailTo(email);
    expect(mail.subject).toContain('We have your request');
    expect(mail.text).toContain(url);
    expect(await someTime(one)).not.toContain(startsAt);
    await expect(ask(one, startsAt)).rejects.toMatchObject({ code: 'place_taken' });
  });

  it('finds who has been there by the address that the code proves, and confirms at once where the rules say so', async () => {
    const one = await openShop();
    const { owner } = one.shop;
    await owner.bookings.updateSettings({ autoConfirm: true });
    const known = await owner.customers.create({ name: 'R. Kulkarni', email: 'known@example.com' });
    const other = await owner.customers.create({ name: 'Asha' });
    await owner.vehicles.create({ customerId: other.id, registration: 'MH12XY0001' });
    const [startsAt = ''] = await someTime(one);
    const { booking } = await book(one, startsAt, { email: 'Known@Example.com', registration: 'MH12XY0001' });
    expect(booking).toMatchObject({ status: 'confirmed', customerName: 'R. Kulkarni', vehicle: null });
    const [stored] = (await owner.bookings.list()).data;
    expect(stored).toMatchObject({ customer: { id: known.id }, notes: 'MH12XY0001' });
    expect((await owner.customers.get(known.id)).name).toBe('R. Kulkarni');
  });

  it('moves and cancels by the link, and gives a calendar file', async () => {
    const one = await openShop();
    const times = await someTime(one);
    const { token } = await book(one, `${times[0]}`);
    const moved = await anybody.bookingPage.move(token, { startsAt: `${times[5]}` });
    expect(moved.startsAt).toBe(times[5]);
    expect(await someTime(one)).toContain(times[0]);
    const before = await calendarOf(token);
    expect(before).toMatchObject({ METHOD: 'PUBLISH', STATUS: 'TENTATIVE', DTSTART: stamped(times[5]) });
    expect((await anybody.bookingPage.cancel(token)).status).toBe('cancelled');
    expect((await anybody.bookingPage.cancel(token)).status).toBe('cancelled');
    const after = await calendarOf(token);
    expect(after).toMatchObject({ METHOD: 'CANCEL', STATUS: 'CANCELLED', UID: before.UID });
    expect(Number(after.SEQUENCE)).toBeGreaterThan(Number(before.SEQUENCE));
    expect(await anybody.bookingPage.open(token)).toMatchObject({
      status: 'cancelled',
      changeableUntil: null,
    });
    const [stored] = (await one.shop.owner.bookings.list()).data;
    expect(stored).toMatchObject({ status: 'cancelled', endedBy: 'customer' });
    expect(await someTime(one)).toContain(times[5]);
  });

  it('asks the workshop anew when the customer moves what it had confirmed, and tells it of each move', async () => {
    const one = await openShop();
    const { owner } = one.shop;
    const times = await someTime(one);
    const { token } = await book(one, `${times[0]}`);
    const [{ id = '' } = {}] = (await owner.bookings.list()).data;
    await owner.bookings.changeStatus(id, { status: 'confirmed' });
    expect(await anybody.bookingPage.move(token, { startsAt: `${times[3]}` })).toMatchObject({
      status: 'requested',
      startsAt: times[3],
    });
    await owner.bookings.updateSettings({ autoConfirm: true });
    await owner.bookings.changeStatus(id, { status: 'confirmed' });
    expect((await anybody.bookingPage.move(token, { startsAt: `${times[6]}` })).status).toBe('confirmed');
    const told = async () =>
      (await owner.notifications.list({ type: 'booking.moved' })).data.map(({ about }) => about.at).sort();
    await expect.poll(told, { timeout: 30_000 }).toEqual([times[3], times[6]]);
  });

  it('leaves a visit to who was named for it when the customer moves it, and to anybody where nobody was', async () => {
    const one = await openShop();
    const { owner } = one.shop;
    const [first, second] = [
      await join(app, one.shop, 'technician'),
      await join(app, one.shop, 'technician'),
    ];
    await owner.bookings.updateSettings({ autoConfirm: true });
    await owner.members.updateAvailability('me', { visits: false });
    const service = await owner.bookableServices.create({ name: 'AC', durationMinutes: 60, atHome: true });
    const email = 'visited@example.com';
    const { id: customerId } = await owner.customers.create({ name: 'Ravi', email });
    const location = { latitude: 18.5074, longitude: 73.8077 };
    const visit = { line1: '7 Hill Road', city: 'Nowhere at all', location };
    const times = (await someTime(one)).map(String);
    const create = async (startsAt = '', more: { serviceIds?: string[]; assignedTo?: string[] } = {}) => {
      const wish = { customerId, serviceIds: [service.id], startsAt, visit, ...more };
      const { id, assignedTo } = await owner.bookings.create(wish);
      const token = /\/b\/([\w-]+)/.exec((await app.mailTo(email)).text)?.[1] ?? '';
      return { id, assignedTo, token };
    };
    const both = [second.userId, first.userId];
    const crew = await create(times[0], { assignedTo: both });
    await anybody.bookingPage.move(crew.token, { startsAt: `${times[2]}` });
    expect(await owner.bookings.get(crew.id)).toMatchObject({ assignedTo: both, status: 'confirmed' });

    const any = await create(times[4]);
    expect(any.assignedTo).toEqual([first.userId]);
    await create(times[8], { serviceIds: [one.serviceId], assignedTo: [first.userId] });
    await anybody.bookingPage.move(any.token, { startsAt: `${times[8]}` });
    expect((await owner.bookings.get(any.id)).assignedTo).toEqual([second.userId]);

    await owner.members.updateAvailability(first.memberId, { around: { location, km: 5 } });
    await owner.members.updateAvailability(second.memberId, { visits: false });
    const from = `${times[12]}`.slice(0, 10);
    const shown = await fetch(`${app.url}/b/${crew.token}/move?lang=en&from=${from}`);
    expect(await shown.text()).toContain(times[12]);
    const moved = await anybody.bookingPage.move(crew.token, { startsAt: `${times[12]}` });
    expect(moved.status).toBe('requested');
    const clashes = [{ userId: second.userId, reason: 'area' }];
    expect(await owner.bookings.get(crew.id)).toMatchObject({ assignedTo: both, clashes });
  });

  it('offers to move where it makes room for itself, and only where who is named for it is free', async () => {
    const one = await openShop();
    const { owner } = one.shop;
    await owner.bays.create({ name: 'Lift 2' });
    const { userId } = await join(app, one.shop, 'technician');
    const long = await owner.bookableServices.create({ name: 'Clutch', durationMinutes: 120 });
    const times = (await someTime(one)).map(String);
    const email = 'moves@example.com';
    const { id: customerId } = await owner.customers.create({ name: 'Ravi', email });
    const create = (startsAt = '') =>
      owner.bookings.create({ customerId, serviceIds: [long.id], startsAt, assignedTo: [userId] });
    await create(times[4]);
    const token = /\/b\/([\w-]+)/.exec((await app.mailTo(email)).text)?.[1] ?? '';
    await create(times[8]);
    const from = `${times[12]}`.slice(0, 10);
    const { data } = await anybody.bookingPage.slotsToMove(token, { from, days: 1 });
    const offered = data.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt));
    expect(offered).toEqual(expect.arrayContaining([times[3], times[5], times[6], times[10]]));
    for (const at of [4, 7, 8, 9]) expect(offered).not.toContain(times[at]);
    const page = await fetch(`${app.url}/b/${token}/move?lang=en&from=${from}`);
    const text = await page.text();
    expect(text).toContain(times[5]);
    expect(text).not.toContain(times[8]);
    const moved = await anybody.bookingPage.move(token, { startsAt: `${times[5]}` });
    expect(moved.startsAt).toBe(times[5]);
  });

  it('tells who follows its link that there is something new, and shows how far the job is', async () => {
    const one = await openShop();
    const { owner } = one.shop;
    await owner.bookings.updateSettings({ autoConfirm: true });
    const [startsAt = ''] = await someTime(one);
    const { token } = await book(one, startsAt);
    const [{ id = '' } = {}] = (await owner.bookings.list()).data;
    const changes = await follow(token);
    const { jobId } = await owner.bookings.checkIn(id, {});
    await changes.next();
    expect((await anybody.bookingPage.open(token)).job).toMatchObject({ status: 'open' });
    await changes.over();

    const working = await follow(token);
    await owner.jobs.comment(`${jobId}`, { text: 'He never pays' });
    await owner.jobs.update(`${jobId}`, { promisedAt: startsAt });
    await owner.jobs.changeStatus(`${jobId}`, { status: 'in_progress', note: 'a secret' });
    await working.next();
    await expect
      .poll(async () => (await anybody.bookingPage.open(token)).job)
      .toEqual({
        number: expect.any(String),
        status: 'in_progress',
        promisedAt: startsAt,
        steps: [
          { status: 'open', at: expect.any(String) },
          { status: 'in_progress', at: expect.any(String) },
        ],
      });
    await working.end();
    const text = await (await fetch(`${app.url}/b/${token}?lang=hi`)).text();
    expect(text).toContain('काम चल रहा है');
    expect(text).toContain('/b/follow.js');
    expect(text).not.toContain('secret');
  });

  it('is a page that needs no script, from the services to the booking and its cancellation', async () => {
    const one = await openShop();
    const [startsAt = ''] = await someTime(one);
    const page = async (path: string, form?: Record<string, string>) => {
      const answer = await fetch(`${app.url}${path}`, {
        redirect: 'manual',
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      });
      return { answer, text: await answer.text() };
    };
    const path = `/w/${one.slug}/book`;
    expect((await page(path)).text).toContain('Periodic service');
    const from = startsAt.slice(0, 10);
    expect((await page(`${path}?service=${one.serviceId}&from=${from}`)).text).toContain(startsAt);
    const home = await one.shop.owner.bookableServices.create({
      name: 'Wash',
      durationMinutes: 60,
      atHome: true,
    });
    const mixed = await page(`${path}?service=${one.serviceId}&service=${home.id}`);
    expect(mixed.answer.status).toBe(422);
    expect(mixed.text).toContain('Please choose one or the other.');
    expect(mixed.text.match(/ checked>/g)).toHaveLength(2);
    const far = (await page(`${path}?service=${home.id}&city=Pune&postalCode=4`)).text;
    expect(far).toContain('Please check what you have entered.');
    expect(far).toMatch(/Where should we come\?.*value="Pune".*value="4"/s);
    const wish = { service: one.serviceId, startsAt, name: '<b>Ravi</b>', email: 'page@example.com' };
    const bad = await page(path, { ...wish, registration: '???' });
    expect(bad.answer.status).toBe(422);
    expect(bad.text).toContain('&lt;b&gt;Ravi');
    const { text } = await page(path, wish);
    const requestId = /name="requestId" value="(brq_\w+)"/.exec(text)?.[1] ?? '';
    const wrong = await page(`${path}/confirm`, { requestId, code: 'abc', email: wish.email });
    expect(wrong.answer.status).toBe(422);
    const code = codeIn(await app.mailTo('page@example.com'));
    const key = /name="key" value="([\w-]{36})"/.exec(text)?.[1] ?? '';
    const tap = () => page(`${path}/confirm`, { requestId, code, key });
    const [done, again] = await Promise.all([tap(), tap()]);
    expect([done.answer.status, again.answer.status]).toEqual([303, 303]);
    const own = `${done.answer.headers.get('location')}`;
    const shown = await page(own);
    expect(shown.text).toContain('Waiting for the workshop');
    expect(shown.answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect((await page(own.replace('?', '/move?'))).text).toContain('Move to this time');
    expect((await page(own.replace('?', '/cancel?'), {})).answer.status).toBe(303);
    expect((await page(own)).text).toContain('Cancelled');
    expect((await page(`${path}?lang=hi`)).text).toContain('समय बुक करें');
  });
});

describe('a time that was just taken', () => {
  const page = async (path: string, form?: Record<string, string>) => {
    const answer = await fetch(`${app.url}${path}`, {
      redirect: 'manual',
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const hiddenIn = (text: string) =>
    Object.fromEntries(
      [...text.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
  const formAt = (text: string, part: string) =>
    [...text.matchAll(/action="([^"]+)"/g)]
      .map(([, path = '']) => path.replaceAll('&amp;', '&'))
      .find(path => path.includes(part)) ?? '';

  it('leaves who asked for it in the week that they asked for, with what is left and what they had typed', async () => {
    const one = await openShop();
    const from = new Date(Date.now() + 16 * 86_400_000).toISOString().slice(0, 10);
    const path = `/w/${one.slug}/book`;
    const shown = await page(`${path}?service=${one.serviceId}&from=${from}&lang=en`);
    const times = [...shown.text.matchAll(/name="startsAt" value="([^"]+)"/g)].map(([, time]) => `${time}`);
    expect(times[0]?.slice(0, 10) ?? '').toMatch(from.slice(0, 7));
    const action = formAt(shown.text, `from=${from}`);
    const [first = '', second = '', third = ''] = times;
    const wish = {
      ...hiddenIn(shown.text),
      startsAt: first,
      name: 'Meera',
      phone: '9811122234',
      email: 'later@example.com',
      notes: 'Squeaks',
    };

    await book(one, first);
    const lost = await page(action, wish);
    expect(lost.status).toBe(422);
    expect(lost.text).toContain('This time was just taken');
    expect(lost.text).not.toContain(first);
    for (const kept of [second, 'value="Meera"', 'value="Squeaks"', `from=${from}`])
      expect(lost.text).toContain(kept);

    // Somebody else is faster while the code is looked for.
    const asked = await page(formAt(lost.text, `from=${from}`), { ...wish, startsAt: second });
    expect(asked.text).toContain('Look into your mail');
    const code = codeIn(await app.mailTo('later@example.com'));
    await book(one, second);
    const late = await page(formAt(asked.text, '/confirm'), { ...hiddenIn(asked.text), code });
    expect(late.status).toBe(422);
    expect(late.text).toContain('This time was just taken');
    for (const kept of [third, 'value="Meera"', 'value="later@example.com"'])
      expect(late.text).toContain(kept);
    expect(late.text).not.toContain(second);

    // Who has typed the wrong address goes back to what they had.
    const change = await page(formAt(asked.text, `/book?from`), { ...hiddenIn(asked.text), look: '1' });
    expect(change.text).toContain('value="later@example.com"');
    expect(change.text).toContain(third);
  });

  it('leaves who moves a booking in the week that they look at', async () => {
    const one = await openShop();
    const [startsAt = ''] = await someTime(one);
    const { token } = await book(one, startsAt);
    const from = new Date(Date.now() + 16 * 86_400_000).toISOString().slice(0, 10);
    const shown = await page(`/b/${token}/move?from=${from}&lang=en`);
    const [first = '', second = ''] = [...shown.text.matchAll(/name="startsAt" value="([^"]+)"/g)].map(
      ([, time]) => time,
    );
    await book(one, first);
    const lost = await page(formAt(shown.text, `from=${from}`), { startsAt: first });
    expect(lost.status).toBe(422);
    expect(lost.text).toContain(second);
    expect(lost.text).not.toContain(first);
  });
});

describe('it refuses', () => {
  it('a wrong code, counting it: after five the right one is none either', async () => {
    const one = await openShop();
    const [startsAt = ''] = await someTime(one);
    const { requestId, code } = await ask(one, startsAt);
    const wrong = code === '000000' ? '111111' : '000000';
    for (let tries = 0; tries < 5; tries++) {
      await expect(anybody.bookingPage.confirm(one.slug, { requestId, code: wrong })).rejects.toMatchObject({
        code: 'invalid_code',
      });
    }
    await expect(anybody.bookingPage.confirm(one.slug, { requestId, code })).rejects.toMatchObject({
      code: 'invalid_code',
    });
    expect((await one.shop.owner.bookings.list()).data).toEqual([]);
  });

  it('the second of two who have a code for the last place', async () => {
    const one = await openShop();
    const [startsAt = ''] = await someTime(one);
    const codes = await Promise.all([ask(one, startsAt), ask(one, startsAt), ask(one, startsAt)]);
    const results = await Promise.allSettled(
      codes.map(({ requestId, code }) => anybody.bookingPage.confirm(one.slug, { requestId, code })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'place_taken' });
    expect((await one.shop.owner.customers.list()).data).toHaveLength(1);
  });

  it('times that are too soon, too far or not offered, and to change what is too near', async () => {
    const one = await openShop();
    const [startsAt = '', later = ''] = await someTime(one);
    const { token } = await book(one, startsAt);
    const off = new Date(Date.parse(later) + 60_000).toISOString();
    await expect(ask(one, off)).rejects.toMatchObject({ code: 'place_taken' });
    await one.shop.owner.bookings.updateSettings({ cancelHours: 336 });
    const closed = { code: 'booking_closed' };
    await expect(anybody.bookingPage.cancel(token)).rejects.toMatchObject(closed);
    await expect(anybody.bookingPage.move(token, { startsAt: later })).rejects.toMatchObject(closed);
    await one.shop.owner.bookings.updateSettings({ leadHours: 336 });
    await expect(ask(one, later)).rejects.toMatchObject({ code: 'place_taken' });
    await one.shop.owner.bookings.updateSettings({ leadHours: 0, horizonDays: 1 });
    await expect(ask(one, later)).rejects.toMatchObject({ code: 'place_taken' });
  });
});

describe('it bounds', () => {
  it('how many bookings are open for one address, until one is over', async () => {
    const one = await openShop();
    const times = await someTime(one);
    const email = 'many@example.com';
    const { id } = await one.shop.owner.customers.create({ name: 'Ravi', email });
    const create = (startsAt: string | undefined) =>
      one.shop.owner.bookings.create({
        customerId: id,
        serviceIds: [one.serviceId],
        startsAt: `${startsAt}`,
      });
    const made = [];
    for (const startsAt of times.slice(0, 5)) made.push(await create(startsAt));
    const { requestId, code } = await ask(one, `${times[6]}`, { email });
    const confirm = () => anybody.bookingPage.confirm(one.slug, { requestId, code });
    await expect(confirm()).rejects.toMatchObject({ status: 409, code: 'too_many_bookings' });
    await one.shop.owner.bookings.changeStatus(`${made[0]?.id}`, { status: 'cancelled' });
    expect((await confirm()).booking.status).toBe('requested');
  });

  it('what a link still changes: nothing once the workshop closes', async () => {
    const one = await openShop();
    const [startsAt = '', later = ''] = await someTime(one);
    const { token } = await book(one, startsAt);
    await one.shop.owner.privacy.deleteWorkshop({ slug: one.slug });
    expect((await anybody.bookingPage.open(token)).changeableUntil).toBeNull();
    const closed = { code: 'booking_closed' };
    await expect(anybody.bookingPage.cancel(token)).rejects.toMatchObject(closed);
    await expect(anybody.bookingPage.move(token, { startsAt: later })).rejects.toMatchObject(closed);
  });
});

describe('it keeps others out', () => {
  it('of workshops that are not verified or take no bookings, as if they were not there', async () => {
    const { shop, slug, serviceId } = await openShop({ verification: 'pending' });
    const nowhere = async (slug: string) => {
      const gone = { status: 404, code: 'not_found' };
      await expect(anybody.bookingPage.get(slug)).rejects.toMatchObject(gone);
      const serviceIds = [serviceId];
      const wish = { serviceIds, startsAt: '2030-01-07T05:00:00Z', name: 'x', email: 'x@example.com' };
      await expect(anybody.bookingPage.request(slug, wish)).rejects.toMatchObject(gone);
      expect((await fetch(`${app.url}/w/${slug}/book`)).status).toBe(404);
    };
    await nowhere('no-such-workshop');
    await nowhere(slug);
    await verify(shop.id, 'verified');
    await anybody.bookingPage.get(slug);
    await shop.owner.bookings.updateSettings({ online: false });
    await nowhere(slug);
    const ended = { status: 404, code: 'link_ended' };
    await expect(anybody.bookingPage.open('A'.repeat(22))).rejects.toMatchObject(ended);
  });

  it("of services that are not public or another workshop's, and of another workshop's requests", async () => {
    const [one, other] = [await openShop(), await openShop()];
    const [startsAt = ''] = await someTime(one);
    const inside = await one.shop.owner.bookableServices.create({
      name: 'Staff only',
      durationMinutes: 30,
      public: false,
    });
    expect((await anybody.bookingPage.get(one.slug)).services).toHaveLength(1);
    for (const serviceId of [inside.id, other.serviceId])
      await expect(ask({ ...one, serviceId }, startsAt)).rejects.toMatchObject({ code: 'unknown_reference' });
    const { requestId, code } = await ask(one, startsAt);
    await expect(anybody.bookingPage.confirm(other.slug, { requestId, code })).rejects.toMatchObject({
      code: 'invalid_code',
    });
  });

  it('of other sites but where it is meant to stand in one, and shows nothing to cancel there', async () => {
    const one = await openShop();
    const path = `${app.url}/w/${one.slug}/book`;
    expect((await fetch(path)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const framed = await fetch(`${path}?embed=1`);
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(framed.headers.get('x-frame-options')).toBeNull();
    const [startsAt = ''] = await someTime(one);
    const { token } = await book(one, startsAt);
    const own = await fetch(`${app.url}/b/${token}?embed=1`);
    expect(own.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await (await fetch(`${app.url}/booking-widget.js`)).text()).toContain('iframe');
  });
});
