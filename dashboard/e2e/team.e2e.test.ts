import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
import { join as joins } from '../../api/test/people.ts';
import { hi } from '../src/locales/hi.ts';
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

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

test('an owner makes a role, gives it, hands the workshop over and opens another', async () => {
  const shop = await app.workshop('Patil Motors');
  const raju = await joins(app, shop, 'technician');
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  await page.goto('/team');
  await button(page, 'New role').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Front desk');
  await dialog.getByLabel('Add, change and delete customers').check();
  expect(await dialog.getByLabel('See customers').isChecked()).toBe(true);
  await look(page, 'role-editor');
  await dialog.getByLabel('Only the jobs given to them').check();
  expect(await dialog.getByLabel('Add, change and delete customers').isDisabled()).toBe(true);
  await dialog.getByLabel('All jobs of the workshop').check();
  await button(page, 'Save').click();
  await page.getByText('Front desk').first().waitFor();
  expect((await shop.owner.roles.list()).data.at(-1)).toMatchObject({
    name: 'Front desk',
    permissions: ['workshop:read', 'jobs:read', 'customers:read'],
  });

  await page.getByRole('combobox', { name: 'Role of Raju Yadav' }).click();
  await page.getByRole('option', { name: 'Front desk' }).click();
  await page.getByText('Raju Yadav is now Front desk').waitFor();
  await look(page, 'team');
  expect((await raju.logInAgain()).roleName).toBe('Front desk');

  await button(page, 'More about Raju Yadav').click();
  await page.getByRole('menuitem', { name: 'Make owner in your place' }).click();
  await look(page, 'transfer');
  await page.getByRole('dialog').getByRole('button', { name: 'Make owner in your place' }).click();
  await page.getByText('Raju Yadav is the owner now').waitFor();
  expect((await raju.logInAgain()).role).toBe('owner');

  // On a page that is not there in the other one: nothing of it is asked for in the other's name.
  const { id: customerId } = await shop.workbay.customers.create({ name: 'Ravi Kulkarni' });
  const { id: jobId } = await shop.workbay.jobs.create({ customerId });
  const misses: string[] = [];
  page.on('response', answer => {
    if (answer.status() === 404) misses.push(answer.url());
  });
  await page.goto(`/jobs/${jobId}`);
  await page.getByText('Ravi Kulkarni').first().waitFor();
  await button(page, /Patil Motors/).click();
  await page.getByRole('menuitem', { name: 'Open another workshop' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/workshop/i)
    .first()
    .fill('Patil Two');
  await look(page, 'new-workshop');
  await page.getByRole('dialog').getByRole('button', { name: 'Open workshop' }).click();
  await button(page, /Patil Two/).waitFor();
  await page.waitForURL('/');
  expect(misses).toEqual([]);
  await button(page, /Patil Two/).click();
  await page.getByRole('menuitem', { name: 'Patil Motors' }).waitFor();
  await look(page, 'account-menu');
  await page.getByRole('menuitem', { name: 'Patil Motors' }).click();
  await button(page, /Patil Motors/).waitFor();
  await page.goto('/team');
  await button(page, 'Leave workshop').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave workshop' }).click();
  await button(page, /Patil Two/).waitFor();
  expect(complaints).toEqual([]);
});

test('a profile is the same on every device, and shown at once from the last visit', async () => {
  const shop = await app.workshop('Joshi Garage');
  const phone = await visit(browser, app.url, { as: shop, viewport: { width: 360, height: 800 } });
  await phone.page.goto('/profile');
  await phone.page.getByLabel('City').fill('Pune');
  await phone.page.getByRole('combobox', { name: 'Skills' }).fill('Brakes');
  await phone.page.keyboard.press('Enter');
  await button(phone.page, 'Save').click();
  await phone.page.getByText('Saved').waitFor();
  await look(phone.page, 'profile-phone');
  await phone.page.getByText('हिन्दी').first().click();
  await phone.page.getByText('आपकी प्रोफ़ाइल').first().waitFor();
  // The answer to the choice before may come between focus and key: chosen already, another press changes nothing.
  const dark = phone.page.getByRole('radio', { name: hi.app.dark });
  await expect
    .poll(async () => {
      await dark.press('Space');
      return (await shop.owner.profile.get()).theme;
    })
    .toBe('dark');
  await look(phone.page, 'profile-phone-hi');
  expect(await shop.owner.profile.get()).toMatchObject({ city: 'Pune', skills: ['Brakes'], language: 'hi' });

  const desk = await visit(browser, app.url, { as: shop, viewport: { width: 1280, height: 900 } });
  await desk.page.goto('/profile');
  await desk.page.getByText('आपकी प्रोफ़ाइल').first().waitFor();
  expect(await desk.page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  await look(desk.page, 'profile-desk');

  await desk.page.goto('/workshop');
  await desk.page.locator('input[value="Joshi Garage"]').first().waitFor();
  await shop.owner.workshops.update({ phone: '+919822000000' });
  let answer = () => {};
  const held = new Promise<void>(resolve => {
    answer = resolve;
  });
  await desk.page.route('**/v1/**', async route => {
    await held;
    await route.continue();
  });
  await desk.page.reload();
  await desk.page.locator('input[value="Joshi Garage"]').first().waitFor();
  answer();
  await desk.page.locator('input[value="+919822000000"]').waitFor();
  await desk.page.unroute('**/v1/**');

  await button(desk.page, /Joshi Garage/).click();
  await desk.page.getByRole('menuitem').last().click();
  await desk.page.waitForURL(/\/login/);
  expect(
    await desk.page.evaluate(() => Object.keys(localStorage).filter(key => /me$|workshop$/.test(key))),
  ).toEqual([]);
  expect([...phone.complaints, ...desk.complaints]).toEqual([]);
});

test('a technician gets a share of the work, asks for what they earned, and is paid', async () => {
  const shop = await app.workshop('Payday Motors');
  const raju = await joins(app, shop, 'technician');
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  await page.goto('/pay');
  const row = page.getByRole('group', { name: 'Raju Yadav' });
  await row.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Of the labour of each job').fill('30');
  await look(page, 'pay-share');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await row.getByText('30% of labour').waitFor();
  await row.getByRole('button', { name: 'Add or take off' }).click();
  await dialog.getByLabel('Amount').fill('2500');
  await dialog.getByLabel('Reason').fill('Diwali');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await row.getByText('₹2,500.00').waitFor();

  const upi = { kind: 'upi' as const, holder: 'Raju Yadav', upiId: 'raju@okhdfc' };
  await raju.workbay.wallets.setDestination(raju.userId, upi);
  const phone = { width: 360, height: 800 };
  const own = await visit(browser, app.url, { as: { ...shop, email: raju.email }, viewport: phone });
  await own.page.goto('/pay');
  await button(own.page, 'Ask for payout').click();
  await look(own.page, 'pay-ask');
  await own.page.getByRole('dialog').getByRole('button', { name: 'Ask for payout' }).click();
  await own.page.getByText('Asked for').first().waitFor();
  await look(own.page, 'pay-own');

  await page.reload();
  await button(page, 'Approve').click();
  await button(page, 'Mark as paid').click();
  expect(await dialog.getByLabel('UPI ID').inputValue()).toBe(upi.upiId);
  await dialog.getByLabel('Reference').fill('632145987012');
  await look(page, 'pay-paying');
  await dialog.getByRole('button', { name: 'Mark as paid' }).click();
  await page.getByText('₹2,500.00 is booked as paid').waitFor();
  await look(page, 'pay');
  expect((await raju.workbay.wallets.get(raju.userId)).balance).toBe(0);
  expect([...complaints, ...own.complaints]).toEqual([]);
});
