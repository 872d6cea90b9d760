import { randomUUID } from 'node:crypto';
import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';

let app: TestApp;
let anybody: WorkbayCustomer;
beforeAll(async () => {
  app = await startTestApp();
  anybody = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
});
afterAll(() => app.close());

function everyDay(from: string, to: string) {
  const day = [{ from, to }];
  const weekend = { saturday: day, sunday: day };
  return { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, ...weekend };
}
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const verify = ({ id }: TestWorkshop) =>
  app.server.database.db
    .collection<{ _id: string }>('workshops')
    .updateOne({ _id: id }, { $set: { verification: 'verified' } }, { comment });

const missingOf = async ({ owner }: TestWorkshop) => (await owner.bookings.getSettings()).missing;

/** A verified workshop that is open all day and lets customers book. */
async function openShop() {
  const shop = await app.workshop('Patil Motors');
  await verify(shop);
  await shop.owner.openingHours.update({ week: everyDay('00:00', '24:00') });
  await shop.owner.bookings.updateSettings({ online: true, slotMinutes: 60 });
  const { slug } = await shop.owner.workshops.get();
  const page = async (path = '') => (await fetch(`${app.url}/w/${slug}/book${path}`)).text();
  return { shop, owner: shop.owner, slug, page };
}

describe('what keeps customers from booking', () => {
  it('is told to a new workshop, one thing after the other, until there is nothing', async () => {
    const shop = await app.workshop();
    const { owner } = shop;
    const left = async () => (await missingOf(shop)).map(({ what }) => what);
    expect(await left()).toEqual(['verification', 'online', 'services', 'hours']);
    await verify(shop);
    await owner.bookings.updateSettings({ online: true });
    await owner.openingHours.update({ week: everyDay('10:00', '18:00') });
    expect(await left()).toEqual(['services']);
    const wash = await owner.bookableServices.create({ name: 'Wash', durationMinutes: 60 });
    expect(await missingOf(shop)).toEqual([{ what: 'bays', serviceIds: [wash.id] }]);
    await owner.bays.create({ name: 'Lift 1' });
    const { missing, url } = await owner.bookings.getSettings();
    expect(missing).toEqual([]);
    expect((await fetch(new URL(new URL(url).pathname, app.url))).status).toBe(200);
    await owner.bookableServices.update(wash.id, { public: false });
    expect(await left()).toEqual(['services']);
  });

  it('are rules that leave no time', async () => {
    const { shop, owner } = await openShop();
    const left = async () => (await missingOf(shop)).map(({ what }) => what);
    await owner.bays.create({ name: 'Lift 1' });
    await owner.bookableServices.create({ name: 'Wash', durationMinutes: 60 });
    expect(await left()).toEqual([]);
    await owner.bookings.updateSettings({ leadHours: 72, horizonDays: 2 });
    expect(await left()).toEqual(['notice']);
    await owner.bookings.updateSettings({ horizonDays: 14 });
    expect(await left()).toEqual([]);
    await owner.openingHours.update({
      holidays: [{ from: dayIn(-1), to: dayIn(20), reason: 'Diwali', spans: [] }],
    });
    expect(await left()).toEqual(['hours']);
  });

  it('is a service without a bay, without people, or longer than a day of work; the others are offered', async () => {
    const { shop, owner, slug } = await openShop();
    await owner.openingHours.update({ week: everyDay('10:00', '18:00') });
    const lift = await owner.bays.create({ name: 'Lift 1' });
    const bay = await owner.bays.create({ name: 'Bay 2' });
    const service = (name: string, more: object) =>
      owner.bookableServices.create({ name, durationMinutes: 60, ...more });
    const offered = await service('Brakes', {});
    const onLift = await service('Exhaust', { bayIds: [lift.id] });
    const atHome = await service('Battery at home', { atHome: true });
    const long = await service('Repaint', { durationMinutes: 600 });
    const [me] = (await owner.members.list()).data;
    await owner.bays.update(lift.id, { active: false });
    await owner.members.updateAvailability(`${me?.id}`, { visits: false });
    const withoutTimes = [
      { what: 'length', serviceIds: [long.id] },
      { what: 'bays', serviceIds: [onLift.id] },
      { what: 'people', serviceIds: [atHome.id] },
    ];
    expect(await missingOf(shop)).toEqual(withoutTimes);
    const { services } = await anybody.bookingPage.get(slug);
    expect(services.map(({ id }) => id)).toEqual([offered.id]);

    // Somebody goes out, but never while the workshop is open.
    await owner.members.updateAvailability(`${me?.id}`, { visits: true, week: everyDay('19:00', '23:00') });
    expect((await missingOf(shop)).at(-1)).toEqual({ what: 'people', serviceIds: [atHome.id] });
    await owner.members.updateAvailability(`${me?.id}`, { week: everyDay('17:00', '23:00') });
    expect((await missingOf(shop)).map(({ what }) => what)).toEqual(['length', 'bays']);
    await owner.bays.update(bay.id, { active: false });
    expect((await missingOf(shop)).at(-1)?.serviceIds.sort()).toEqual([offered.id, onLift.id].sort());
  });
});

