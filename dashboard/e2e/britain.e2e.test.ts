import { randomUUID } from 'node:crypto';
import { WorkbayAccount } from '@workbay/sdk/account';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeIn, logIn, startTestApp, type TestApp } from '../../api/test/app.ts';
import { leave, look, quiet, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Awaited<ReturnType<typeof startBrowser>>;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});
afterAll(async () => {
  await leave(browser);
  await app?.close();
});

test('a garage in Britain signs up, bills in pounds and reads nothing of India', async () => {
  const { page } = await visit(browser, app.url, { locale: 'en-GB', timezoneId: 'Europe/London' });
  const dialog = page.getByRole('dialog');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const nothingIndian = async (where: string) => {
    await quiet(page);
    const text = await page.locator('body').innerText();
    expect(text, where).not.toMatch(/GST|HSN|UPI|₹|rupee|IFSC|PIN code/i);
  };
  const [email, password] = [`jo-${randomUUID()}@ward-motors.example`, 'correct horse battery'];
  await page.goto('/register');
  await expect
    .poll(() => page.getByRole('combobox', { name: 'Country' }).inputValue())
    .toBe('United Kingdom');
  await page.getByText(/^GBP · .*Europe\/London$/).waitFor();
  await nothingIndian('sign-up');
  await page.getByLabel('Name of the workshop').fill('Ward Motors');
  await page.getByLabel('Your name').fill('Jo Ward');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await press('Create account');
  await page.getByLabel('Digit 1 of 6').waitFor();
  const code = codeIn(await app.mailTo(email));
  await page.getByLabel('Digit 1 of 6').click();
  await page.keyboard.type(code);
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  await nothingIndian('Today');

  await page.goto('/workshop');
  await page.getByLabel('Tax number').fill('GB 123 4567 89');
  await page.getByLabel('City').fill('Leeds');
  await page.getByLabel('Postal code').fill('LS1 1AA');
  await page.locator('form').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved').first().waitFor();
  await nothingIndian('settings');
  await look(page, 'workshop-britain');

  const { accessToken } = await logIn(app, email, password);
  const owner = new WorkbayAccount({ baseUrl: app.url, accessToken: () => accessToken });
  expect(await owner.workshops.get()).toMatchObject({
    country: 'GB',
    currency: 'GBP',
    taxNumber: 'GB 123 4567 89',
  });
  const { id } = await owner.customers.create({ name: 'Sam Cole', phone: '0113 496 0123' });
  await page.goto(`/customers/${id}`);
  await page.getByRole('heading', { name: 'Sam Cole' }).waitFor();
  await nothingIndian('customer');
  await page.getByRole('main').getByRole('link', { name: 'New job' }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Customer' }).inputValue()).toBe('Sam Cole');
  await page.getByLabel('Complaints').fill('MOT');
  await press('Add line');
  await page.getByRole('textbox', { name: 'Description' }).fill('MOT test');
  await page.getByRole('textbox', { name: 'Price' }).fill('54.85');
  await nothingIndian('new job');
  await press('Open job');
  await press('Make invoice');
  await press('Issue invoice');
  await dialog.getByRole('button', { name: 'Issue invoice' }).click();
  await page.getByRole('heading', { level: 1, name: /^INV/ }).waitFor();
  await nothingIndian('invoice');
  expect(await page.getByRole('main').innerText()).toMatch(/£(54|65)\.8/);
  await look(page, 'invoice-britain');
  for (const path of ['/items', '/books', '/payments', '/reports', '/suppliers']) {
    await page.goto(path);
    await nothingIndian(path);
  }
});
