import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;
let shop: TestWorkshop;
let pictures: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
  shop = await app.workshop('Patil Motors');
  pictures = process.env.SCREENSHOTS ?? (await mkdtemp(join(tmpdir(), 'workbay-keys-')));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function logIn(page: Page): Promise<void> {
  await page.goto('/login');
  await page.locator('input[type=email]').fill(shop.email);
  await page.locator('input[type=password]').fill(shop.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL('/');
}

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
}

test('an owner reads the audit log, rolls a key, and works in test mode', async () => {
  const customer = await shop.owner.customers.create({ name: 'Ravi' });
  await shop.owner.customers.update(customer.id, { name: 'Ravi Kulkarni' });
  const { page, complaints } = await visit(browser, app.url, { viewport: { width: 1280, height: 800 } });
  await logIn(page);

  await page.goto('/audit');
  await page.getByRole('button', { name: 'customers.update' }).first().click();
  const details = page.getByRole('dialog');
  await details.getByRole('cell', { name: 'Ravi Kulkarni' }).waitFor();
  await look(page, 'audit-details');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'NDJSON' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('"operation":"customers.update"');
  await look(page, 'audit');

  await page.goto('/api-keys');
  await page.getByRole('button', { name: 'More about test' }).click();
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
}, 120_000);