describe('a service at the customer’s place', () => {
  const weekday = (days: number) =>
    Temporal.PlainDate.from(dayIn(days)).toLocaleString('en', { weekday: 'long' }).toLowerCase();

  it('is offered while those who go out are away, and where they work on few days', async () => {
    const { shop, owner, slug } = await openShop();
    const { id } = await owner.bookableServices.create({
      name: 'Battery',
      durationMinutes: 60,
      atHome: true,
    });
    const [me] = (await owner.members.list()).data;
    const away = { from: dayIn(-1), to: dayIn(16), reason: 'Leave', spans: [] };
    await owner.members.updateAvailability(`${me?.id}`, { visits: true, holidays: [away] });
    const offered = async () => (await anybody.bookingPage.get(slug)).services.map(one => one.id);
    expect(await missingOf(shop)).toEqual([]);
    expect(await offered()).toEqual([id]);
    const { data } = await anybody.bookingPage.slots(slug, { from: dayIn(18), days: 1, serviceIds: id });
    expect(data[0]?.slots).not.toEqual([]);

    const never = everyDay('00:00', '24:00');
    for (const day of Object.values(never)) day.length = 0;
    const week: typeof never = { ...never, [weekday(3)]: [{ from: '09:00', to: '12:00' }] };
    await owner.members.updateAvailability(`${me?.id}`, { week, holidays: [] });
    await owner.bookings.updateSettings({ leadHours: 300 });
    expect(await missingOf(shop)).toEqual([]);
    expect(await offered()).toEqual([id]);
    await owner.bookings.updateSettings({ leadHours: 0, horizonDays: 1 });
    expect(await missingOf(shop)).toEqual([]);

    // Closed on the day on which they go out, but for once.
    const closed = { ...everyDay('09:00', '18:00'), [weekday(3)]: [] };
    await owner.openingHours.update({ week: closed });
    await owner.bookings.updateSettings({ horizonDays: 60 });
    expect(await missingOf(shop)).toEqual([{ what: 'people', serviceIds: [id] }]);
    const once = {
      from: dayIn(10),
      to: dayIn(10),
      reason: 'Open day',
      spans: [{ from: '09:00', to: '12:00' }],
    };
    await owner.openingHours.update({ holidays: [once] });
    await owner.members.updateAvailability(`${me?.id}`, { week: { ...never, [weekday(10)]: once.spans } });
    expect(await missingOf(shop)).toEqual([]);
  });
});

