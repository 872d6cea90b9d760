import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment, startTestApp, type TestApp } from '../../api/test/app.ts';
import { begin } from '../../api/test/imports.ts';
import { leave, look, quiet, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});
afterAll(async () => {
  await leave(browser);
  await app?.close();
});

test('a garage abroad takes over its usual tax, adds another, invoices with both and sees what it owes', async () => {
  const shop = await app.workshop('Harbour Street Garage', 'GB');
  const customer = await shop.owner.customers.create({ name: 'Jo Miller' });
  const { page, complaints } = await visit(browser, app.url, { as: shop });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');

  await page.goto('/workshop');
  const taxes = page.getByRole('region', { name: 'Taxes' });
  await taxes.getByText('VAT 20% is usual in your country').waitFor();
  await button('Add VAT 20%').click();
  await taxes.getByText('20% · For new lines').waitFor();

  await button('Add a tax').click();
  await dialog.getByLabel('Name').fill('VAT, exports');
  await dialog.getByLabel('Rate').fill('0');
  await dialog.getByLabel('Note').fill('Reverse charge');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await taxes.getByText('0% · Reverse charge').waitFor();
  await look(page, 'taxes');

  await page.goto('/invoices/new');
  await page.getByRole('textbox', { name: 'Customer' }).fill('Jo');
  await page.getByRole('option', { name: /Jo Miller/ }).click();
  const first = page.getByRole('group', { name: 'Line 1' });
  await first.getByLabel('Description').fill('Annual service');
  await first.getByLabel('Price').fill('180');
  await expect.poll(() => first.getByLabel('Tax %').inputValue()).toBe('VAT 20%');
  await button('Add line').click();
  const second = page.getByRole('group', { name: 'Line 2' });
  await second.getByLabel('Description').fill('Parts for a garage in France');
  await second.getByLabel('Price').fill('40');
  await second.getByLabel('Tax %').click();
  await page.getByRole('option', { name: /VAT, exports 0%/ }).click();
  await look(page, 'taxed-lines');
  await button('Save draft').click();

  await button('Issue invoice').click();
  await dialog.getByRole('button', { name: 'Issue invoice' }).click();
  await page.getByText('Reverse charge').waitFor();
  await quiet(page);
  const shown = await page.locator('[data-printed]').innerText();
  expect(shown).toContain('VAT 20%');
  expect(shown).not.toMatch(/GST|Bill of supply|₹/);
  await look(page, 'taxed-invoice');
  const [invoice] = (await shop.owner.invoices.list({ customerId: customer.id })).data;
  expect(invoice?.totals).toMatchObject({ taxable: 22_000, tax: 3_600, total: 25_600 });
  const pdf = await shop.owner.invoices.pdf(`${invoice?.id}`);
  expect(pdf.size).toBeGreaterThan(10_000);

  await page.goto('/reports');
  const report = page.getByRole('table', { name: 'Taxes', exact: true });
  await report.getByText('VAT 20%').waitFor();
  expect(await report.innerText()).toContain('36.00');
  await look(page, 'tax-report');

  await page.goto('/workshop');
  await taxes.getByRole('button', { name: 'VAT', exact: true }).click();
  await dialog.getByLabel('Is charged').click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await taxes.getByText('Archived').waitFor();
  expect(complaints).toEqual([]);
});

test('a garage abroad says which tax a kept deposit contains, and finds its own names in an import', async () => {
  const shop = await app.workshop('Harbour Street Garage', 'GB');
  const { owner } = shop;
  const { id: keptTaxRateId } = await owner.taxRates.create({ name: 'VAT', rate: 20 });
  await owner.bookings.updateSettings({ cancelHours: 48 });
  // As of a time when an account took payments by card.
  const settings = app.server.database.db.collection<{ _id: string }>('bookingSettings');
  await settings.updateOne(
    { _id: shop.id },
    { $set: { deposit: { kind: 'percent', value: 20 } } },
    { comment },
  );
  const { page, complaints } = await visit(browser, app.url, { as: shop });
  await page.goto('/booking-setup');
  const tax = page.getByLabel('Tax on what is kept').first();
  await expect.poll(() => tax.inputValue()).toBe('No tax');
  await tax.click();
  await page.getByRole('option', { name: 'VAT 20%' }).click();
  await look(page, 'kept-deposit');
  await page.locator('form', { has: tax }).getByRole('button', { name: 'Save' }).click();
  const kept = async () => (await owner.bookings.getSettings()).keptTaxRateId;
  await expect.poll(kept).toBe(keptTaxRateId);

  await owner.taxRates.update(keptTaxRateId, { active: false });
  await page.reload();
  await expect.poll(() => tax.inputValue()).toBe('VAT 20%');
  const share = page.getByLabel('Kept when cancelled late');
  await share.fill('40');
  await page.locator('form', { has: tax }).getByRole('button', { name: 'Save' }).click();
  const percent = async () => (await owner.bookings.getSettings()).keptPercent;
  await expect.poll(percent).toBe(40);

  const { id } = await begin(owner, 'customers', 'Name,Postcode,VAT no\nJo Miller,LS1 1AA,GB123456789');
  await page.goto(`/imports/${id}`);
  await expect.poll(() => page.getByLabel('VAT no').first().inputValue()).toBe('Tax number');
  expect(await page.getByLabel('Postcode').first().inputValue()).toBe('Postal code');
  await page.getByLabel('VAT no').first().click();
  await page.getByRole('option', { name: 'State, province or county' }).waitFor();
  expect(await page.getByRole('option', { name: 'GSTIN' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await look(page, 'import-abroad');
  expect(complaints).toEqual([]);
});
