import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { look, quiet, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;
let shop: TestWorkshop;
let customerId: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
  shop = await app.workshop('Patil Motors');
  customerId = (await shop.owner.customers.create({ name: 'Ravi Kulkarni' })).id;
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a job is moved by hand, by keyboard and by menu, goes back at once, and gives way to whoever was faster', async () => {
  const { owner } = shop;
  for (let count = 0; count < 70; count++) {
    await owner.jobs.create({ customerId, status: 'open', complaints: [`Brakes squeal ${count}`] });
  }
  const job = await owner.jobs.create({ customerId, status: 'open', complaints: ['Horn is dead'] });
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  await page.goto('/jobs');
  const card = (name: string) => column(page, name).getByRole('link', { name: job.number });
  await card('Open').waitFor();
  const statusNow = async () => (await owner.jobs.get(job.id)).status;

  // Only where it may go it can be dropped.
  await column(page, 'Open').locator(`[data-job="${job.id}"]`).dragTo(column(page, 'Ready'));
  await card('Open').waitFor();
  await column(page, 'Open').locator(`[data-job="${job.id}"]`).dragTo(column(page, 'In progress'));
  await card('In progress').waitFor();
  await page.getByText(`${job.number} is now: In progress`).waitFor();
  expect(await statusNow()).toBe('in_progress');
  await page.getByRole('button', { name: 'Undo' }).click();
  await card('Open').waitFor();
  await expect.poll(statusNow).toBe('open');

  // The arrows reach cards that were never drawn; M moves the one in focus, and focus goes along.
  await card('Open').focus();
  for (let step = 0; step < 60; step++) await page.keyboard.press('ArrowDown');
  const sixtieth = (await owner.jobs.list({ limit: 61 })).data[60];
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.textContent'))
    .toBe(`${sixtieth?.number}`);
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'In progress' }).waitFor();
  await look(page, 'board-menu');
  await page.keyboard.press('Enter');
  await column(page, 'In progress')
    .getByRole('link', { name: `${sixtieth?.number}` })
    .waitFor();
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.closest("section")?.ariaLabel'))
    .toBe('In progress');

  // Somebody else was faster: it is said, and shown as it is.
  await quiet(page);
  await owner.jobs.changeStatus(job.id, { status: 'in_progress' });
  await owner.jobs.changeStatus(job.id, { status: 'on_hold' });
  await column(page, 'Open').locator('ul').hover();
  await page.mouse.wheel(0, -20_000);
  await card('Open').hover();
  await page.getByRole('button', { name: `Move ${job.number}` }).click();
  await page.getByRole('menuitem', { name: 'In progress' }).click();
  await page.getByText('Somebody else changed this job first.').waitFor();
  await card('On hold').waitFor();
  expect(complaints.filter(text => !/status of 412/.test(text))).toEqual([]);
});
