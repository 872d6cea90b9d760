import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reviewUrl } from '../../api/src/features/reviews/token.ts';
import { newAdministrator } from '../../api/test/administrators.ts';
import { codeIn, comment, startOwnTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { png, uploadPicture } from '../../api/test/pictures.ts';
import { leave, look, picture, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;
let shop: TestWorkshop;
let rival: TestWorkshop;

const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

beforeEach(async () => {
  tilesFor.clear();
  [app, browser] = await Promise.all([startOwnTestApp(), startBrowser()]);
  shop = await app.workshop('Deccan Brakes');
  await shop.owner.workshops.update({
    phone: '+912067891234',
    address: { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' },
  });
  rival = await app.workshop('Kothrud Motors');
  const address = { line1: '2 Paud Road', city: 'Pune', stateCode: '27' };
  await rival.owner.workshops.update({ phone: '+912067895678', address });
  await rival.owner.listing.update({
    location: { latitude: 18.507, longitude: 73.81 },
    serviceTypes: ['brakes'],
  });
  const { platform } = (await newAdministrator(app)).workbay;
  for (const { id } of [shop, rival]) await platform.verifyWorkshop(id);
  const day = [{ from: '09:30', to: '19:00' }];
  await shop.owner.openingHours.update({ week: { monday: day, tuesday: day, saturday: day } });
});

afterEach(async () => {
  await leave(browser);
  await app?.close();
});

/** From where the tiles of maps were asked for. */
const tilesFor = new Set<string | undefined>();

/** Tiles without a network. */
async function serveTiles(page: Page): Promise<void> {
  const body = Buffer.from(await (await png(256, 256)).arrayBuffer());
  await page.route('https://tile.openstreetmap.org/**', async route => {
    tilesFor.add((await route.request().allHeaders()).referer);
    await route.fulfill({ contentType: 'image/png', body });
  });
}

test('a customer finds a workshop, asks two, accepts one; it checks in, works, delivers, invoices, is paid and reviewed', async () => {
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  await page.goto('/listing');
  await page.getByText('Say where you are').waitFor();
  await page.getByRole('textbox', { name: 'Town or area' }).fill('pune');
  await page.getByRole('option', { name: /^Pune/ }).first().click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Latitude' }).inputValue()).toMatch(/^18\.5/);
  await serveTiles(page);
  await page.getByRole('button', { name: 'Show it on a map' }).click();
  const latitude = async () => Number(await page.getByRole('textbox', { name: 'Latitude' }).inputValue());
  const before = await latitude();
  await page.getByRole('button', { name: /^Your place/ }).press('ArrowUp');
  await expect.poll(latitude).toBeGreaterThan(before);
  await look(page, 'listing-map');
  await page.unrouteAll();
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
  // What there is comes before all that one can ask, without a script too.
  const first = await phone.getByRole('link', { name: 'Deccan Brakes' }).boundingBox();
  expect(first?.y).toBeLessThan(740);
  await phone.getByLabel('Town or city').fill('poona');
  await phone.getByText('Filter and order').click();
  await phone.getByLabel('Service').selectOption('brakes');
  await phone.getByRole('button', { name: 'Search' }).click();
  await phone.getByText('Filter and order (1 set)').waitFor();
  await phone.getByRole('link', { name: 'Deccan Brakes' }).click();
  await phone.getByRole('link', { name: 'Call +91 20 6789 1234' }).waitFor();
  const address = phone.url();

  // They ask the nearest for a price, and compare.
  await phone.goBack();
  await phone.getByRole('link', { name: 'Ask the nearest three for a quote' }).click();
  const email = 'ravi@example.com';
  await phone.getByLabel('E-mail').fill(email);
  await phone.getByRole('button', { name: 'Send me a code' }).click();
  await phone.getByLabel('Code').fill(codeIn(await app.mailTo(email)));
  await phone.getByRole('button', { name: 'Log in' }).click();
  expect(await phone.getByLabel('Kind of work').inputValue()).toBe('brakes');
  await phone.getByLabel('What is to be done?').fill('They squeak when I stop.');
  const photo = {
    name: 'pads.png',
    mimeType: 'image/png',
    buffer: Buffer.from(await (await png()).arrayBuffer()),
  };
  await phone.getByLabel('Photos').setInputFiles([photo]);
  await phone.getByLabel('Your name').fill('Ravi Kulkarni');
  await phone.getByLabel('Best day').fill(inTwoWeeks);
  await phone.getByLabel('Registration').fill('MH 12 AB 1234');
  await phone.getByRole('button', { name: 'Send the request' }).click();
  await phone.getByAltText('Photo 1').waitFor();
  expect(await phone.getByText('No answer yet').count()).toBe(2);

  const [theirs] = (await rival.owner.serviceRequests.list()).data;
  const startsAt = `${inTwoWeeks}T06:00:00Z`;
  await rival.owner.serviceRequests.quote(`${theirs?.id}`, { price: 310_000, startsAt, durationMinutes: 60 });
  await page.goto('/requests');
  await page.getByAltText('Photo 1').waitFor();
  await look(page, 'requests');
  await page.getByRole('button', { name: 'Quote', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Price in all').fill('2499');
  await look(page, 'quote');
  await dialog.getByRole('button', { name: 'Send the quote' }).click();
  await page.getByText('Your price holds until').waitFor();

  await phone.reload();
  await phone.getByRole('button', { name: 'Accept ₹3,100.00' }).waitFor();
  await picture(phone, 'request-dark');
  await phone.getByRole('button', { name: 'Accept ₹2,499.00' }).click();
  await phone.getByRole('link', { name: 'See your booking' }).waitFor();
  await phone.getByText('Not chosen').waitFor();

  // The work: from the check-in to the money.
  await page.reload();
  await page.getByRole('link', { name: 'See the booking' }).click();
  await dialog.getByRole('button', { name: 'Check in' }).click();
  await page.waitForURL(/\/jobs\/job_/);
  await page.getByAltText('Photo 1').waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const jobId = `${page.url().split('/').at(-1)}`;
  const lineItems = [
    { kind: 'labour' as const, description: 'Brake pads, front', unitPrice: 211_780, taxRate: 18 },
  ];
  await shop.owner.jobs.update(jobId, { lineItems });
  await page.reload();
  for (const step of ['Start work', 'Mark ready', 'Hand over']) await press(step);
  await press('Make invoice');
  await press('Issue invoice');
  await dialog.getByRole('button', { name: 'Issue invoice' }).click();
  await page.getByRole('heading', { level: 1, name: /^INV/ }).waitFor();
  await press('E-mail');
  await dialog.getByRole('button', { name: 'E-mail' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await press('Record payment');
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await page.getByText('Paid', { exact: true }).first().waitFor();

  await phone.goto('/my');
  await phone.getByRole('link', { name: /^Invoice/ }).waitFor();
  const reviews = app.server.database.db.collection<{ _id: string }>('reviews');
  const invited = await reviews.findOne({ jobId }, { comment });
  await phone.goto(new URL(reviewUrl(app, `${invited?._id}`)).pathname);
  await phone.getByLabel('4 of 5').check();
  await phone.getByLabel('The price').selectOption('3');
  await phone.getByLabel('What was good, what was not?').fill('Ready on the day they had promised.');
  await phone.getByLabel('Photos (five').setInputFiles([photo]);
  await phone.getByRole('button', { name: 'Publish the review' }).click();
  await phone.getByText('Thank you.').waitFor();
  await phone.getByAltText('Photo 1').waitFor();
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
  expect(complaints).toEqual([]);

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
  await reader.getByText('फ़िल्टर और क्रम').click();
  await reader.getByLabel('सेवा').waitFor();
  await look(reader, 'directory-filters-dark');
  await serveTiles(reader);
  await reader.getByRole('button', { name: 'नक्शे पर देखें' }).click();
  const mark = reader.getByRole('button', { name: 'Kothrud Motors' });
  await mark.press('Enter');
  await reader.locator('article.picked', { hasText: 'Kothrud Motors' }).waitFor();
  await look(reader, 'directory-map-dark');
  await reader.locator('#map [data-map]').press('ArrowRight');
  await reader.getByRole('button', { name: 'इस इलाके में खोजें' }).click();
  await reader.getByText('नक्शे में दिख रहे इलाके में').waitFor();
  await reader.waitForURL(/box=18\.\d+%2C73\./);
  await reader.reload();
  await mark.waitFor();
  expect([...tilesFor]).toEqual([`${app.url}/`]);
  await reader.goto(address);
  await look(reader, 'directory-workshop-dark');
  await reader.emulateMedia({ colorScheme: 'light' });
  await reader.setViewportSize({ width: 1280, height: 900 });
  await reader.getByText('Thank you, Ravi.').waitFor();
  await reader.getByRole('button', { name: 'Show on a map' }).click();
  await reader.getByRole('button', { name: 'Deccan Brakes', exact: true }).waitFor();
  await reader.getByRole('link', { name: '© OpenStreetMap contributors' }).waitFor();
  await look(reader, 'directory-workshop');
  await reader.goto(new URL(reviewUrl(app, `${invited?._id}`)).pathname);
  await look(reader, 'review');
  expect(told).toEqual([]);

  // Without its pictures the map still shows who is where.
  await reader.unrouteAll();
  await reader.route('https://tile.openstreetmap.org/**', route => route.abort());
  await reader.goto('/w?where=Pune&lang=en');
  await reader.getByRole('button', { name: 'Show on a map' }).click();
  await reader.getByText('The pictures of the map cannot be loaded').waitFor();
  await reader.getByRole('button', { name: 'Deccan Brakes' }).press('Enter');
  await reader.locator('article.picked', { hasText: 'Deccan Brakes' }).waitFor();
});
