import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeIn, comment, startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { leave, look, picture, quiet, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;
let shop: TestWorkshop;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});
beforeEach(async () => {
  shop = await app.workshop('Patil Motors');
});
afterAll(async () => {
  await leave(browser);
  await app?.close();
});

const monday = '2030-01-07';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a day at the counter: hours, bays and services are set, times are booked, moved and checked in', async () => {
  const { page, complaints } = await visit(browser, app.url, { as: shop });

  await page.goto('/hours');
  await button(page, 'Monday to Saturday, 9:30 to 19:00').click();
  await button(page, 'Add time on Monday').click();
  await look(page, 'hours');
  await button(page, 'Save').click();
  await page.getByText('Saved').first().waitFor();

  await page.goto('/booking-setup');
  await page.getByText('Customers cannot book online yet').waitFor();
  await page.getByText('Switch on under Rules that customers can book online').waitFor();
  for (const name of ['Lift 1', 'Lift 2']) {
    await button(page, 'Add bay').click();
    await page.getByLabel('Name').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await button(page, name).waitFor();
  }
  await button(page, 'Add service').click();
  await page.getByLabel('Name').fill('Periodic service');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('region', { name: 'Services' }).getByText('60 minutes').waitFor();
  await look(page, 'booking-setup');

  await shop.owner.customers.create({ name: 'Ravi Kulkarni', phone: '9876543210' });
  await page.goto(`/calendar?day=${monday}`);
  const grid = page.getByRole('region', { name: 'Calendar' });
  await grid.getByText('Lift 2').waitFor();
  // A click at a free place begins a booking there.
  const column = grid.locator('[data-free]').first();
  await column.click({ position: { x: 20, y: 130 } });
  await page.getByRole('textbox', { name: 'Customer' }).fill('Ravi');
  await page.getByRole('option', { name: /Ravi Kulkarni/ }).click();
  await page.getByRole('dialog').getByLabel('Services').first().click();
  await page.getByRole('option', { name: /Periodic service/ }).click();
  await page.keyboard.press('Escape');
  await button(page, 'Book').last().click();
  const block = grid.getByRole('button', { name: /Ravi Kulkarni/ });
  await block.waitFor();
  const [first] = (await shop.owner.bookings.list()).data;
  expect(first).toMatchObject({ status: 'confirmed', services: [{ name: 'Periodic service' }] });

  // Dragged to the other lift, an hour later.
  await quiet(page);
  const from = await block.boundingBox();
  const to = await grid.locator('[data-free]').nth(1).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 30, { steps: 4 });
  await page.mouse.move(to.x + 40, from.y + 10 + 64, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await shop.owner.bookings.list()).data[0]?.bayId).not.toBe(first?.bayId);
  const moved = (await shop.owner.bookings.list()).data[0];
  expect(Date.parse(`${moved?.startsAt}`) - Date.parse(`${first?.startsAt}`)).toBe(3_600_000);
  await look(page, 'calendar');

  // A phone subscribes to it by an address that is renewed and stopped.
  await button(page, 'Subscribe').press('Enter');
  const own = page.getByRole('region', { name: 'My bookings and promised jobs' });
  await button(page, 'Get an address').first().click();
  const address = own.getByRole('textbox', { name: 'Address' });
  const made = await address.inputValue();
  expect(await own.getByRole('link').getAttribute('href')).toBe(made.replace('http:', 'webcal:'));
  await look(page, 'subscribe');
  await own.getByRole('button', { name: 'Renew' }).click();
  await own.getByRole('button', { name: 'Renew' }).click();
  await expect.poll(() => address.inputValue()).not.toBe(made);
  await own.getByRole('button', { name: 'Stop' }).click();
  await own.getByRole('button', { name: 'Stop' }).click();
  await own.getByRole('button', { name: 'Get an address' }).waitFor();
  await page.keyboard.press('Escape');

  // The same by keyboard, and a clash is said.
  const other = await shop.owner.customers.create({ name: 'Sunita Deshpande' });
  await shop.owner.bookings.create({
    customerId: other.id,
    startsAt: `${first?.startsAt}`,
    endsAt: `${first?.endsAt}`,
    bayId: `${first?.bayId}`,
  });
  await page.reload();
  await block.focus();
  await page.keyboard.press('Enter');
  await button(page, 'Move or change').click();
  await page.getByRole('dialog').getByLabel('Bay').first().click();
  await page.getByRole('option', { name: 'Lift 1' }).click();
  await look(page, 'move');
  await button(page, 'Save').click();
  await expect.poll(async () => (await shop.owner.bookings.get(`${first?.id}`)).version).toBe(3);
  await page.goto(`/calendar?day=${monday}&booking=${first?.id}`);
  await button(page, 'Check in').click();
  await page.waitForURL(/\/jobs\/job_/);
  await page.getByText('Ravi Kulkarni').first().waitFor();

  // A promise stands beside what is booked, and moves with the mouse.
  const { id: customerId } = await shop.owner.customers.create({ name: 'Farhan Qureshi' });
  const promisedAt = `${monday}T08:30:00.000Z`;
  const promised = await shop.owner.jobs.create({ customerId, status: 'open', promisedAt });
  await page.goto(`/calendar?day=${monday}`);
  const promise = grid.getByRole('link', { name: /Farhan Qureshi/ });
  await promise.waitFor();
  await quiet(page);
  const at = await promise.boundingBox();
  if (!at) throw new Error('nothing to drag');
  await page.mouse.move(at.x + 20, at.y + 10);
  await page.mouse.down();
  await page.mouse.move(at.x + 20, at.y + 30, { steps: 4 });
  await page.mouse.move(at.x + 20, at.y + 10 + 64, { steps: 8 });
  await page.mouse.up();
  await expect
    .poll(async () => (await shop.owner.jobs.get(promised.id)).promisedAt)
    .toBe(`${monday}T09:30:00.000Z`);
  await look(page, 'promises');

  // An address that is not whole says what it lacks.
  const visited = await shop.owner.bookings.create({
    customerId,
    startsAt: '2030-01-08T08:30:00.000Z',
    endsAt: '2030-01-08T09:30:00.000Z',
    visit: { line1: '7 Hill Road', city: 'Pune' },
  });
  await page.goto(`/calendar?day=2030-01-08&booking=${visited.id}`);
  await button(page, 'Move or change').click();
  const place = page.getByRole('dialog').getByRole('group', { name: 'At the customer' });
  const [street, town, pin] = [0, 1, 2].map(index => place.getByRole('textbox').nth(index));
  await street?.fill('');
  await town?.fill('');
  await pin?.fill('4');
  await button(page, 'Save').click();
  for (const input of [street, town, pin])
    await expect.poll(() => input?.getAttribute('aria-invalid')).toBe('true');
  await street?.fill('8 Hill Road');
  await town?.fill('Thane');
  await pin?.fill('400601');
  await button(page, 'Save').click();
  await expect
    .poll(async () => (await shop.owner.bookings.get(visited.id)).visit)
    .toEqual({ line1: '8 Hill Road', city: 'Thane', postalCode: '400601' });

  await page.goto(`/calendar?day=${monday}&view=week`);
  await block.first().waitFor();
  await look(page, 'week');
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(`document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')`);
  for (const path of [`/calendar?day=${monday}`, '/hours', '/booking-setup']) {
    await page.goto(path);
    await page.evaluate(`document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')`);
    await page.locator('h1').waitFor();
    await quiet(page);
    await picture(page, `phone-${path.split(/[/?]/)[1]}`);
  }
  expect(complaints.filter(text => !/400|409/.test(text))).toEqual([]);
});

