import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administratorLink } from '../../api/src/features/platform/command.ts';
import { comment, startOwnTestApp, type TestApp } from '../../api/test/app.ts';
import { png } from '../../api/test/pictures.ts';
import { appCode } from '../../api/test/proofs.ts';
import { leave, patience, quiet, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startOwnTestApp(), startBrowser()]);
});
afterAll(async () => {
  await leave(browser);
  await app?.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();

/** As a person does: opens the mailbox and the newest mail of that subject. `meanwhile` is done before each look. */
async function mailIn(page: Page, to: string, subject: RegExp, meanwhile = async () => {}) {
  const mailbox = await page.context().newPage();
  mailbox.setDefaultTimeout(patience);
  const mail = mailbox.getByRole('link').filter({ hasText: to }).filter({ hasText: subject }).first();
  await expect
    .poll(
      async () => {
        await meanwhile();
        await mailbox.goto('/mailbox');
        return mail.count();
      },
      { interval: 500 },
    )
    .toBeGreaterThan(0);
  await mail.click();
  await mailbox.getByRole('heading', { level: 1 }).waitFor();
  return mailbox;
}

/** Its button; the address is one that this app does not have, as it takes a free port. */
async function follow(mail: Page): Promise<Page> {
  const href = await mail.frameLocator('iframe').getByRole('link').first().getAttribute('href');
  await mail.goto(new URL(`${href}`).pathname);
  return mail;
}

async function codeFor(page: Page, to: string, subject: RegExp): Promise<string> {
  const mail = await mailIn(page, to, subject);
  const code = await mail.getByTestId('code').innerText();
  await mail.close();
  return code;
}

/** What a day brings, once it is planned: the reminder, and the question how it was. */
async function aDayPasses(): Promise<void> {
  const { db } = app.server.database;
  const now = { $set: { dueAt: new Date() } };
  await db.collection('bookingReminders').updateMany({}, now, { comment });
  await db.collection('mails').updateMany({ status: 'queued' }, now, { comment });
}

const picture = async (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(await (await png()).arrayBuffer()),
});

test('from nothing to a review, by nothing but what pages and mails say: registered, verified, found, booked, reminded, served, paid', async () => {
  // Each try has people of its own.
  const since = Date.now().toString(36);
  const owner = `asha-${since}@example.com`;
  const email = `ravi-${since}@example.com`;
  const name = `Patil Motors ${since}`;
  const { page, complaints } = await visit(browser, app.url, { viewport: { width: 1280, height: 900 } });
  const dialog = page.getByRole('dialog');
  const main = page.getByRole('main');
  /** Who leaves a page before it is over is asked whether they mean to. */
  const save = async (within: Locator) => {
    const press = within.getByRole('button', { name: 'Save', exact: true }).click();
    await Promise.all([page.waitForResponse(one => /PUT|PATCH/.test(one.request().method())), press]);
    await quiet(page);
  };

  // The workshop registers, and goes where the guide sends it.
  await page.goto('/register');
  await page.getByLabel('Name of the workshop').fill(name);
  await page.getByLabel('Your name').fill('Asha Patil');
  await page.getByLabel('E-mail').fill(owner);
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
  await button(page, 'Create account').click();
  await page.getByLabel('Digit 1 of 6').waitFor();
  const code = await codeFor(page, owner, /./);
  await page.getByLabel('Digit 1 of 6').click();
  await page.keyboard.type(code);
  await page.getByText('0 of 6 steps are done.').waitFor();
  await page.getByRole('link', { name: 'Begin' }).click();
  await page.getByLabel('Phone', { exact: true }).fill('020 6789 1234');
  await page.getByLabel('Address', { exact: true }).fill('14 Karve Road');
  await page.getByLabel('City', { exact: true }).fill('Pune');
  await page.getByLabel('GSTIN').fill('27AAPFU0939F1ZV');
  await save(page.locator('form'));
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles([await picture('licence.png')]);
  await page.getByRole('list', { name: 'Your papers' }).getByText('licence.png').waitFor();

  // To be found: the guide leads to the listing, which says what is missing.
  const go = (name: string) =>
    page
      .getByRole('navigation', { name: 'Main navigation' })
      .getByRole('link', { name, exact: true })
      .click();
  await go('Today');
  await page.getByRole('link', { name: 'Be found by new customers' }).click();
  await page.getByText('Say where you are').waitFor();
  await page.getByRole('textbox', { name: 'Town or area' }).fill('pune');
  await page.getByRole('option', { name: /^Pune/ }).first().click();
  await page.getByLabel('Brakes').check();
  await save(main);
  await page.getByRole('link', { name: 'Ask Workbay to verify the workshop' }).click();
  await button(page, 'Ask for verification').click();
  await page.getByText('In review').waitFor();

  // To be booked: each thing that is missing leads to where it is mended.
  await go('Booking');
  await page.getByText('Customers cannot book online yet').waitFor();
  await page.getByRole('link', { name: 'Tell when you are open' }).click();
  await button(page, 'Monday to Saturday, 9:30 to 19:00').click();
  await save(main);
  await page.goBack();
  await button(page, 'Add bay').click();
  await page.getByLabel('Name').fill('Lift 1');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await button(page, 'Lift 1').waitFor();
  await button(page, 'Add service').click();
  await dialog.getByLabel('Name').fill('Brake service');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('region', { name: 'Services' }).getByText('60 minutes').waitFor();
  for (const rule of [/^Customers can book online/, /^Confirm what they book/])
    await page.getByLabel(rule).check();
  await save(main);

  // An administrator looks at the papers and verifies it.
  const scope = { database: app.server.database, config: app.config, tenantId: null };
  const link = new URL(
    await administratorLink(scope, { email: `neha-${since}@workbay.example`, name: 'Neha Rao' }),
  );
  const { page: office, complaints: grumbled } = await visit(browser, app.url, {
    viewport: { width: 1280, height: 900 },
  });
  await office.goto(link.pathname + link.search);
  await office.locator('input[type=password]').fill('correct horse battery');
  await button(office, 'Set password').click();
  const secret = await office.getByLabel('Or type this key into it').inputValue();
  await office.getByLabel('Digit 1 of 6').click();
  await office.keyboard.type(appCode(secret));
  await office.getByRole('button', { name: /kept/i }).click();
  await office.getByRole('link', { name: 'To verify' }).click();
  await office.getByRole('link', { name }).click();
  await office.getByText('licence.png').waitFor();
  await button(office, 'Verify').click();
  await office.getByRole('dialog').getByRole('button', { name: 'Verify' }).click();
  await office.getByText('Verified', { exact: true }).first().waitFor();
  const told = await mailIn(page, owner, /verified/i);
  await told.close();

  // A stranger finds it, and books.
  const { page: phone, complaints: heard } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  await phone.goto('/w');
  await phone.getByLabel('Town or city').fill('Pune');
  await phone.getByText('Filter and order').click();
  await phone.getByLabel('Service').selectOption('brakes');
  await phone.getByRole('button', { name: 'Search' }).click();
  await phone.getByRole('link', { name }).click();
  await phone.getByRole('link', { name: 'Book a time' }).click();
  await phone.getByLabel(/Brake service/).check();
  await phone.getByRole('button', { name: 'See free times' }).click();
  await phone.getByRole('link', { name: 'Later →' }).click();
  await phone.locator('input[name=startsAt]').first().check({ force: true });
  await phone.getByLabel('Name', { exact: true }).fill('Ravi Kulkarni');
  await phone.getByLabel('Phone').fill('98111 22233');
  await phone.getByLabel('E-mail address').fill(email);
  await phone.getByLabel(/^Registration/).fill('MH 12 AB 1234');
  await phone.getByLabel(/^Anything we should know/).fill('They squeak when I stop.');
  await phone.getByRole('button', { name: 'Go on' }).click();
  await phone.getByLabel('Code').fill(await codeFor(phone, email, /./));
  await phone.getByRole('button', { name: 'Book this time' }).click();
  await phone.getByText('Confirmed', { exact: true }).waitFor();

  // The day before, and the day itself.
  const booking = await follow(await mailIn(phone, email, /tomorrow/, aDayPasses));
  await booking.getByText('Confirmed', { exact: true }).waitFor();
  const own = booking.url();

  await page.getByRole('button', { name: /^Notifications/ }).click();
  await page
    .getByText(/Ravi Kulkarni/)
    .first()
    .click();
  await dialog.getByText('They squeak when I stop.').waitFor();
  await dialog.getByRole('button', { name: 'Check in' }).click();
  await page.waitForURL(/\/jobs\/job_/);
  for (const carried of ['Ravi Kulkarni', 'MH12AB1234', 'Brake service', 'They squeak when I stop.'])
    await main.getByText(carried).first().waitFor();
  await button(page, 'Edit work and parts').click();
  await page.getByRole('textbox', { name: 'Description' }).fill('Brake pads, front');
  await page.getByRole('textbox', { name: 'Price' }).fill('2117.80');
  await main.getByRole('button', { name: 'Save', exact: true }).click();
  await main.getByText('₹2,499.00').first().waitFor();
  for (const step of ['Start work', 'Mark ready', 'Hand over']) {
    await button(page, step).click();
    // The next one is offered before this one is answered.
    await quiet(page);
  }
  await button(page, 'Make invoice').click();
  await button(page, 'Issue invoice').click();
  await dialog.getByRole('button', { name: 'Issue invoice' }).click();
  await page.getByRole('heading', { level: 1, name: /^INV/ }).waitFor();
  await button(page, 'E-mail').click();
  await dialog.getByRole('button', { name: 'E-mail' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await phone.goto(own);
  await phone.getByText('Handed over').first().waitFor();
  const billed = await mailIn(phone, email, /invoice/i);
  await billed.close();
  await button(page, 'Record payment').click();
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await page.getByText('Paid', { exact: true }).first().waitFor();

  // They are asked how it was, and everybody reads it.
  const review = await follow(await mailIn(phone, email, /how/i, aDayPasses));
  await review.getByLabel('5 of 5').check();
  await review.getByLabel('What was good, what was not?').fill('Ready on the day they had promised.');
  await review.getByRole('button', { name: 'Publish the review' }).click();
  await review.getByText('Thank you.').waitFor();
  await phone.goto('/w?where=Pune&lang=en');
  await phone.getByRole('link', { name }).click();
  await phone.getByText('Ready on the day they had promised.').waitFor();
  await page.goto('/');
  await page.getByText('5 of 6 steps are done.').waitFor();
  expect([...complaints, ...grumbled, ...heard]).toEqual([]);
});
