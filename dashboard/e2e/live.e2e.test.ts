import { createServer } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
import { join } from '../../api/test/people.ts';
import { leave, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});

afterAll(async () => {
  await leave(browser);
  await app?.close();
});

/** In the page: a phone that has a share sheet of its own, as this browser has none. */
const sharesFiles = `Object.assign(navigator, {
  canShare: ({ files }) => files.length > 0,
  share: async ({ files }) => {
    window.sharedFiles = await Promise.all(
      files.map(async file => ({ name: file.name, type: file.type, begins: await file.slice(0, 5).text() })),
    );
  },
}) && undefined`;

test("a job that one person moves moves on the other's board, also after a time without network", async () => {
  const shop = await app.workshop('Patil Motors');
  const customer = await shop.owner.customers.create({ name: 'Ravi Kulkarni' });
  const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });

  const mover = await visit(browser, app.url, {
    live: true,
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  const watcher = await visit(browser, app.url, {
    live: true,
    as: shop,
    viewport: { width: 1280, height: 900 },
  });

  const column = (name: RegExp) =>
    watcher.page
      .getByRole('region', { name })
      .or(watcher.page.locator('section', { has: watcher.page.getByRole('heading', { name }) }))
      .last();
  await watcher.page.goto('/jobs');
  await column(/Open/).getByText('Ravi Kulkarni').waitFor();

  await mover.page.goto(`/jobs/${job.id}`);
  await mover.page.getByRole('button', { name: 'Start work' }).click();
  await column(/In progress/)
    .getByText('Ravi Kulkarni')
    .waitFor();

  await watcher.page.context().setOffline(true);
  await shop.owner.jobs.changeStatus(job.id, { status: 'ready' });
  await watcher.page.context().setOffline(false);
  await column(/Ready/).getByText('Ravi Kulkarni').waitFor();
  const unexpected = [...mover.complaints, ...watcher.complaints].filter(
    text => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/.test(text),
  );
  expect(unexpected).toEqual([]);
});

test('the badge of notifications, the tries of a webhook, what became of a mail or a link and an archive change while one looks', async () => {
  const shop = await app.workshop('Shivneri Motors');
  const answers = { status: 500 };
  const receiver = createServer((request, response) => {
    request.resume();
    response.writeHead(answers.status).end();
  });
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void receiver.close());
  const address = receiver.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const endpoint = await shop.owner.webhooks.createEndpoint({
    url: `http://127.0.0.1:${port}/`,
    eventTypes: ['customer.created'],
  });
  const manager = await join(app, shop, 'manager');
  const unread = async () => (await shop.owner.notifications.countUnread()).unread;
  await expect.poll(unread).toBe(1);
  await shop.owner.notifications.markAll();

  const { page, complaints } = await visit(browser, app.url, { live: true, as: shop });
  await page.goto(`/webhooks/${endpoint.id}`);
  await page.getByText('Nothing sent yet').waitFor();
  const customer = await manager.workbay.customers.create({ name: 'Ravi Kulkarni' });
  await page.getByText('500').first().waitFor();

  const job = await manager.workbay.jobs.create({ customerId: customer.id, status: 'open' });
  for (const status of ['in_progress', 'ready'] as const)
    await manager.workbay.jobs.changeStatus(job.id, { status });
  await page.getByRole('button', { name: /, 1 unread/ }).waitFor();
  await shop.owner.notifications.markAll();
  await page.getByRole('button', { name: /1 unread/ }).waitFor({ state: 'detached' });

  const [failed] = (await shop.owner.webhooks.listDeliveries(endpoint.id, { status: 'pending' })).data;
  await page.goto(`/webhooks/${endpoint.id}/deliveries/${failed?.eventId}`);
  await page.getByText('Pending').first().waitFor();
  answers.status = 200;
  await shop.owner.webhooks.resend(endpoint.id, failed?.eventId ?? '');
  await page.getByText('Delivered').first().waitFor();

  const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice: 50_000 }];
  const draft = await shop.owner.invoices.create({ customerId: customer.id, lineItems });
  const { id: invoiceId } = await shop.owner.invoices.issue(draft.id);
  const note = await shop.owner.invoiceNotes.issue({
    invoiceId,
    kind: 'credit_note',
    reason: 'sales_return',
    lines: [{ line: 0, taxable: 1000 }],
  });
  await page.goto(`/invoices/${invoiceId}`);
  const notes = page.getByRole('table', { name: 'Credit and debit notes' });
  await notes.getByText(note.number).waitFor();
  await shop.owner.invoiceNotes.send(note.id, { email: `ravi-${shop.id}@bounce.example` });
  await notes.getByText('Sent back').waitFor();

  await page.goto(`/jobs/${job.id}`);
  await page.evaluate(sharesFiles);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Not opened yet').waitFor();
  await dialog.getByRole('button', { name: 'Share the file' }).click();
  await expect
    .poll(() => page.evaluate('window.sharedFiles'))
    .toEqual([{ name: `${job.number}.pdf`, type: 'application/pdf', begins: '%PDF-' }]);
  const { sharing } = shop.owner;
  const link = (await sharing.listLinks({ resourceId: job.id })).data[0];
  await fetch(`${app.url}/v1/shared/${link?.url?.split('/').at(-1)}`);
  await dialog.getByText('Opened once').waitFor();
  await sharing.email(link?.id ?? '', { email: `ravi-${shop.id}@delay.example` });
  await dialog.getByText(`the mail to ravi-${shop.id}@delay.example is delayed`).waitFor();
  await sharing.revokeLink(link?.id ?? '');
  await dialog.getByText('The link shows nothing any more').waitFor();
  expect((await sharing.listLinks({ resourceId: job.id })).data).toHaveLength(1);

  await page.goto('/data');
  await page.getByRole('button', { name: 'Make an archive' }).click();
  await page.getByText('Ready', { exact: true }).waitFor();
  expect(complaints).toEqual([]);

  await manager.workbay.members.leave();
  const alone = await visit(browser, app.url, {
    live: true,
    as: { email: manager.email, password: shop.password },
  });
  await alone.page.goto('/account');
  await alone.page.getByRole('button', { name: 'Make an archive' }).click();
  await alone.page.getByText('Ready', { exact: true }).waitFor();
  expect(alone.complaints).toEqual([]);
});