test("a customer books in the workshop's own site, and the workshop confirms", async () => {
  const { owner } = shop;
  await app.server.database.db
    .collection<{ _id: string }>('workshops')
    .updateOne({ _id: shop.id }, { $set: { verification: 'verified' } }, { comment });
  const open = [{ from: '09:30', to: '19:00' }];
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  await owner.openingHours.update({ week: Object.fromEntries(days.map(day => [day, open])) });
  const bays = [await owner.bays.create({ name: 'Lift 1' }), await owner.bays.create({ name: 'Lift 2' })];
  await owner.bookableServices.create({ name: 'Periodic service', durationMinutes: 60 });
  await owner.bookings.updateSettings({ online: true });
  const { slug } = await owner.workshops.get();
  const example = await readFile(
    new URL('../../examples/booking-widget/booking-widget.html', import.meta.url),
    'utf8',
  );
  const site = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(example.replace('https://app.workbay.dev', app.url).replace('"patil-motors"', `"${slug}"`)),
  ).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const address = site.address();
  if (!address || typeof address === 'string') throw new Error('no port');

  const { page } = await visit(browser, app.url, { viewport: { width: 390, height: 900 } });
  await page.goto(`http://127.0.0.1:${address.port}/`);
  const frame = page.frameLocator('iframe');
  const email = `meera-${randomUUID()}@example.com`;
  // What the frame shows instead is told where it is not what was waited for.
  const shows = (text: string) => expect.poll(() => frame.locator('body').innerText()).toContain(text);
  await shows('Periodic service');
  await frame.getByRole('checkbox').check();
  await frame.getByRole('button', { name: 'See free times' }).click();
  await frame.getByRole('link', { name: 'Later →' }).click();
  await frame.getByRole('link', { name: '← Earlier' }).waitFor();
  await frame.getByRole('radio').first().check();
  await frame.getByLabel('Name').fill('Meera Joshi');
  await frame.getByLabel('Phone').fill('9876500000');
  await frame.getByLabel('E-mail address').fill(email);
  await picture(page, 'widget');
  await frame.getByRole('button', { name: 'Go on' }).click();
  await frame.getByLabel('Code').fill(codeIn(await app.mailTo(email, 'is your code')));
  await frame.getByRole('button', { name: 'Book this time' }).click();
  await shows('Waiting for the workshop');
  site.close();

  const link = /\S+\/b\/\S+/.exec((await app.mailTo(email)).text)?.[0] ?? '';
  await page.goto(new URL(link).pathname);
  await page.getByText('Waiting for the workshop').waitFor();
  await look(page, 'booked');
  await page.goto(`/w/${slug}/book`);
  await look(page, 'book');

  // Without a bay there are no times: the owner sees why, and a customer on a phone whom to ask.
  const setUp = await visit(browser, app.url, { as: shop, viewport: { width: 360, height: 740 } });
  await setUp.page.goto('/booking-setup');
  await setUp.page.getByText('Customers can book online').first().waitFor();
  expect(await setUp.page.getByLabel('Link').inputValue()).toContain(`/w/${slug}/book`);
  for (const { id } of bays) await owner.bays.update(id, { active: false });
  await setUp.page.reload();
  await setUp.page.getByText('Periodic service: is done in a bay').waitFor();
  await look(setUp.page, 'booking-setup-missing');
  await owner.workshops.update({ phone: '+912067891234' });
  const phone = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    locale: 'hi-IN',
  });
  await phone.page.goto(`/w/${slug}/book`);
  await phone.page.getByRole('link', { name: '+91 20 6789 1234 पर फ़ोन करें' }).waitFor();
  await look(phone.page, 'book-nothing');
  for (const { id } of bays) await owner.bays.update(id, { active: true });
  await owner.openingHours.update({
    holidays: [
      {
        from: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
        to: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
        reason: 'दीवाली',
        spans: [],
      },
    ],
  });
  await phone.page.reload();
  await phone.page.getByRole('checkbox').check();
  await phone.page.getByRole('button', { name: 'ख़ाली समय देखें' }).click();
  await look(phone.page, 'book-full');
  await phone.page.getByRole('link', { name: /^अगला ख़ाली दिन/ }).click();
  await phone.page.getByRole('radio').first().waitFor();

  const [requested] = (await owner.bookings.list()).data;
  const counter = await visit(browser, app.url, { as: shop });
  await counter.page.goto(`/calendar?booking=${requested?.id}`);
  await button(counter.page, 'Confirm').click();
  await expect.poll(async () => (await owner.bookings.get(`${requested?.id}`)).status).toBe('confirmed');
});
