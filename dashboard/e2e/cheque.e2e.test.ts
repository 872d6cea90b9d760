import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
import { leave, look, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});
afterAll(async () => {
  await leave(browser);
  await app?.close();
});

test('a cheque that bounced says which invoices are owed again, and leads to them', async () => {
  const shop = await app.workshop('Patil Motors');
  const { customers, invoices, payments } = shop.owner;
  const customer = await customers.create({ name: 'Ravi Kulkarni' });
  const bill = async (unitPrice: number) => {
    const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice }];
    return invoices.issue((await invoices.create({ customerId: customer.id, lineItems })).id);
  };
  const [own, other] = [await bill(100_000), await bill(50_000)];
  const cheque = await payments.record({ invoiceId: own.id, amount: 160_000, method: 'cheque' });
  await payments.confirm(cheque.id);
  await payments.useCredit({ invoiceId: other.id });
  await payments.refund({ invoiceId: own.id, amount: 10_000, method: 'cash' });

  const { page, complaints } = await visit(browser, app.url, { as: shop });
  await page.goto('/payments?status=all');
  await page.getByRole('button', { name: 'Bounced', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Funds insufficient');
  await dialog.getByRole('button', { name: 'Bounced', exact: true }).click();
  await page.getByText(`₹1,000.00 owed again on ${own.number}`).waitFor();
  await page.getByText('₹100.00 lost').waitFor();
  await look(page, 'bounced-cheque');
  await page.getByRole('link', { name: `₹500.00 owed again on ${other.number}` }).click();
  await page.waitForURL(`**/invoices/${other.id}`);
  await page.getByRole('heading', { level: 1, name: `${other.number}` }).waitFor();
  expect((await payments.get(cheque.id)).lost).toBe(10_000);
  expect(complaints).toEqual([]);
});
