import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
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

test('an owner reads the audit log, rolls a key, and works in test mode', async () => {
  const customer = await shop.owner.customers.create({ name: 'Ravi' });
  await shop.owner.customers.update(customer.id, { name: 'Ravi Kulkarni' });
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 800 },
  });

  await page.goto('/audit');
  await page.getByRole('combobox', { name: 'Action' }).fill('customer ch');
  await page.getByRole('option', { name: 'Customer changed', exact: true }).click();
  await page.waitForURL(/action=customers\.update/);
  await page.getByRole('button', { name: 'Customer changed' }).first().click();
  const details = page.getByRole('dialog', { name: 'Customer changed' });
  await details.getByRole('cell', { name: 'Ravi Kulkarni' }).waitFor();
  await look(page, 'audit-details');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'NDJSON' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('"operation":"customers.update"');
  await look(page, 'audit');

  await page.goto('/record');
  await page
    .getByRole('row', { name: /Log-in with password You/ })
    .first()
    .waitFor();

  await page.goto('/api-keys');
  const more = page.getByRole('button', { name: 'More about test' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'test' });
  expect(await dialog.getByLabel('Jobs: Read').isChecked()).toBe(true);
  await dialog.getByLabel('Jobs: Read').uncheck();
  await look(page, 'api-key-edit');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  const [key] = (await shop.owner.apiKeys.list()).data;
  expect(key?.permissions).toContain('jobs:write');
  expect(key?.permissions).not.toContain('jobs:read');
  await more.click();
  await page.getByRole('menuitem', { name: 'Roll' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Roll' }).click();
  await page.getByText('It is not shown again').waitFor();
  await look(page, 'api-key-rolled');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText('Old secret works until').waitFor();

  await page.goto('/test-mode');
  await page.getByRole('button', { name: 'Enter test mode' }).click();
  const banner = page.getByRole('region', { name: 'Test mode' });
  await banner.waitFor();
  await page.goto('/customers');
  await banner.waitFor();
  expect(await page.getByText('Ravi Kulkarni').count()).toBe(0);
  await page.goto('/api-keys');
  await page.getByText('These keys work in test mode alone').waitFor();
  await look(page, 'test-mode-keys');
  await page.goto('/test-mode');
  await page.getByRole('button', { name: 'Wipe test data' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Wipe test data' }).click();
  await page.getByText('Test mode is empty').waitFor();
  await look(page, 'test-mode');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'test-mode-phone');
  await page.goto('/audit');
  await page.locator('h1').waitFor();
  await look(page, 'audit-phone');
  await page.getByRole('button', { name: 'Leave test mode' }).click();
  await expect.poll(() => banner.count()).toBe(0);
  expect(complaints).toEqual([]);
});
