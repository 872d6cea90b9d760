import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../api/src/data/ids.ts';
import type { DataScope } from '../../api/src/data/scope.ts';
import { tenantCollection } from '../../api/src/data/tenantCollection.ts';
import { freePort } from '../../api/src/embedded/mongo/portHolder.ts';
import { disputesCollection } from '../../api/src/features/disputes/store.ts';
import { countPlatformDay } from '../../api/src/features/figures/count.ts';
import { administratorLink } from '../../api/src/features/platform/command.ts';
import { reviewsCollection } from '../../api/src/features/reviews/store.ts';
import { civilDate } from '../../api/src/features/summary/civilDate.ts';
import { comment, startTestApp, type TestApp } from '../../api/test/app.ts';
import { appCode } from '../../api/test/proofs.ts';
import { hi } from '../src/locales/hi.ts';
import { withAuthenticator } from './authenticator.ts';
import { leave, look, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;

beforeEach(async () => {
  // A passkey belongs to a site, and that has a name.
  const port = await freePort();
  [app, browser] = await Promise.all([
    startTestApp({ PORT: `${port}`, PUBLIC_URL: `http://localhost:${port}` }),
    startBrowser(),
  ]);
});
afterEach(async () => {
  await leave(browser);
  await app?.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const desktop = { viewport: { width: 1280, height: 860 } };
const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const };

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Digit 1 of 6').click();
  await page.keyboard.type(code);
}

async function confirm(page: Page, action: string, reason?: string): Promise<void> {
  await button(page, action).click();
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: action }).click();
}

/** A dispute and a reported review of the workshop, which administrators are to decide. */
async function leaveToDecide(shop: DataScope): Promise<void> {
  const at = new Date();
  const customerId = newId('cus');
  await tenantCollection(shop, disputesCollection).insertOne({
    _id: newId('dsp'),
    bookingId: newId('bkg'),
    startsAt: at,
    customerName: 'Ravi Kulkarni',
    customerId,
    userId: newId('usr'),
    about: 'other',
    openedBy: 'customer',
    state: 'open',
    messages: [{ by: 'customer', text: 'They never came.', at }],
    decision: null,
    waiting: true,
  });
  await tenantCollection(shop, reviewsCollection).insertOne({
    _id: newId('rev'),
    jobId: newId('job'),
    jobNumber: 'J-1',
    customerId,
    name: 'Ravi',
    tokenHash: randomUUID(),
    linkEndsAt: at,
    status: 'shown',
    written: { stars: 1, text: 'Ask for Raju.', photoFileIds: [], writtenAt: at, aspects: { price: 2 } },
    former: [],
    reply: { text: 'We are sorry.', at },
    report: { reason: 'It is about another garage.', at },
    reported: true,
    decision: null,
    uploads: 0,
  });
}

