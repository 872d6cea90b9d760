import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
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

test('a customer in a Special Economic Zone of the same state is invoiced with IGST, and is zero rated in the return', async () => {
  const shop = await app.workshop();
  await shop.owner.workshops.update({ gstin: '27AAPFU0939F1ZV', address: { stateCode: '27' } });
  const { id } = await shop.owner.customers.create({ name: 'Unit in the zone' });
  const { page, complaints } = await visit(browser, app.url, { as: shop });
  const dialog = page.getByRole('dialog');
  const zone = dialog.getByLabel('In a Special Economic Zone (SEZ)');

  await page.goto(`/customers/${id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await dialog.getByLabel('GSTIN').waitFor();
  expect(await zone.count()).toBe(0);
  await dialog.getByLabel('GSTIN').fill('27AAACR5055K1Z7');
  await zone.check();
  await look(page, 'customer-sez-form');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Special Economic Zone: bears IGST').waitFor();
  expect(await shop.owner.customers.get(id)).toMatchObject({ sez: true });
  await quiet(page);
  await look(page, 'customer-sez');

  const draft = await shop.owner.invoices.create({
    customerId: id,
    lineItems: [
      { kind: 'labour', description: 'Service', hsnSac: '998714', taxRate: 18, unitPrice: 100_000 },
    ],
  });
  const invoice = await shop.owner.invoices.issue(draft.id);
  await page.goto(`/invoices/${invoice.id}`);
  await page.locator('[data-printed]').getByText('IGST').first().waitFor();
  await quiet(page);
  await page.getByText('Zero rated, on payment of IGST').waitFor();
  expect(await page.locator('[data-printed]').innerText()).not.toMatch(/CGST|SGST/);
  await look(page, 'invoice-sez');

  await page.goto(`/books?view=gst&form=GSTR-3B&month=${invoice.issuedOn?.slice(0, 7)}`);
  const row = page.getByRole('row', { name: /^Zero rated supplies/ });
  await expect.poll(() => row.innerText()).toMatch(/1,000.*180/s);
  await quiet(page);
  await look(page, 'gstr3b-sez');

  // Who gives up the GSTIN is in no zone.
  await page.goto(`/customers/${id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await dialog.getByLabel('GSTIN').fill('');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await shop.owner.customers.get(id)).toMatchObject({ gstin: null, sez: false });
  expect(complaints).toEqual([]);
});
