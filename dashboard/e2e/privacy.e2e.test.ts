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

test('an owner takes the data along, closes the workshop, keeps it, and leaves for good', async () => {
  const customer = await shop.owner.customers.create({ name: 'Kamala Devi', phone: '+919811122233' });
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 360, height: 740 },
  });

  await page.goto('/data');
  await page.getByRole('button', { name: 'Make an archive' }).click();
  // Here the page hears of nothing by itself; that it does otherwise is shown in live.e2e.
  const made = async () => (await shop.owner.privacy.listWorkshopExports()).data[0]?.status;
  await expect.poll(made).toBe('ready');
  await page.reload();
  await page.getByText('Ready', { exact: true }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^workbay-.*\.zip$/);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  await look(page, 'data-phone');

  await page.getByRole('button', { name: 'Delete workshop' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('something-else');
  await dialog.getByRole('button', { name: 'Delete workshop' }).click();
  await dialog.getByText('Type exactly what is shown').waitFor();
  await look(page, 'delete-workshop-phone');
  await dialog.getByRole('textbox').fill((await shop.owner.workshops.get()).slug);
  await dialog.getByRole('button', { name: 'Delete workshop' }).click();
  await page.getByRole('button', { name: 'Keep the workshop' }).waitFor();
  await page.getByText('Until then it can only be read.').waitFor();
  await look(page, 'closing-phone');
  await page.goto('/customers');
  await page.getByText('Kamala Devi').first().waitFor();
  expect(await page.getByRole('button', { name: 'New customer' }).count()).toBe(0);
  await page.goto('/data');
  await page.getByRole('button', { name: 'Keep the workshop' }).click();
  await page.getByRole('button', { name: 'Delete workshop' }).waitFor();

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/customers/${customer.id}`);
  await page.getByRole('button', { name: 'Erase personal data' }).click();
  await page.getByRole('dialog').getByText('For when a customer asks').waitFor();
  await look(page, 'erase-customer');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase personal data' }).click();
  await page.waitForURL('/customers');
  expect((await shop.owner.customers.list()).data).toEqual([]);

  await page.goto('/account');
  await page.getByRole('button', { name: 'Delete account' }).waitFor();
  await look(page, 'account');
  await page.getByRole('button', { name: 'Delete account' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(shop.email);
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.waitForURL(/\/login/);
  await expect(shop.owner.profile.get()).rejects.toMatchObject({ status: 401 });
  // What is gone is asked for once more by the page that shows it: 404, and 401 for the account.
  expect(complaints.filter(text => !/status of 40[14]/.test(text))).toEqual([]);
});

test('in Hindi and in the dark it fits a phone', async () => {
  shop = await app.workshop('पाटिल मोटर्स');
  await shop.owner.profile.update({ language: 'hi', theme: 'dark' });
  const { page } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    as: shop,
  });
  for (const path of ['/data', '/account']) {
    await page.goto(path);
    await page.getByRole('button', { name: 'संग्रह बनाएँ' }).waitFor();
    await look(page, `hindi${path.replace('/', '-')}`);
  }
});
