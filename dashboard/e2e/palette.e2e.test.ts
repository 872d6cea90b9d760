import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
import { join } from '../../api/test/people.ts';
import { leave, look, openDocument, quiet, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});

afterAll(async () => {
  await leave(browser);
  await app?.close();
});

const lineItems = [{ kind: 'labour' as const, description: 'Brake service', unitPrice: 150_000 }];

/** In the page: what has the focus when the key's own work is done, before any timer. */
const focusedAtOnce = `(async () => {
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true }),
  );
  for (let turn = 0; turn < 20; turn++) await null;
  return document.activeElement.getAttribute('aria-label');
})()`;

/** By keys alone. */
function paletteOf(page: Page) {
  const open = async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Search everything' }).waitFor();
  };
  const take = async (option: string) => {
    await page.locator('[data-combobox-selected]').filter({ hasText: option }).waitFor();
    await page.keyboard.press('Enter');
  };
  return {
    open,
    take,
    async run(words: string, option = words) {
      await open();
      await page.keyboard.type(words);
      await take(option);
    },
    /** What is done with a job once it is chosen. */
    async withJob(number: string, words: string) {
      await open();
      await page.keyboard.type(number);
      await take(number);
      await page.getByRole('option', { name: `Open ${number}` }).waitFor();
      await page.keyboard.type(words);
      await take(words);
    },
    /** All that is offered, once there is what the words name. */
    async offers(words = ''): Promise<string[]> {
      const options = page.getByRole('option');
      await options.filter({ hasText: words }).first().waitFor();
      return options.allInnerTexts();
    },
  };
}

test('from any page, by keys alone: the other workshop, the clock, the job card, an estimate, an invoice, test mode, and out', async () => {
  const shop = await app.workshop('Patil Motors');
  const { workbay } = shop;
  const { id: customerId } = await workbay.customers.create({ name: 'Ravi Kulkarni' });
  const job = await workbay.jobs.create({ customerId, status: 'open', lineItems });
  await shop.owner.workshops.create({ name: 'Patil Two', kind: 'garage' });
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  const palette = paletteOf(page);
  // One is where one was last: in the workshop that was just opened.
  await page.goto('/customers');
  await page.getByRole('button', { name: /Patil Two/ }).waitFor();
  await palette.run('motors', 'Switch workshop: Patil Motors');
  await page.getByRole('button', { name: /Patil Motors/ }).waitFor();
  await page.waitForURL('/');
  await palette.run('customers', 'Customers');
  await page.getByRole('heading', { name: 'Customers' }).waitFor();

  await palette.withJob(job.number, 'Start my clock');
  await page.getByText('Your clock is running').waitFor();
  const clock = async () =>
    (await workbay.timeEntries.list({ jobId: job.id })).data.map(({ endedAt }) => endedAt);
  expect(await clock()).toEqual([null]);
  expect(new URL(page.url()).pathname).toBe('/customers');
  await palette.run('Stop my clock');
  await page.getByText('Your clock is stopped').waitFor();
  expect(await clock()).toEqual([expect.any(String)]);

  const card = await openDocument(page, () => palette.withJob(job.number, 'Job card'));
  expect(card.subarray(0, 5).toString()).toBe('%PDF-');

  await palette.withJob(job.number, 'New estimate');
  await page.waitForURL(/\/estimates\/est_/);
  const estimate = await workbay.estimates.get(`${page.url().split('/').at(-1)}`);
  expect(estimate).toMatchObject({ jobId: job.id, lineItems: [{ description: 'Brake service' }] });

  // On the page of a job the palette begins with it.
  await page.goto(`/jobs/${job.id}`);
  await page.getByRole('heading', { name: job.number }).waitFor();
  await palette.open();
  await palette.take('This job: what next?');
  await page.getByRole('option', { name: 'Make invoice' }).waitFor();
  await look(page, 'palette-job');
  await page.keyboard.type('make inv');
  await palette.take('Make invoice');
  await page.waitForURL(/\/invoices\/bil_/);
  expect(await workbay.invoices.get(`${page.url().split('/').at(-1)}`)).toMatchObject({ jobId: job.id });

  // Who knows it types on at once: no letter goes to the page, where N begins a new job.
  expect(await page.evaluate(focusedAtOnce)).toBe('Search everything');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const [words, path] of [
    ['New estimate', '/estimates/new'],
    ['New invoice', '/invoices/new'],
  ] as const) {
    await palette.run(words);
    await page.waitForURL(path);
    await page.getByRole('heading', { name: words }).waitFor();
  }
  await palette.withJob(job.number, 'View invoice');
  await page.waitForURL(/\/invoices\/bil_/);

  // What is typed and not saved is asked for before the session takes the page away.
  await palette.run('New invoice');
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('Pays on Friday');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  for (const words of ['Log out', 'Enter test mode']) {
    await palette.run(words);
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await notes.inputValue()).toBe('Pays on Friday');
  }
  await palette.run('Enter test mode');
  await question.getByRole('button', { name: 'Leave' }).click();
  const banner = page.getByRole('region', { name: 'Test mode' });
  await banner.waitFor();
  await palette.run('leave test', 'Leave test mode');
  await banner.waitFor({ state: 'detached' });
  // What is still asked for when the session ends is refused, and the browser says so.
  await quiet(page);
  await palette.open();
  await page.keyboard.type('log out');
  await quiet(page);
  await palette.take('Log out');
  await page.waitForURL('**/login**');
  expect(complaints).toEqual([]);
});

