import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewUrl } from '../../api/src/features/reviews/token.ts';
import { newAdministrator } from '../../api/test/administrators.ts';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { uploadPicture } from '../../api/test/pictures.ts';
import { look, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;
let shop: TestWorkshop;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
  shop = await app.workshop('Deccan Brakes');
  await shop.owner.workshops.update({
    phone: '+912067891234',
    address: { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' },
  });
  await (await newAdministrator(app)).workbay.platform.verifyWorkshop(shop.id);
  const day = [{ from: '09:30', to: '19:00' }];
  await shop.owner.openingHours.update({ week: { monday: day, tuesday: day, saturday: day } });
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('a workshop lists itself, and somebody finds it without a script', async () => {
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  await page.goto('/listing');
  await page.getByText('Say where you are').waitFor();
  await page.getByRole('textbox', { name: 'Town or area' }).fill('pune');
  await page.getByRole('option', { name: /^Pune/ }).first().click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Latitude' }).inputValue()).toMatch(/^18\.5/);
  await page.getByLabel('Brakes').check();
  await page.getByLabel('Tyres').check();
  await page.getByLabel('About you').fill('Honest work since 1994.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Customers find you in the directory').waitFor();
  const { id } = await uploadPicture(shop.owner, 'workshop_photo');
  await shop.owner.listing.update({ photoFileIds: [id] });
  await page.reload();
  await page.getByAltText('Photo 1').waitFor();
  await look(page, 'listing');
  expect(complaints).toEqual([]);

  const { page: phone, complaints: heard } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    javaScriptEnabled: false,
  });
  await phone.goto('/w');
  await phone.getByLabel('Town or city').fill('poona');
  await phone.getByLabel('Service').selectOption('brakes');
  await phone.getByRole('button', { name: 'Search' }).click();
  await phone.getByRole('link', { name: 'Deccan Brakes' }).click();
  await phone.getByRole('link', { name: 'Call +912067891234' }).waitFor();
  const address = phone.url();

  const customer = await shop.owner.customers.create({ name: 'Ravi Kulkarni', email: 'ravi@example.com' });
  const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
  for (const status of ['in_progress', 'ready', 'delivered'] as const)
    await shop.owner.jobs.changeStatus(job.id, { status });
  const reviews = app.server.database.db.collection<{ _id: string }>('reviews');
  const invited = await reviews.findOne({ jobId: job.id }, { comment });
  await phone.goto(new URL(reviewUrl(app, `${invited?._id}`)).pathname);
  await phone.getByLabel('4 of 5').check();
  await phone.getByLabel('The price').selectOption('3');
  await phone.getByLabel('What was good, what was not?').fill('Ready on the day they had promised.');
  await phone.getByRole('button', { name: 'Publish the review' }).click();
  await phone.getByText('Thank you.').waitFor();
  expect(heard).toEqual([]);

  await page.goto('/reviews');
  await page.getByRole('button', { name: 'Reply' }).click();
  await page.getByRole('textbox', { name: 'Reply' }).fill('Thank you, Ravi.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Your reply').waitFor();
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByLabel('What is wrong with it?').fill('It is about another garage.');
  await page.getByRole('dialog').getByRole('button', { name: 'Report' }).click();
  await page.getByText('Reported: It is about another garage.').waitFor();
  await look(page, 'reviews');

  const { page: reader, complaints: told } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    geolocation: { latitude: 18.52, longitude: 73.86 },
    permissions: ['geolocation'],
  });
  await reader.goto('/w?lang=hi');
  await reader.getByRole('button', { name: 'मेरी जगह से खोजें' }).click();
  await reader.getByText('आपके आसपास').waitFor();
  await look(reader, 'directory-hi-dark');
  await reader.goto(address);
  await look(reader, 'directory-workshop-dark');
  await reader.emulateMedia({ colorScheme: 'light' });
  await reader.setViewportSize({ width: 1280, height: 900 });
  await reader.getByText('Thank you, Ravi.').waitFor();
  await look(reader, 'directory-workshop');
  await reader.goto(new URL(reviewUrl(app, `${invited?._id}`)).pathname);
  await look(reader, 'review');
  expect(told).toEqual([]);
});
