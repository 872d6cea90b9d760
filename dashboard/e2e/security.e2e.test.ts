import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freePort } from '../../api/src/embedded/mongo/portHolder.ts';
import { startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { join as joinWorkshop } from '../../api/test/people.ts';
import { appCode } from '../../api/test/proofs.ts';
import { hi } from '../src/locales/hi.ts';
import { withAuthenticator } from './authenticator.ts';
import { leave, look, startBrowser, visit } from './browser.ts';
import { leaveOpen } from './leaveOpen.ts';

let app: TestApp;
let browser: Browser;
let shop: TestWorkshop;

beforeAll(async () => {
  const port = await freePort();
  [app, browser] = await Promise.all([
    startTestApp({ PORT: `${port}`, PUBLIC_URL: `http://localhost:${port}` }),
    startBrowser(),
  ]);
});
beforeEach(async () => {
  shop = await app.workshop('Patil Motors');
});
afterAll(async () => {
  await leave(browser);
  await app?.close();
});

function hands(page: Page) {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  return {
    press,
    dialog: page.getByRole('dialog'),
    async logIn(email: string, password: string) {
      await page.goto('/login');
      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('textbox', { name: 'Password' }).fill(password);
      await press('Log in');
    },
    async menu(item: string) {
      await page.getByRole('button', { name: 'Patil Motors' }).first().click();
      await page.getByRole('menuitem', { name: item }).click();
    },
    async digits(code: string) {
      await page.getByLabel('Digit 1 of 6').click();
      await page.keyboard.type(code);
    },
    look: (name: string) => look(page, `security-${name}`),
  };
}

test('an owner sets up second factors, logs in by each of them, and confirms what matters', async () => {
  const { page, complaints } = await visit(browser, app.config.publicUrl);
  const { fingerFits } = await withAuthenticator(page);
  const { press, dialog, logIn, menu, digits, look } = hands(page);
  const inside = page.getByRole('navigation', { name: 'Main navigation' });

  await logIn(shop.email, shop.password);
  await inside.waitFor();
  await menu('Security');
  await page.getByRole('heading', { name: 'Security', exact: true }).waitFor();
  await look('none');

  await press('Add a passkey');
  await dialog.getByLabel('Name').fill('Front desk');
  await dialog.getByRole('button', { name: 'Add a passkey' }).click();
  await dialog.locator('[data-recovery-code]').first().waitFor();
  const codes = await dialog.locator('[data-recovery-code]').allInnerTexts();
  expect(new Set(codes).size).toBe(10);
  await look('codes');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('workbay-recovery-codes.txt');
  await press('I have kept them');
  await page.getByText('Front desk').waitFor();

  await menu('Log out');
  await press('Log in with a passkey');
  await inside.waitFor();

  await menu('Security');
  await press('Set up');
  const secret = await dialog.getByLabel('Or type this key into it').inputValue();
  await look('app');
  await digits(appCode(secret));
  await page.getByText('The authenticator app is set up').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await look('both');

  await menu('Log out');
  await logIn(shop.email, shop.password);
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await look('second-step');
  await digits(appCode(secret, 1));
  await inside.waitFor();

  await menu('Log out');
  await logIn(shop.email, shop.password);
  await press('Use a recovery code instead');
  await page.getByLabel('Recovery code').fill(`${codes[0]?.toLowerCase()}`);
  await press('Log in');
  await inside.waitFor();

  await page.goto('/api-keys');
  await leaveOpen(app);
  await press('New API key');
  await dialog.getByLabel('Name').fill('Accounting');
  await dialog.getByLabel('Jobs: Read').check();
  await dialog.getByRole('button', { name: 'Create key' }).click();
  const asking = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await asking.getByRole('button', { name: 'Use a passkey instead' }).click();
  await look('step-up');
  await fingerFits(false);
  const touch = asking.getByRole('button', { name: 'Use a passkey', exact: true });
  await touch.click();
  await expect.poll(() => touch.isEnabled()).toBe(true);
  expect((await shop.owner.apiKeys.list()).data).toHaveLength(1);
  await fingerFits(true);
  await touch.click();
  await dialog.getByLabel('Key', { exact: true }).waitFor();
  expect(complaints.filter(line => !/status of 4\d\d/.test(line))).toEqual([]);
});

test('a technician of a workshop that asks for a second factor sees Security alone until it is set up', async () => {
  const raju = await joinWorkshop(app, shop, 'technician');
  const workshops = app.server.database.db.collection('workshops');
  await workshops.updateOne({ tenantId: shop.id }, { $set: { secondFactorRoles: ['technician'] } });
  const { page } = await visit(browser, app.config.publicUrl, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  });
  await withAuthenticator(page);
  const { press, dialog, logIn, look } = hands(page);
  await logIn(raju.email, shop.password);
  await page.getByText('Your workshop asks for a second factor').waitFor();
  await page.goto('/jobs');
  await page.getByText('Your workshop asks for a second factor').waitFor();
  await look('required-phone');
  await press('Add a passkey');
  await dialog.getByLabel('Name').fill('My phone');
  await dialog.getByRole('button', { name: 'Add a passkey' }).click();
  await press('I have kept them');
  await page.getByRole('heading', { name: 'Jobs' }).waitFor();

  await raju.workbay.profile.update({ language: 'hi' });
  await page.goto('/security');
  await page.getByRole('heading', { name: hi.factors.title, exact: true }).waitFor();
  await page.getByText('My phone').waitFor();
  await look('hindi-phone');
  await press(hi.factors.setUp);
  await dialog.getByLabel(hi.factors.secret).waitFor();
  await look('hindi-phone-app');
});
