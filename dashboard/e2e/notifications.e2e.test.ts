import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
import { join as joins } from '../../api/test/people.ts';
import { browserAt, startPushService } from '../../api/test/pushReceiver.ts';
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

test('a manager records a payment, and the owner is told, opens it by keyboard and confirms it', async () => {
  const shop = await app.workshop('Patil Motors');
  const manager = await joins(app, shop, 'manager');
  const customer = await manager.workbay.customers.create({ name: 'Meera Joshi', phone: '9876543210' });
  const draft = await manager.workbay.invoices.create({
    customerId: customer.id,
    lineItems: [{ kind: 'labour', description: 'Brakes', unitPrice: 250_000 }],
  });
  const invoice = await manager.workbay.invoices.issue(draft.id);
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  await page.goto('/');
  const payment = await manager.workbay.payments.record({
    invoiceId: invoice.id,
    amount: invoice.totals.total,
    method: 'upi',
  });
  await expect.poll(async () => (await shop.owner.notifications.countUnread()).unread).toBe(2);

  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  const bell = page.getByRole('button', { name: 'Notifications, 2 unread' });
  await bell.focus();
  await page.keyboard.press('Enter');
  const told = page.getByRole('link', { name: /A payment waits to be confirmed/ });
  await told.waitFor();
  await look(page, 'panel');
  await told.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`/invoices/${invoice.id}`);
  await page.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor();
  await page
    .getByRole('button', { name: /^Confirm/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog').getByRole('button', { name: /^Confirm/ });
  if (await dialog.isVisible()) await dialog.click();
  await expect.poll(async () => (await shop.owner.payments.get(payment.id)).status).toBe('confirmed');

  await page.goto('/notifications');
  await page.getByText('Raju Yadav joined the workshop').waitFor();
  await look(page, 'page');
  await page.getByText('Unread', { exact: true }).first().click();
  await page.getByRole('link', { name: /A payment waits/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByText('Nothing to see here').waitFor();
  await page.getByRole('button', { name: 'Notifications, none unread' }).waitFor();

  await page.getByRole('link', { name: 'How you are notified' }).click();
  const preferences = () => shop.owner.notifications.getPreferences();
  await page.getByRole('switch', { name: 'Job ready: E-mail' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await preferences()).types['job.ready'].email).toBe(true);
  await page.getByRole('radio', { name: 'Once a week' }).check();
  await expect.poll(async () => (await preferences()).email.when).toBe('weekly');
  await page.getByRole('switch', { name: 'Keep quiet for some hours each day' }).check();
  await page.getByLabel('From', { exact: true }).fill('22:30');
  await page.getByLabel('From', { exact: true }).blur();
  await expect.poll(async () => (await preferences()).quietHours).toEqual({ from: '22:30', to: '08:00' });
  await look(page, 'preferences');
  expect(complaints).toEqual([]);
});

test('the page on a phone, in Hindi and in the dark', async () => {
  const shop = await app.workshop('Patil Motors');
  await joins(app, shop, 'technician');
  await expect.poll(async () => (await shop.owner.notifications.countUnread()).unread).toBe(1);
  await shop.owner.profile.update({ language: 'hi' });
  const { page, complaints } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    as: shop,
  });
  await page.goto('/notifications');
  await page
    .getByText(/Raju Yadav/)
    .first()
    .waitFor();
  await look(page, 'phone');
  await page.getByRole('button', { name: hi.app.more }).click();
  await page.getByRole('dialog').getByRole('button', { name: /सूचनाएँ/ }).click();
  await page.getByRole('link', { name: hi.notifications.all }).waitFor();
  await look(page, 'phone-panel');
  await page.goto('/notifications/preferences');
  await page.getByRole('radio', { name: hi.notifications.preferences.when.off }).check();
  await expect.poll(async () => (await shop.owner.notifications.getPreferences()).email.when).toBe('off');
  await look(page, 'phone-preferences');
  expect(complaints).toEqual([]);
});

test('a push reaches the browser that was set up for it, and leads to what it is about', async () => {
  const shop = await app.workshop('Patil Motors');
  const manager = await joins(app, shop, 'manager');
  const service = await startPushService();
  const device = browserAt(`${service.origin}/phone`);
  const { page, complaints } = await visit(browser, app.url, {
    live: true,
    worker: true,
    as: shop,
    permissions: ['notifications'],
  });
  // This browser has no push service behind it; everything else is its own.
  await page.addInitScript({ content: subscribesAs(device.subscription) });
  await page.goto('/notifications/preferences');
  await page.getByRole('button', { name: 'Turn on in this browser' }).click();
  await page.getByText('This device').waitFor();

  const customer = await manager.workbay.customers.create({ name: 'Meera Joshi', phone: '9876543211' });
  const draft = await manager.workbay.invoices.create({
    customerId: customer.id,
    lineItems: [{ kind: 'labour', description: 'Brakes', unitPrice: 250_000 }],
  });
  const { id: invoiceId, totals } = await manager.workbay.invoices.issue(draft.id);
  await manager.workbay.payments.record({ invoiceId, amount: totals.total, method: 'upi' });
  await expect.poll(() => service.taken.length).toBe(1);
  const data = device.decrypt(service.taken[0]?.body ?? Buffer.alloc(0));

  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('there is no service worker');
  expect(await worker.evaluate(shownAndClicked(data))).toMatchObject([
    { title: 'A payment waits to be confirmed', tag: expect.stringMatching(/^ntf_/) },
  ]);
  await page.waitForURL(`/invoices/${invoiceId}`);
  expect(complaints).toEqual([]);
  await service.close();
});

/** Has `subscribe` give this, as the push service of a browser would. */
const subscribesAs = ({ endpoint, p256dh, auth }: { endpoint: string; p256dh: string; auth: string }) => `
  const keys = { p256dh: '${p256dh}', auth: '${auth}' };
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0)).buffer;
  const subscription = { endpoint: '${endpoint}', getKey: name => bytes(keys[name]), unsubscribe: async () => true };
  PushManager.prototype.subscribe = async ({ applicationServerKey, userVisibleOnly }) => {
    if (!userVisibleOnly || !applicationServerKey) throw new DOMException('not allowed', 'NotAllowedError');
    return subscription;
  };
`;

/** What the worker shows of a message, and a click on it. Events of the browser's own need its push service and a desktop. */
const shownAndClicked = (message: string) => `(async () => {
  const shown = [];
  registration.showNotification = async (title, options) => void shown.push({ title, ...options });
  const happen = async (type, more) => {
    const waits = [];
    dispatchEvent(Object.assign(new Event(type), { waitUntil: wait => waits.push(wait), ...more }));
    await Promise.allSettled(waits);
  };
  await happen('push', { data: { json: () => JSON.parse(${JSON.stringify(message)}) } });
  await happen('notificationclick', { notification: { close() {}, data: shown[0].data } });
  return shown;
})()`;
