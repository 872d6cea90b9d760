import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp } from '../../../test/app.ts';
import { newCustomer } from '../../../test/customers.ts';
import { join } from '../../../test/people.ts';
import { browserAt, startPushService } from '../../../test/pushReceiver.ts';
import { createLogger } from '../../logger.ts';
import { startBookingReminders } from '../bookings/reminders.ts';

let app: TestApp;
let service: Awaited<ReturnType<typeof startPushService>>;
beforeAll(async () => {
  app = await startTestApp();
  service = await startPushService();
});
afterAll(async () => {
  await service.close();
  await app.close();
});

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const patience = { timeout: 60_000 };

/** A browser, and what it has been told, oldest first. */
function browser() {
  const path = `/${randomUUID()}`;
  const { subscription, decrypt } = browserAt(`${service.origin}${path}`);
  const shown = () =>
    service.taken.filter(one => one.path === path).map(one => JSON.parse(decrypt(one.body)));
  return { subscription, shown, titles: () => shown().map(({ title }) => `${title}`.split(':')[0]) };
}

async function openShop() {
  const shop = await app.workshop('Patil Motors');
  const { owner } = shop;
  await app.server.database.db
    .collection<{ _id: string }>('workshops')
    .updateOne({ _id: shop.id }, { $set: { verification: 'verified' } }, { comment });
  const always = [{ from: '00:00', to: '24:00' }];
  await owner.openingHours.update({ week: Object.fromEntries(names.map(day => [day, always])) });
  await owner.bays.create({ name: 'Lift 1' });
  const { id } = await owner.bookableServices.create({ name: 'Periodic service', durationMinutes: 60 });
  await owner.bookings.updateSettings({ online: true, slotMinutes: 60 });
  const { slug } = await owner.workshops.get();
  return { shop, owner, slug, serviceId: id };
}

async function book(
  { slug, serviceId }: Awaited<ReturnType<typeof openShop>>,
  { workbay }: Awaited<ReturnType<typeof newCustomer>>,
) {
  const from = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  const { data } = await workbay.bookingPage.slots(slug, { from, days: 1, serviceIds: serviceId });
  return workbay.portal.book({ slug, serviceIds: [serviceId], startsAt: `${data[0]?.slots[5]?.startsAt}` });
}

it('tells a customer on their devices what becomes of a booking, reminds them, and that the vehicle is ready', async () => {
  const shop = await openShop();
  const customer = await newCustomer(app);
  const phone = browser();
  const { id } = await customer.workbay.portal.addPushDevice(phone.subscription);
  expect(await customer.workbay.portal.getPush()).toMatchObject({ devices: [{ id, current: true }] });
  const booked = await book(shop, customer);
  // What has not arrived yet gives way to what is newer.
  await expect.poll(phone.titles, patience).toEqual(['We have your request']);
  await shop.owner.bookings.changeStatus(booked.id, { status: 'confirmed' });
  await expect.poll(phone.titles, patience).toEqual(['We have your request', 'Your booking is confirmed']);
  expect(phone.shown()[1]).toMatchObject({
    body: 'Patil Motors, Periodic service',
    path: new URL(booked.url).pathname,
    tag: booked.id,
  });

  await app.server.database.db
    .collection<{ _id: string }>('bookingReminders')
    .updateOne({ _id: booked.id }, { $set: { dueAt: new Date() } }, { comment });
  const { database } = app.server;
  const worker = startBookingReminders({ database, config: app.config, log: createLogger('error') });
  await expect.poll(phone.titles, patience).toContain('Your booking is tomorrow');
  await worker.stop();

  const { jobId } = await shop.owner.bookings.checkIn(booked.id, {});
  await shop.owner.jobs.changeStatus(`${jobId}`, { status: 'in_progress' });
  await shop.owner.jobs.changeStatus(`${jobId}`, { status: 'ready' });
  await expect.poll(phone.titles, patience).toContain('Your vehicle is ready');

  await customer.workbay.portal.removePushDevice(id);
  expect((await customer.workbay.portal.getPush()).devices).toEqual([]);
});

it('keeps what one is told as a customer from what one is told at work, and ends with the log-in', async () => {
  const shop = await openShop();
  const worker = await join(app, shop.shop, 'technician');
  const { email } = await worker.workbay.profile.get();
  const customer = await newCustomer(app, { email });
  const [own, work] = [browser(), browser()];
  const { id } = await customer.workbay.portal.addPushDevice(own.subscription);
  await worker.workbay.notifications.addPushDevice(work.subscription);
  expect((await worker.workbay.notifications.getPush()).devices.map(one => one.id)).not.toContain(id);
  await expect(worker.workbay.notifications.removePushDevice(id)).rejects.toMatchObject({ status: 404 });
  const stranger = await newCustomer(app);
  await expect(stranger.workbay.portal.removePushDevice(id)).rejects.toMatchObject({ status: 404 });

  const { id: customerId } = await shop.owner.customers.create({ name: 'Meera Joshi' });
  const assignedTo = [worker.userId];
  const { number } = await shop.owner.jobs.create({ customerId, status: 'open', assignedTo });
  await expect.poll(work.titles, patience).toEqual(['A job was given to you']);
  await book(shop, customer);
  await expect.poll(own.titles, patience).toEqual(['We have your request']);
  expect(JSON.stringify(own.shown())).not.toContain(number);
  expect(work.titles()).toEqual(['A job was given to you']);

  const again = await newCustomer(app, { email });
  await customer.workbay.portal.signOut();
  expect((await again.workbay.portal.getPush()).devices).toEqual([]);
  await again.workbay.portal.addPushDevice(own.subscription);
  expect(await again.workbay.portal.getPush()).toMatchObject({ devices: [{ id, current: true }] });
});

it('is turned on by a form of the pages, which take no subscription from other sites', async () => {
  const customer = await newCustomer(app);
  const { subscription } = browser();
  const send = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { cookie: `workbay_customer=${customer.token}`, ...headers },
      body: new URLSearchParams(form),
    });
  expect((await send('/my/push', subscription, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await send('/my/push', { ...subscription, endpoint: 'ftp://push' })).status).toBe(422);
  const { id }: { id: string } = JSON.parse(await (await send('/my/push', subscription)).text());
  expect((await customer.workbay.portal.getPush()).devices.map(one => one.id)).toEqual([id]);
  const page = await fetch(`${app.url}/my?lang=hi`, {
    headers: { cookie: `workbay_customer=${customer.token}` },
  });
  expect(await page.text()).toContain('इस डिवाइस पर सूचनाएँ');
  expect((await send('/my/push/off', { id })).status).toBe(204);
  expect((await send('/my/push/off', { id })).status).toBe(404);
  expect((await customer.workbay.portal.getPush()).devices).toEqual([]);
});
