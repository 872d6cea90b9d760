import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
import { startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

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
    .waitFor({ timeout: 5000 });

  await watcher.page.context().setOffline(true);
  await shop.owner.jobs.changeStatus(job.id, { status: 'ready' });
  await watcher.page.context().setOffline(false);
  await column(/Ready/).getByText('Ravi Kulkarni').waitFor({ timeout: 8000 });
  const unexpected = [...mover.complaints, ...watcher.complaints].filter(
    text => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/.test(text),
  );
  expect(unexpected).toEqual([]);
});