test('an administrator begins by the link, verifies and blocks a workshop, and acts as support by its owner’s grant', async () => {
  const shop = await app.workshop('Shivneri Auto Works');
  await shop.owner.customers.create({ name: 'Ravi Kulkarni', phone: '+919822000001' });
  await shop.owner.workshops.update({
    phone: '+912024567890',
    address: { line1: '14 Karve Road', city: 'Pune', postalCode: '411004' },
  });
  const scope = { database: app.server.database, config: app.config, tenantId: null };
  await leaveToDecide({ ...scope, tenantId: shop.id });
  const link = new URL(await administratorLink(scope, { email: 'neha@workbay.example', name: 'Neha Rao' }));

  const owner = await visit(browser, app.config.publicUrl, { ...desktop, as: shop });
  await owner.page.goto('/workshop');
  await button(owner.page, 'Ask for verification').click();
  await owner.page.getByText('In review').waitFor();

  const { page, complaints } = await visit(browser, app.config.publicUrl, desktop);
  await page.goto(link.pathname + link.search);
  await page.locator('input[type=password]').fill('correct horse battery');
  await look(page, 'accept');
  await button(page, 'Set password').click();
  const secret = await page.getByLabel('Or type this key into it').inputValue();
  await look(page, 'set-up');
  await typeCode(page, appCode(secret));
  const recoveryCode = await page.locator('[data-recovery-code]').first().innerText();
  await button(page, /kept/i).click();
  await page.getByRole('link', { name: 'Shivneri Auto Works' }).waitFor();
  await look(page, 'workshops');

  await page.getByRole('link', { name: 'To verify' }).click();
  await page.getByRole('link', { name: 'Shivneri Auto Works' }).waitFor();
  await look(page, 'verifications');
  await page.getByRole('link', { name: 'Workshops' }).click();

  await page.getByLabel('Search').fill('shiv pune');
  await page.getByRole('link', { name: 'Shivneri Auto Works' }).click();
  await page.getByText('Jobs this month').waitFor();
  await confirm(page, 'Verify');
  await page.getByText('Verified', { exact: true }).first().waitFor();
  await look(page, 'workshop');
  await owner.page.reload();
  await owner.page.getByText('Customers can see that your workshop is genuine.').waitFor();

  await button(owner.page, 'Let support in').click();
  const dialog = owner.page.getByRole('dialog');
  await dialog.getByLabel('What it is about').fill('Invoice 42 shows no tax.');
  await look(owner.page, 'let-support-in');
  await dialog.getByRole('button', { name: 'Let support in' }).click();
  await owner.page.getByText('Invoice 42 shows no tax.').waitFor();

  await page.reload();
  await page.getByText('Invoice 42 shows no tax.').waitFor();
  await confirm(page, 'Act as support', 'Looking for the tax of invoice 42.');
  await page.getByText('You act as support').waitFor();
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await page.getByText('Ravi Kulkarni').first().waitFor();
  expect(await button(page, 'New customer').isVisible()).toBe(false);
  await look(page, 'acting');

  await owner.page.reload();
  await owner.page.getByText('Looking for the tax of invoice 42.').waitFor();
  await look(owner.page, 'owner-sees');
  await button(owner.page, 'End it').click();
  await owner.page.getByText('ended').first().waitFor();
  await page.getByRole('link', { name: 'Vehicles' }).first().click();
  await page.waitForURL(/\/platform\/workshops\//);
  await page.getByText('Not granted').waitFor();

  await confirm(page, 'Block', 'Sells what is not theirs.');
  await page.getByText('Blocked since').waitFor();
  await owner.page.goto('/customers');
  await owner.page.getByText('Sells what is not theirs.').waitFor();
  await look(owner.page, 'blocked');
  // A session that was left open for a while is asked who is there.
  const sessions = app.server.database.db.collection('administratorSessions');
  await sessions.updateMany({}, { $set: { factorAt: new Date(Date.now() - 660_000) } }, { comment });
  const { _id: administratorId } = (await app.server.database.db
    .collection('administrators')
    .findOne({}, { comment })) ?? { _id: '' };
  app.server.parts.authenticator.forget(`${administratorId}`);
  await confirm(page, 'Unblock', 'Cleared up.');
  const asked = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await asked.waitFor();
  await asked.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await asked.getByLabel('Recovery code').fill(recoveryCode);
  await asked.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: 'Block', exact: true }).waitFor();
  await button(owner.page, 'Try again').click();
  await owner.page.getByText('Ravi Kulkarni').first().waitFor();

  await countPlatformDay(scope, civilDate(new Date(), 'Asia/Kolkata'));
  await page.getByRole('link', { name: 'Figures' }).click();
  await page.getByRole('row').nth(1).waitFor();
  await look(page, 'figures');
  await page.getByRole('link', { name: 'Administrators' }).click();
  await page.getByText('neha@workbay.example').waitFor();
  await look(page, 'administrators');
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('link', { name: 'Asha Patil' }).waitFor();
  await look(page, 'users');
  await page.getByRole('link', { name: 'Asha Patil' }).click();
  await look(page, 'user');
  await button(page, /Neha Rao/).click();
  await page.getByRole('menuitem', { name: 'Passkeys' }).click();
  await withAuthenticator(page);
  await button(page, 'Add a passkey').click();
  const passkeys = page.getByRole('dialog');
  await passkeys.getByLabel('Name').fill('Office laptop');
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passkeys.getByText('Office laptop').waitFor();
  await look(page, 'passkeys');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByRole('button', { name: 'Workshop blocked' }).first().waitFor();
  await look(page, 'audit');
  await page.getByRole('link', { name: 'Disputes' }).click();
  await page.getByText('They never came.').waitFor();
  await look(page, 'disputes');
  await page.getByRole('link', { name: 'Reported reviews' }).click();
  await page.getByText('It is about another garage.').waitFor();
  await look(page, 'reviews');
  await button(page, 'Hide the review').click();
  await page.getByRole('dialog').getByLabel('Reason').fill('It names somebody.');
  await look(page, 'hide-review');
  await page.getByRole('dialog').getByRole('button', { name: 'Hide the review' }).click();
  await page.getByText('Nothing is reported').waitFor();
  expect(complaints.filter(text => !/status of 40[13]/.test(text))).toEqual([]);

  const { page: small, complaints: heard } = await visit(browser, app.config.publicUrl, phone);
  await small.addInitScript({ content: `localStorage.setItem('workbay.language', 'hi')` });
  await small.goto('/platform');
  await small.locator('input[type=email]').fill('neha@workbay.example');
  await small.locator('input[type=password]').fill('correct horse battery');
  await look(small, 'phone-log-in');
  await small.locator('form button[type=submit]').click();
  await small.getByLabel(hi.auth.digit.replace('{{number}}', '1')).click();
  await small.keyboard.type(appCode(secret, 1));
  await small.getByRole('link', { name: 'Shivneri Auto Works' }).waitFor();
  await look(small, 'phone-workshops');
  await small.getByRole('link', { name: 'Shivneri Auto Works' }).click();
  await small.getByText('इस महीने के जॉब').waitFor();
  await look(small, 'phone-workshop');
  for (const place of [
    'verifications',
    'figures',
    'disputes',
    'reviews',
    'administrators',
    'audit',
    'users',
  ]) {
    const link = small.locator(`nav a[href="/platform/${place}"]`);
    await link.click();
    await small.locator('h1', { hasText: await link.innerText() }).waitFor();
    await look(small, `phone-${place}`);
    if (place !== 'disputes') continue;
    await button(small, hi.platform.decide).click();
    await small.getByRole('dialog').waitFor();
    await look(small, 'phone-decide');
    await small.keyboard.press('Escape');
    await small.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await small.getByRole('link', { name: 'Asha Patil' }).click();
  await small.getByRole('link', { name: 'Shivneri Auto Works' }).waitFor();
  await look(small, 'phone-user');
  expect(heard.filter(text => !/status of 40[13]/.test(text))).toEqual([]);
});