test('nobody is offered what they may not do: a technician, and a role that only looks at jobs', async () => {
  const shop = await app.workshop('Shivneri Motors');
  const { owner } = shop;
  const { id: customerId } = await owner.customers.create({ name: 'Meera Joshi' });
  const raju = await join(app, shop, 'technician');
  const theirs = await owner.jobs.create({
    customerId,
    status: 'open',
    lineItems,
    assignedTo: [raju.userId],
  });
  const others = await owner.jobs.create({ customerId, status: 'open', lineItems });
  const invoice = await owner.invoices.create({ customerId, lineItems });
  await owner.invoices.issue(invoice.id);
  const { id: role } = await owner.roles.create({
    name: 'Gate',
    permissions: ['workshop:read', 'jobs:read', 'customers:read', 'summary:read'],
    visibleJobs: 'all',
  });
  const guard = await join(app, shop, role);

  const look = async (person: typeof raju, job: typeof theirs) => {
    const { page, complaints } = await visit(browser, app.url, {
      as: { email: person.email, password: shop.password },
      viewport: { width: 1280, height: 900 },
    });
    const palette = paletteOf(page);
    await page.goto('/jobs');
    await page.getByText(job.number).first().waitFor();
    await palette.open();
    const everywhere = await palette.offers('Log out');
    await page.keyboard.type('meera');
    const records = await palette.offers(job.number);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(job.number);
    await palette.take(job.number);
    const ofJob = await palette.offers('Job card');
    expect(complaints).toEqual([]);
    return { everywhere, records, ofJob };
  };

  const technician = await look(raju, theirs);
  expect(technician.everywhere).toEqual(
    expect.arrayContaining(['New job', 'Jobs', 'Pay', 'Appearance: Dark', 'Log out']),
  );
  const forOthers = [
    'Record payment',
    'Enter test mode',
    'New booking',
    'New customer',
    'New estimate',
    'New invoice',
    'Invoices',
    'Accounts',
    'Reports',
    'API keys',
  ];
  expect(technician.everywhere.filter(option => forOthers.includes(option))).toEqual([]);
  expect(technician.records.some(option => option.includes(others.number))).toBe(false);
  expect(technician.ofJob).toEqual([
    `Open ${theirs.number}`,
    'Start work',
    'Cancel job',
    'Start my clock',
    'Job card',
  ]);

  const gate = await look(guard, others);
  expect(gate.everywhere).toEqual(expect.arrayContaining(['Jobs', 'Customers', 'Log out']));
  expect(gate.everywhere.filter(option => [...forOthers, 'New job', 'Team'].includes(option))).toEqual([]);
  expect(gate.ofJob).toEqual([`Open ${others.number}`, 'Job card']);
});
