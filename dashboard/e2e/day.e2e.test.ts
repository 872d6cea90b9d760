import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { hi } from '../src/locales/hi.ts';
import { give, leave, openDocument, quiet, startBrowser, visit } from './browser.ts';

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

async function logIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(shop.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.getByRole('heading', { name: 'Today' }).waitFor();
}

test('a day at the counter, far from home: nothing typed is lost, times are those of the workshop', async () => {
  const customer = await shop.owner.customers.create({ name: 'Ravi Kulkarni' });
  const job = await shop.owner.jobs.create({
    customerId: customer.id,
    status: 'open',
    complaints: ['Brakes squeal'],
    promisedAt: '2030-01-15T12:30:00.000Z',
    notes: 'Keys at the desk',
    lineItems: [{ kind: 'labour', description: 'Brake service', unitPrice: 150_000 }],
  });
  const { page, complaints } = await visit(browser, app.url, { timezoneId: 'America/New_York' });
  const dialog = page.getByRole('dialog', { name: 'Edit job' });
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await page.goto(`/login?next=/jobs/${job.id}`);
  await page.getByLabel('E-mail').fill(shop.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(shop.password);
  await press('Log in');
  await page.getByRole('heading', { name: job.number }).waitFor();

  // 12:30 UTC is 6 in the evening in Pune and 7:30 in the morning where this browser stands.
  await page.getByText('15 Jan, 6:00 pm').waitFor();
  await press('Edit job');
  const promised = dialog.getByRole('button', { name: 'Promised for' });
  expect(await promised.innerText()).toBe('15 Jan 2030, 6:00 pm');
  await dialog.getByText('Time in the workshop (India Standard Time)').waitFor();
  await promised.click();
  await page.getByRole('button', { name: '16 January 2030' }).click();
  await page.getByRole('button', { name: 'Done' }).click();

  // Closing asks first.
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await question.getByRole('button', { name: 'Keep editing' }).click();

  // Meanwhile somebody else writes a complaint and a note; this one writes a note too.
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('Call before noon');
  await shop.owner.jobs.update(job.id, {
    complaints: ['Brakes squeal', 'Horn is dead'],
    notes: 'Keys with Meera',
  });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Somebody else saved this first').waitFor();
  await dialog.getByText('Notes: they wrote “Keys with Meera”.').waitFor();
  expect(await dialog.getByLabel('Complaints').inputValue()).toBe('Brakes squeal\nHorn is dead');
  expect(await dialog.getByRole('textbox', { name: 'Notes' }).inputValue()).toBe('Call before noon');
  expect(await shop.owner.jobs.get(job.id)).toMatchObject({ notes: 'Keys with Meera' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await shop.owner.jobs.get(job.id)).toMatchObject({
    notes: 'Call before noon',
    complaints: ['Brakes squeal', 'Horn is dead'],
    promisedAt: '2030-01-16T12:30:00.000Z',
  });

  // A change elsewhere on the job is no conflict with its lines; a page with something typed is not left unasked.
  await press('Edit work and parts');
  await shop.owner.jobs.update(job.id, { odometer: 41_200 });
  await page.getByRole('textbox', { name: 'Price' }).fill('1800');
  await page.getByRole('link', { name: 'Customers' }).click();
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await press('Save');
  await page.getByRole('button', { name: 'Edit work and parts' }).waitFor();
  const saved = await shop.owner.jobs.get(job.id);
  expect(saved).toMatchObject({ odometer: 41_200, lineItems: [{ unitPrice: 180_000 }] });

  // The job card opens as a document in a tab of its own.
  const document = await openDocument(page, () => press('Job card'));
  expect(document.subarray(0, 5).toString()).toBe('%PDF-');

  // A logo is shown as soon as it is there.
  await page.goto('/workshop');
  const picture = sharp({ create: { width: 240, height: 80, channels: 3, background: '#4547c4' } });
  const buffer = await picture.png().toBuffer();
  const upload = page.getByRole('button', { name: 'Upload', exact: true }).first();
  await give(upload, { name: 'logo.png', mimeType: 'image/png', buffer });
  await page.getByRole('main').getByRole('img', { name: 'Patil Motors' }).waitFor();
  const width = () => page.evaluate<number>(`document.querySelector('main img').naturalWidth`);
  await expect.poll(width).toBe(240);

  // What an invoice will look like is seen while one types, in the language that customers read.
  const preview = page.getByRole('group', { name: 'How an invoice will look' });
  await preview.locator('img').waitFor();
  await preview.getByText('Bill of supply').waitFor();
  await page.getByLabel('GSTIN').fill('27aapfu0939f1zv');
  await preview.getByText('Tax invoice').waitFor();
  await preview.getByText('27AAPFU0939F1ZV').waitFor();
  await page.getByLabel('GSTIN').fill('');
  await page.getByLabel('Number prefix').fill('PM');
  await preview.getByText(/^PM\/\d\d-\d\d\/00001$/).waitFor();
  await page.getByLabel('Terms').fill('Pay within a week.');
  await preview.getByText('Pay within a week.').waitFor();
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'हिन्दी' }).click();
  await preview.getByText(hi.invoices.billOfSupply).waitFor();
  await page.locator('form').getByRole('button', { name: 'Save', exact: true }).first().click();
  await page.getByText('Saved').first().waitFor();
  expect(await shop.owner.workshops.get()).toMatchObject({ invoicePrefix: 'PM', gstin: null });

  // The palette finds a record by its name and what can be done with it, in both languages, and the keyboard goes anywhere.
  const invoice = await shop.owner.invoices.create({
    customerId: customer.id,
    lineItems: [{ kind: 'labour', description: 'Wash', unitPrice: 50_000 }],
  });
  const { number } = await shop.owner.invoices.issue(invoice.id);
  const search = page.getByRole('textbox', { name: 'Search everything' });
  const take = async (option: string) => {
    await page.locator('[data-combobox-selected]').filter({ hasText: option }).waitFor();
    await page.keyboard.press('Enter');
  };
  const find = async (words: string, option: string) => {
    await page.keyboard.press('Control+k');
    await search.fill(words);
    await take(option);
  };
  await find('ravi', job.number);
  await page.getByRole('option', { name: 'Start work' }).waitFor();
  await page.keyboard.type('start work');
  await take('Start work');
  await expect.poll(async () => (await shop.owner.jobs.get(job.id)).status).toBe('in_progress');
  await find('record pay', 'Record payment');
  await take(`${number}`);
  await page.getByRole('dialog', { name: 'Record payment' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Record payment' }).waitFor({ state: 'hidden' });
  await find('dark', 'Appearance: Dark');
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();

  // Escape closes the innermost window alone, and what is typed into the one around it is asked for.
  await find('नई बुकिंग', 'New booking');
  const booking = page.getByRole('dialog', { name: 'New booking' });
  await booking.getByRole('textbox', { name: 'Notes' }).fill('Window seat');
  await booking.getByRole('textbox', { name: 'Customer' }).fill('Meera');
  await page.getByRole('option', { name: 'New customer “Meera”' }).click();
  const added = page.getByRole('dialog', { name: 'New customer' });
  await added.getByLabel('Phone').fill('98220');
  await page.keyboard.press('Escape');
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Leave' }).click();
  await added.waitFor({ state: 'hidden' });
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.closest("[role=dialog]")?.textContent ?? ""'))
    .toContain('New booking');
  await booking.getByRole('textbox', { name: 'Notes' }).focus();
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Leave' }).click();
  await booking.waitFor({ state: 'hidden' });

  // A report leads to what it counts.
  await page.getByRole('link', { name: 'Reports' }).click();
  const revenue = page.getByRole('table', { name: 'Revenue' });
  await revenue.getByRole('row').nth(1).getByRole('link').click();
  await page.waitForURL(/\/invoices\?from=\d{4}-\d\d-\d\d&to=/);
  await page.getByRole('link', { name: `${number}` }).waitFor();

  // Who was entered twice becomes one, with what both had.
  const twin = await shop.owner.customers.create({ name: 'R. Kulkarni', phone: '9822054321' });
  await shop.owner.customers.update(customer.id, { phone: '9822054321' });
  const theirs = await shop.owner.jobs.create({ customerId: twin.id, status: 'open' });
  await page.goto('/customers/doubles');
  await page.getByRole('button', { name: /^Merge .* with/ }).click();
  const merging = page.getByRole('dialog', { name: 'Merge', exact: true });
  await merging.getByRole('radio', { name: 'Ravi Kulkarni' }).check();
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Merge R. Kulkarni into Ravi Kulkarni?' })
    .getByRole('button', { name: 'Merge', exact: true })
    .click();
  await page.getByText('No doubles').waitFor();
  expect((await shop.owner.jobs.get(theirs.id)).customer.id).toBe(customer.id);
  expect(await shop.owner.customers.get(twin.id)).toMatchObject({ id: customer.id });

  // What is broken says so, with what to name to us, and comes back once it is mended.
  const records = app.server.database.db.collection<{ _id: string }>('customers');
  const naming = (name: unknown) => records.updateOne({ _id: customer.id }, { $set: { name } }, { comment });
  await naming(5);
  await page.goto(`/customers/${customer.id}`);
  await page.getByRole('heading', { name: 'Something went wrong' }).waitFor();
  await page.getByText(/req_\w+/).waitFor();
  await naming('Ravi Kulkarni');
  await press('Reload');
  await page.getByRole('heading', { name: 'Ravi Kulkarni' }).waitFor();
  expect((await fetch(`${app.url}/assets/of-another-release.js`)).status).toBe(404);
  // A page that does not come leaves the frame around it.
  await page.route('**/assets/PurchasesPage-*.js', route => route.abort());
  await page.getByRole('link', { name: 'Purchases' }).click();
  await page.getByRole('heading', { name: 'Something went wrong' }).waitFor();
  await page.unrouteAll();
  await press('Reload');
  await page.getByRole('heading', { name: 'Purchases' }).waitFor();

  // A job by keys alone.
  await page.keyboard.press('n');
  await page.waitForURL('**/jobs/new');
  const focused = () => page.evaluate('document.activeElement.labels?.[0]?.textContent.replace(" *", "")');
  await expect.poll(focused).toBe('Customer');
  await page.keyboard.type('Ravi');
  await page.getByRole('option', { name: /^Ravi Kulkarni/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Complaints');
  await page.keyboard.type('Squeaks');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Pulls to the left');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/jobs/job_*');
  await page.getByRole('main').getByText('Pulls to the left').first().waitFor();
  await quiet(page);
  const [written] = (await shop.owner.jobs.list({ limit: 1 })).data;
  expect(written?.complaints).toEqual(['Squeaks', 'Pulls to the left']);

  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL('**/customers');
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();

  expect(complaints.filter(text => !/status of (412|422|500)|PurchasesPage|ERR_FAILED/.test(text))).toEqual(
    [],
  );
});

test('a forgotten password is set anew by the link in the mailbox, once', async () => {
  const { page, complaints } = await visit(browser, app.url);
  await page.goto('/forgot');
  await page.getByLabel('E-mail').fill(shop.email);
  await page.getByRole('button', { name: 'Send link' }).click();
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
  const { text } = await app.mailTo(shop.email);
  const link = new URL(/https?:\/\/\S*\/reset\?token=\S+/.exec(text)?.[0] ?? '');
  const choose = async () => {
    await page.goto(link.pathname + link.search);
    await page.getByRole('textbox', { name: 'New password' }).fill('a calmer horse battery');
    await page.getByRole('button', { name: 'Set password' }).click();
  };
  await choose();
  await page.waitForURL('**/login');
  await logIn(page, 'a calmer horse battery');
  await page.context().clearCookies();
  await choose();
  await page.getByText('The code or link is wrong, used or expired.').waitFor();
  expect(complaints.filter(text => !/status of (401|422)/.test(text))).toEqual([]);
});

test('what the paper of a purchase came to goes with the lines it was typed for, and stays where it is typed anew', async () => {
  const stock = await app.workshop('Sinhagad Motors');
  const supplier = await stock.owner.suppliers.create({ name: 'Pune Auto Spares', gstin: '27AAPFU0939F1ZV' });
  const { id } = await stock.owner.purchases.create({
    supplierId: supplier.id,
    invoiceNumber: 'PAS/1041',
    invoicedOn: '2026-01-05',
    invoiceTotal: 118_040,
    lineItems: [{ kind: 'part', description: 'Clutch plate', quantity: 1, unitPrice: 100_030, taxRate: 18 }],
  });
  const { page } = await visit(browser, app.url, { as: stock });
  const total = page.getByRole('textbox', { name: 'Total on their invoice' });
  const quantity = page.getByRole('group', { name: 'Line 1' }).getByLabel('Qty');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(`/purchases/${id}`);
  await press('Edit draft');
  expect(await total.inputValue()).toBe('₹1,180.4');
  await quantity.fill('2');
  await expect.poll(() => total.inputValue()).toBe('');
  await press('Save');
  await page.getByRole('button', { name: 'Edit draft' }).waitFor();
  expect((await stock.owner.purchases.get(id)).totals.total).toBe(236_100);

  await press('Edit draft');
  await total.fill('2360.70');
  await quantity.fill('3');
  await quantity.fill('2');
  await press('Save');
  await page.getByRole('button', { name: 'Edit draft' }).waitFor();
  expect((await stock.owner.purchases.get(id)).totals.total).toBe(236_070);
});