describe('a customer', () => {
  it('finds no services that have no times, and whom to ask', async () => {
    const { owner, page, slug } = await openShop();
    await owner.workshops.update({
      phone: '+912067891234',
      address: { line1: '14 Karve Road', city: 'Pune', stateCode: '27' },
    });
    await owner.bookableServices.create({ name: 'Brakes', durationMinutes: 60 });
    const unlisted = await page();
    expect(unlisted).toContain('Nothing can be booked here right now');
    expect(unlisted).toContain('tel:+912067891234');
    expect(unlisted).not.toContain('Ask for a quote');
    await owner.listing.update({ location: { latitude: 18.5, longitude: 73.8 }, serviceTypes: ['brakes'] });
    expect(await page()).toContain(`/my/requests/new?workshop=${slug}&amp;lang=en`);
    expect(await (await fetch(`${app.url}/w/${slug}`)).text()).not.toContain('/book?');

    await owner.bookings.updateSettings({ online: false });
    const off = await page('?lang=hi');
    expect(off).toContain('tel:+912067891234');
    expect(off).toContain(`/my/requests/new?workshop=${slug}&amp;lang=hi`);
    const nobody = await (await fetch(`${app.url}/w/no-such-workshop/book`)).text();
    expect(nobody).toContain('href="/w?lang=en"');
  });

  it('is led over weeks without a free time to the next day that has one', async () => {
    const { owner, slug, page } = await openShop();
    await owner.bays.create({ name: 'Lift 1' });
    const { id } = await owner.bookableServices.create({ name: 'Brakes', durationMinutes: 60 });
    const until = (to: string) =>
      owner.openingHours.update({ holidays: [{ from: dayIn(-1), to, reason: 'Diwali', spans: [] }] });
    await until(dayIn(30));
    const from = dayIn(1);
    const { data, nextDay } = await anybody.bookingPage.slots(slug, { from, serviceIds: id });
    expect(data.flatMap(({ slots }) => slots)).toEqual([]);
    expect(nextDay).toBe(dayIn(31));
    expect(await owner.bookings.slots({ from, serviceIds: id })).toMatchObject({ nextDay });
    const text = await page(`?service=${id}`);
    expect(text).toContain(`from=${nextDay}`);
    expect(text).not.toContain('name="email"');
    const then = await anybody.bookingPage.slots(slug, { from: `${nextDay}`, serviceIds: id });
    expect(then.nextDay).toBeNull();
    expect(then.data[0]?.slots.length).toBeGreaterThan(0);

    // Ten weeks ahead, and no further.
    await until(dayIn(70));
    expect((await owner.bookings.slots({ from, serviceIds: id })).nextDay).toBe(dayIn(71));
    await until(dayIn(71));
    expect((await owner.bookings.slots({ from, serviceIds: id })).nextDay).toBeNull();

    // What is beyond the days that can be booked is no free day.
    await owner.bookings.updateSettings({ horizonDays: 30 });
    await owner.openingHours.update({
      holidays: [{ from: dayIn(3), to: dayIn(40), reason: 'Diwali', spans: [] }],
    });
    const beyond = await anybody.bookingPage.slots(slug, { from: dayIn(4), serviceIds: id });
    expect(beyond.nextDay).toBeNull();
    expect(await page(`?service=${id}&from=${dayIn(4)}`)).toContain('No time is free in the weeks ahead.');
  });

  it('costs few queries where nothing is free, and hardly any where nobody goes out', async () => {
    const { shop, owner } = await openShop();
    await owner.bays.create({ name: 'Lift 1' });
    const { id } = await owner.bookableServices.create({ name: 'Brakes', durationMinutes: 60 });
    const home = await owner.bookableServices.create({ name: 'Battery', durationMinutes: 60, atHome: true });
    const [me] = (await owner.members.list()).data;
    await owner.members.updateAvailability(`${me?.id}`, { visits: false });
    await owner.openingHours.update({
      holidays: [{ from: dayIn(-1), to: dayIn(60), reason: 'Diwali', spans: [] }],
    });
    const reads: string[] = [];
    const note = ({ command }: { command: { find?: string; filter?: { tenantId?: string } } }) => {
      if (command.find && command.filter?.tenantId === shop.id) reads.push(command.find);
    };
    const count = async (serviceIds: string) => {
      reads.length = 0;
      const { client } = app.server.database;
      client.on('commandStarted', note);
      const found = await owner.bookings.slots({ from: dayIn(1), serviceIds });
      client.off('commandStarted', note);
      return { ...found, bookings: reads.filter(name => name === 'bookings').length };
    };
    const free = await count(id);
    expect(free).toMatchObject({ nextDay: dayIn(61), bookings: 1 });
    expect(reads.filter(name => name === 'bays')).toHaveLength(1);
    expect(await count(home.id)).toMatchObject({ nextDay: null, bookings: 0 });
  });

  it('keeps what was typed when the last time of a week is just gone', async () => {
    const { owner, slug } = await openShop();
    await owner.bays.create({ name: 'Lift 1' });
    const { id } = await owner.bookableServices.create({ name: 'Brakes', durationMinutes: 60 });
    const startsAt = (await anybody.bookingPage.slots(slug, { from: dayIn(3), serviceIds: id })).data[0]
      ?.slots[0];
    await owner.openingHours.update({
      holidays: [{ from: dayIn(-1), to: dayIn(30), reason: 'Diwali', spans: [] }],
    });
    const post = async (path: string, fields: Record<string, string>) =>
      (await fetch(new URL(path, app.url), { method: 'POST', body: new URLSearchParams(fields) })).text();
    const typed = { service: id, name: 'Ravi "R" Kulkarni', phone: '9811122233', notes: 'Squeaks' };
    const taken = await post(`/w/${slug}/book?lang=en`, {
      ...typed,
      email: 'ravi@example.com',
      startsAt: `${startsAt?.startsAt}`,
      key: randomUUID(),
    });
    const [, form = ''] = /<form method="post" action="([^"]+)"/.exec(taken) ?? [];
    expect(form).toContain(`from=${dayIn(31)}`);
    expect(form).not.toContain('ravi');
    const fields = [...taken.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')],
    );
    const then = await post(form.replaceAll('&amp;', '&'), Object.fromEntries(fields));
    expect(then).toContain('name="startsAt"');
    expect(then).toContain('value="ravi@example.com"');
    expect(then).toContain('value="Squeaks"');
    expect(then).toContain('value="Ravi &quot;R&quot; Kulkarni"');
    expect(then).not.toContain('role="alert"');
  });
});
