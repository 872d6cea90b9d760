import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
import { leave, startBrowser, visit } from './browser.ts';
import { countEffort } from './effort.ts';
import { type Receiver, startReceiver } from './receiver.ts';

let app: TestApp;
let browser: Browser;
let receiver: Receiver;

beforeAll(async () => {
  [app, browser, receiver] = await Promise.all([startTestApp(), startBrowser(), startReceiver()]);
});

afterAll(async () => {
  receiver?.close();
  await leave(browser);
  await app?.close();
});

/** As a person does: opens the mailbox and reads the newest mail to the address. */
async function codeFromMailbox(page: Page, email: string): Promise<string> {
  await app.mailTo(email);
  const mailbox = await page.context().newPage();
  await mailbox.goto('/mailbox');
  await mailbox.getByRole('link').filter({ hasText: email }).first().click();
  const texts = await Promise.all(mailbox.frames().map(frame => frame.locator('body').innerText()));
  await mailbox.close();
  const code = /\b\d{6}\b/.exec(texts.join('\n'))?.[0];
  if (!code) throw new Error('the mail shows no code');
  return code;
}

async function enterCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Digit 1 of 6').waitFor();
  const code = await codeFromMailbox(page, email);
  await page.getByLabel('Digit 1 of 6').click();
  await page.keyboard.type(code);
  await page.getByRole('heading', { name: 'Today' }).waitFor();
}

async function arrived(type: string): Promise<void> {
  await expect.poll(() => receiver.events.map(event => event.type)).toContain(type);
}

