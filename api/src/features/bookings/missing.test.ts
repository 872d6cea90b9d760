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

    // What is beyond the days that can be booked is no free day.
    await owner.bookings.updateSettings({ horizonDays: 30 });
    await owner.openingHours.update({
      holidays: [{ from: dayIn(3), to: dayIn(40), reason: 'Diwali', spans: [] }],
    });
    const beyond = await anybody.bookingPage.slots(slug, { from: dayIn(4), serviceIds: id });
    expect(beyond.nextDay).toBeNull();
    expect(await page(`?service=${id}&from=${dayIn(4)}`)).toContain('No time is free in the weeks ahead.');
  });
});
