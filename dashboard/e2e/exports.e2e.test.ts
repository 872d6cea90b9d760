import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { leave, look, startBrowser, visit } from './browser.ts';

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

test('a long list is exported in the background, downloaded, removed, and another one ended', async () => {
  const { id } = await shop.owner.customers.create({ name: 'Ravi' });
  const customers = app.server.database.db.collection<{ _id: string }>('customers');
  const ravi = await customers.findOne({ _id: id }, { comment });
  const copies = Array.from({ length: 20_001 }, (_, at) => ({
    ...ravi,
    _id: `${id.slice(0, -6)}${String(at).padStart(6, '0')}`,
  })).filter(({ _id }) => _id !== id);
  await customers.insertMany(copies, { comment });
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    live: true,
    viewport: { width: 360, height: 740 },
  });
  const ask = async (format: string) => {
    await page.goto('/customers');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: format }).click();
    await page.waitForURL('/exports');
  };
  await ask('CSV');
  await page.getByText('Ready', { exact: true }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download: Customers · CSV, / }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^customers-.*\.csv$/);
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(20_000);
  await look(page, 'exports-phone');
  await page.getByRole('button', { name: /^Delete: Customers · CSV, / }).click();
  const question = page.getByRole('dialog', { name: 'Delete this file?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'hidden' });
  expect((await shop.owner.sheets.listExports()).data).toHaveLength(1);
  await page.getByRole('button', { name: /^Delete: / }).click();
  await question.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No exports').waitFor();

  await ask('Excel');
  // It may be ready before it is ended.
  await page.getByRole('button', { name: /^(Cancel|Delete): / }).click();
  await question.or(page.getByText('No exports')).first().waitFor();
  if (await question.isVisible()) await question.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No exports').waitFor();
  expect((await shop.owner.sheets.listExports()).data).toEqual([]);
  // The browser notes the refusal of the plain stream.
  expect(complaints.filter(text => !text.includes('409'))).toEqual([]);
});

test('what is shown of a list is taken out as it is shown, or all of it', async () => {
  const { owner } = shop;
  // A name of its own, also for a second try.
  const word = `q${Date.now().toString(36)}`;
  const { id: customerId } = await owner.customers.create({ name: `Meera ${word}` });
  const lineItems = [{ kind: 'labour' as const, description: 'Brakes', unitPrice: 100_000 }];
  const jobs = [];
  for (const status of ['draft', 'open'] as const)
    jobs.push(await owner.jobs.create({ customerId, lineItems, status }));
  const { page, complaints } = await visit(browser, app.url, { as: shop, live: true });
  const take = async (name: string) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name, exact: true }).click(),
    ]);
    return (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n').slice(1);
  };
  await page.goto(`/customers?search=${word}`);
  await page
    .getByRole('link', { name: `Meera ${word}` })
    .first()
    .waitFor();
  const customers = await take('What is shown (1): CSV');
  expect(customers.map(line => line.includes(customerId))).toEqual([true]);
  await page.goto(`/jobs?customer=${customerId}&status=open`);
  await page
    .getByRole('link', { name: `${jobs[1]?.number}` })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'The whole list, unfiltered: CSV' }).waitFor();
  await look(page, 'export-shown');
  await page.keyboard.press('Escape');
  const open = await take('What is shown: CSV');
  expect(open.map(line => line.split(',')[0])).toEqual([jobs[1]?.number]);

  const estimate = await owner.estimates.create({ jobId: `${jobs[1]?.id}` });
  await page.goto(`/estimates?search=${word}&status=draft`);
  await page.getByRole('link', { name: estimate.number }).first().waitFor();
  expect(await take('What is shown (1): CSV')).toEqual([expect.stringContaining(estimate.number)]);
  await owner.items.create({ kind: 'part', name: `Filter ${word}`, unitPrice: 10_000 });
  await owner.items.create({ kind: 'part', name: `Old ${word}`, unitPrice: 10_000, active: false });
  await page.goto(`/items?search=${word}`);
  await page.getByText(`Filter ${word}`).first().waitFor();
  expect(await take('What is shown (1): CSV')).toEqual([expect.stringContaining(`Filter ${word}`)]);
  expect(complaints).toEqual([]);
});