test('a workshop does its main job in the browser, and each step reaches its webhook', async () => {
  const { page, complaints } = await visit(browser, app.url);
  const effort = await countEffort(page);
  const go = (name: string) =>
    page
      .getByRole('navigation', { name: 'Main navigation' })
      .getByRole('link', { name, exact: true })
      .click();
  const dialog = page.getByRole('dialog');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  const [asha, meera] = [`asha-${randomUUID()}@example.com`, `meera-${randomUUID()}@example.com`];
  await page.goto('/register');
  await page.getByLabel('Name of the workshop').fill('Patil Motors');
  await page.getByLabel('Your name').fill('Asha Patil');
  await page.getByLabel('E-mail').fill(asha);
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
  await press('Create account');
  effort.readMail();
  await enterCode(page, asha);
  await page.getByText('0 of 6 steps are done.').waitFor();

  await effort.aside(async () => {
    // The guide begins with a look around, and what that needs goes again as if it had not been there.
    await press('Put in sample data');
    await page.getByText('There is sample data here: 3 jobs').waitFor();
    await page.getByRole('link', { name: /Arjun Nair \(sample\)/ }).waitFor();
    await page.getByText('0 of 6 steps are done.').waitFor();
    await press('Remove sample data');
    await page.getByText('10 samples were removed').waitFor();
    await page.getByText('Nothing is late').waitFor();

    await go('Webhooks');
    await press('New endpoint');
    await dialog.getByLabel('Address (URL)').fill(receiver.url);
    await dialog.getByRole('button', { name: 'Create endpoint' }).click();
    receiver.secret = await dialog.getByLabel('Signing secret').inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  await go('Today');
  await page.getByRole('link', { name: 'Begin' }).click();
  await page.getByLabel('GSTIN').fill('27AAPFU0939F1ZV');
  await page.getByLabel('UPI ID').fill('patilmotors@okbank');
  await page.locator('form').getByRole('button', { name: 'Save', exact: true }).click();
  await arrived('workshop.updated');

  await go('Today');
  await page.getByRole('link', { name: 'Add a customer' }).click();
  await dialog.getByLabel('Name').fill('Ravi Kulkarni');
  await dialog.getByLabel('Phone').fill('98765 43210');
  await effort.aside(() => dialog.getByLabel('E-mail').fill('ravi@example.com'));
  await dialog.getByRole('button', { name: 'New customer' }).click();
  await page.getByRole('heading', { name: 'Ravi Kulkarni' }).waitFor();
  await arrived('customer.created');
  await press('New vehicle');
  await dialog.getByLabel('Registration').fill('mh 12 ab 1234');
  await dialog.getByLabel('Make').fill('Maruti Suzuki');
  await dialog.getByRole('button', { name: 'New vehicle' }).click();
  await page.getByRole('link', { name: 'MH12AB1234' }).waitFor();
  await arrived('vehicle.created');
  await effort.aside(async () => {
    await press('New reminder');
    await dialog.getByLabel('What').fill('Brake fluid');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await arrived('reminder.created');
    await page.getByRole('button', { name: 'Done: Brake fluid · Ravi Kulkarni' }).click();
    await page.getByText('Nothing planned').waitFor();
  });

  await page.getByRole('main').getByRole('link', { name: 'New job' }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Customer' }).inputValue()).toBe('Ravi Kulkarni');
  // Theirs is the only one, so nobody has to pick it.
  await expect.poll(() => page.getByRole('textbox', { name: 'Vehicle' }).inputValue()).toBe('MH12AB1234');
  await page.getByLabel('Complaints').fill('Brakes squeal\nPeriodic service');
  await press('Add line');
  await page.getByRole('textbox', { name: 'Description' }).fill('Periodic service');
  await page.getByRole('textbox', { name: 'Price' }).fill('1500');
  await effort.aside(async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.type('Engine oil 5W-30');
    await page.getByRole('textbox', { name: 'Qty' }).nth(1).fill('3.5');
    await page.getByRole('textbox', { name: 'Price' }).nth(1).fill('520');
  });
  await expect.poll(() => page.getByRole('main').innerText()).toContain('₹3,918.00');
  await press('Open job');
  await arrived('job.created');
  // An invoice can be made of an open job as well.
  await effort.aside(async () => {
    for (const [action, status] of [
      ['Start work', 'In progress'],
      ['Mark ready', 'Ready'],
      ['Hand over', 'Delivered'],
    ] as const) {
      await press(action);
      await page.getByText(`Moved to ${status}`).waitFor();
    }
  });
  await arrived('job.status_changed');

  await press('Make invoice');
  await page.getByRole('heading', { name: 'Tax invoice' }).waitFor();
  await press('Issue invoice');
  await dialog.getByRole('button', { name: 'Issue invoice' }).click();
  const number = page.getByRole('heading', { level: 1, name: /^INV/ });
  await number.waitFor();
  expect(effort.total(), 'seconds from sign-up to the first invoice').toBeLessThan(180);
  await arrived('invoice.issued');
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.getByRole('heading', { name: 'Tax invoice' }).isVisible(),
    'the invoice is on paper',
  ).toBe(true);
  expect(await page.locator('nav, h1').filter({ visible: true }).count(), 'and nothing else').toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await press('E-mail');
  await expect.poll(() => dialog.getByLabel('To').inputValue()).toBe('ravi@example.com');
  await dialog.getByRole('button', { name: 'E-mail' }).click();
  await arrived('invoice.sent');
  const mail = await app.mailTo('ravi@example.com');
  expect(mail.attachments).toHaveLength(1);
  expect(
    Buffer.from(mail.attachments[0]?.content ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const invoicePath = new URL(page.url()).pathname;

  await go('Team');
  await press('Invite people');
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Manager', exact: true }).click();
  await dialog.getByRole('button', { name: 'Create invite' }).click();
  const link = new URL(await dialog.getByLabel('Link').inputValue());
  await dialog.getByRole('button', { name: 'Done' }).click();

  const manager = await visit(browser, app.url);
  await manager.page.goto(link.pathname + link.search);
  await manager.page.getByLabel('Your name').fill('Meera Joshi');
  await manager.page.getByLabel('E-mail').fill(meera);
  await manager.page.getByRole('textbox', { name: 'Password' }).fill('staple battery horse');
  await manager.page.getByRole('button', { name: 'Join', exact: true }).click();
  await enterCode(manager.page, meera);
  await arrived('member.joined');
  await manager.page.goto(invoicePath);
  await manager.page.getByRole('button', { name: 'Record payment' }).click();
  const record = manager.page.getByRole('dialog');
  await record.getByLabel('Reference').fill('UPI 512345678901');
  await record.getByRole('button', { name: 'Record payment' }).click();
  await manager.page.getByText('The payment is recorded.').waitFor();
  await arrived('payment.recorded');
  expect(await manager.page.getByRole('button', { name: 'Confirm' }).count()).toBe(0);

  await go('Payments');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByText('Nothing to confirm').waitFor();
  await arrived('payment.confirmed');
  await arrived('invoice.paid');
  await page.goto(invoicePath);
  await page.getByText('Paid', { exact: true }).first().waitFor();

  // An invoice is made void by a credit note over all of it.
  await press('Credit or debit note');
  await dialog.getByText('A credit note over ₹3,918.00 makes the invoice void.').waitFor();
  await dialog.getByRole('button', { name: 'Issue credit note' }).click();
  await page.getByText('Credited', { exact: true }).first().waitFor();
  await page.getByRole('table', { name: 'Credit and debit notes' }).getByText('CN/').waitFor();
  await arrived('credit_note.issued');
  expect([...complaints, ...manager.complaints]).toEqual([]);
});
