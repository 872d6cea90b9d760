import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../../api/src/embedded/mongo/portHolder.ts';
import { codeIn, comment, logIn, startTestApp, type TestApp } from '../../api/test/app.ts';
import { startProvider } from '../../api/test/oidcProvider.ts';
import { leave, look, picture, startBrowser, visit } from './browser.ts';
import { leaveOpen } from './leaveOpen.ts';

let provider: Awaited<ReturnType<typeof startProvider>>;
let app: TestApp;
let browser: Browser;

beforeEach(async () => {
  const port = await freePort();
  provider = await startProvider(`http://127.0.0.1:${port}/oidc`);
  [app, browser] = await Promise.all([
    startTestApp({ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, ...provider.environment }),
    startBrowser(),
  ]);
});
afterEach(async () => {
  await leave(browser);
  await app?.close();
  await provider?.close();
});

/** What a person does on the provider's own pages. */
async function logInAtProvider(page: Page, name: string): Promise<void> {
  await page.waitForURL(/\/interaction\//);
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
}

async function consentAtProvider(page: Page): Promise<void> {
  await page.waitForURL(/\/interaction\//);
  const consent = page.locator('input[name=prompt][value=consent]');
  await consent.waitFor({ state: 'attached' });
  await page.locator('button[type=submit]').click();
  await page.waitForURL(url => url.origin === app.url);
}

/** The first time; later there is nothing to consent to. */
async function throughProvider(page: Page, name: string): Promise<void> {
  await logInAtProvider(page, name);
  await consentAtProvider(page);
}

test('a new person registers by the provider, links and unlinks; who has an account gives its password', async () => {
  const email = `p-${randomUUID()}@example.com`;
  provider.people.set('asha', { email, email_verified: true, name: 'Asha Rao' });
  const { page } = await visit(browser, app.url);
  await page.goto('/register');
  await page.getByRole('button', { name: 'Continue with 127.0.0.1' }).click();
  await throughProvider(page, 'asha');
  await page.getByText(`Your address ${email} is verified`).waitFor();
  await picture(page, 'oidc-register');
  expect(await page.getByLabel('Your name').inputValue()).toBe('Asha Rao');
  await page.getByLabel('Name of the workshop').fill('Rao Garage');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('/');
  await page.goto('/account');
  await page.getByText(`Linked with ${email}`).waitFor();
  await page.getByText('You have no password yet').waitFor();
  await picture(page, 'account-without-password');

  // Without a password, who matters is confirmed where they log in.
  await leaveOpen(app);
  await page.goto('/api-keys');
  const makeKey = async () => {
    await page.getByRole('button', { name: 'New API key' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New API key' });
    await dialog.getByLabel('Name').fill('Accounting');
    await dialog.getByLabel('Jobs: Read').check();
    await dialog.getByRole('button', { name: 'Create key' }).click();
  };
  await makeKey();
  const asking = page.getByRole('dialog', { name: 'Confirm that it is you' });
  const confirm = asking.getByRole('button', { name: 'Confirm at 127.0.0.1' });
  await confirm.waitFor();
  await look(page, 'confirm-at-provider');
  await confirm.click();
  await logInAtProvider(page, 'asha');
  await page.waitForURL('/api-keys');
  await page.getByText('Confirmed. Go on where you were.').waitFor();
  await makeKey();
  await page.getByText('It is not shown again').waitFor();
  expect(await asking.count()).toBe(0);

  const own = await app.workshop();
  provider.people.set('owner', { email: own.email, email_verified: true, name: 'Owner' });
  const other = await visit(browser, app.url);
  await other.page.goto('/login');
  await other.page.getByRole('button', { name: 'Continue with 127.0.0.1' }).waitFor();
  await picture(other.page, 'login');
  await other.page.getByRole('button', { name: 'Continue with 127.0.0.1' }).click();
  await throughProvider(other.page, 'owner');
  await other.page.getByText('You have an account already').waitFor();
  await picture(other.page, 'oidc-link');
  await other.page.locator('input[type=password]').fill('wrong password');
  await other.page.getByRole('button', { name: 'Link and log in' }).click();
  await other.page.getByText('The password is wrong.').waitFor();
  await other.page.locator('input[type=password]').fill(own.password);
  await other.page.getByRole('button', { name: 'Link and log in' }).click();
  await other.page.waitForURL('/');
  await other.page.goto('/account');
  await other.page.getByRole('button', { name: 'Unlink' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click();
  await other.page.getByText('to log in with 127.0.0.1').waitFor();
  await other.page.getByRole('button', { name: 'Link', exact: true }).click();
  await other.page.locator('input[type=password]').fill(own.password);
  await other.page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
  await other.page.waitForURL('/account');
  await other.page.getByText(`Linked with ${own.email}`).waitFor();
});

test('a person sees their devices and logs them out, changes password and address', async () => {
  const own = await app.workshop();
  const { page } = await visit(browser, app.url, { as: own });
  await logIn(app, own.email, own.password);
  await page.goto('/devices');
  const rows = page.getByRole('list', { name: 'Devices' }).getByRole('listitem');
  await rows.nth(2).waitFor();
  const indian = { $set: { address: '49.36.10.0/24' } };
  await app.server.database.db.collection('sessions').updateMany({}, indian, { comment });
  await page.reload();
  await page.getByText('India · 49.36.10.0/24').first().waitFor();
  await picture(page, 'devices');
  await page.getByText('This device').waitFor();
  await rows.first().getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await page.getByRole('button', { name: 'Log out all others' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click();
  await expect.poll(() => rows.count()).toBe(1);

  await page.goto('/account');
  await page.getByRole('button', { name: 'Change password' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Current password').fill(own.password);
  await dialog.getByLabel('New password').fill('iloveyou');
  await dialog.getByRole('button', { name: 'Change password' }).click();
  await dialog.getByText('one of the first that are guessed').waitFor();
  await picture(page, 'change-password');
  await dialog.getByLabel('New password').fill('staple battery horse');
  await dialog.getByRole('button', { name: 'Change password' }).click();
  await dialog.waitFor({ state: 'detached' });

  const email = `new-${randomUUID()}@example.com`;
  await page.getByRole('button', { name: 'Change e-mail address' }).click();
  await dialog.getByLabel('New e-mail address').fill(email);
  await dialog.locator('input[type=password]').fill('staple battery horse');
  await dialog.getByRole('button', { name: 'Send code' }).click();
  await dialog.getByLabel('Digit 1 of 6').waitFor();
  await picture(page, 'change-email');
  await dialog.getByLabel('Digit 1 of 6').click();
  await page.keyboard.type(codeIn(await app.mailTo(email)));
  await dialog.getByRole('button', { name: 'Change e-mail address' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('main').getByText(email).waitFor();
  await logIn(app, email, 'staple battery horse');
});
