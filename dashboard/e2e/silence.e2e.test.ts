import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../api/test/app.ts';
import { leave, look, patience, quiet, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});

afterAll(async () => {
  await leave(browser);
  await app?.close();
});

/** In the page: what is changed reaches the server, whose answers never come, as long as \`lost\` is true; each try and what it took. */
const answersLost = `{
  const send = window.fetch;
  window.lost = false;
  window.tries = [];
  window.fetch = (input, init = {}) => {
    if (!['POST', 'PATCH'].includes(input.method) || input.url.includes('/v1/auth/')) return send(input, init);
    const tried = { key: input.headers.get('Idempotency-Key'), ms: null };
    window.tries.push(tried);
    if (!window.lost) return send(input, init);
    const begun = performance.now();
    const signal = init.signal ?? input.signal;
    void send(new Request(input.clone(), { signal: new AbortController().signal })).then(answer => answer.text());
    return new Promise((_, reject) => signal.addEventListener('abort', () => {
      tried.ms = performance.now() - begun;
      reject(signal.reason);
    }));
  };
}`;

/** In the page: jobs are read only once \`release\` is called. */
const readsHeld = `{
  const send = window.fetch;
  const held = new Promise(resolve => {
    window.release = resolve;
  });
  window.asked = 0;
  window.fetch = async (input, init) => {
    if (input.method !== 'GET' || !/\\/v1\\/jobs\\/job_/.test(input.url)) return send(input, init);
    window.asked += 1;
    await held;
    return send(input, init);
  };
}`;

interface Tried {
  key: string;
  ms: number | null;
}

test('who waits in vain is told so and may stop; made again it is done once', {
  timeout: 600_000,
}, async () => {
  const shop = await app.workshop('Deccan Motors');
  const { page } = await visit(browser, app.url, { as: shop, viewport: { width: 360, height: 740 } });
  await page.addInitScript({ content: answersLost });
  await page.goto('/customers');
  await page.getByRole('button', { name: 'New customer' }).first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Farida Khan');
  await page.evaluate('window.lost = true');
  await page.getByRole('dialog').getByRole('button', { name: 'New customer' }).click();
  await page.getByText('No answer from the server yet').waitFor();
  await look(page, 'silence-phone');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByText('it is still done only once').waitFor();
  await page.getByText('No answer from the server yet').waitFor({ state: 'detached' });

  await page.evaluate('window.lost = false');
  await page.getByRole('dialog').getByRole('button', { name: 'New customer' }).click();
  await page.getByRole('heading', { name: 'Farida Khan' }).waitFor();
  const found = await shop.owner.customers.list({ search: 'Farida' });
  expect(found.data).toHaveLength(1);
  const tries = await page.evaluate<Tried[]>('window.tries');
  expect(new Set(tries.map(({ key }) => key)).size).toBe(1);

  // Who presses Cancel does not want it any more either.
  await page.goto('/customers');
  await page.getByRole('button', { name: 'New customer' }).first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Imran Shaikh');
  await page.evaluate('window.lost = true; window.tries = []');
  await page.getByRole('dialog').getByRole('button', { name: 'New customer' }).click();
  await expect.poll(() => page.evaluate('window.tries.length === 1'), { timeout: patience }).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('it is still done only once').waitFor();
  await expect
    .poll(() => page.evaluate('window.tries.every(({ ms }) => ms !== null)'), { timeout: patience })
    .toBe(true);
  expect(await page.evaluate('window.tries.length')).toBe(1);
  await page.evaluate('window.lost = false');
  await page.getByRole('link', { name: 'Farida Khan' }).click();

  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Farida Shaikh');
  await page.evaluate('window.lost = true; window.tries = []');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('No connection to the server').waitFor();
  const edits = await page.evaluate<Tried[]>('window.tries');
  expect(edits).toHaveLength(3);
  // Ten seconds on a slow machine, rather than thirty.
  for (const { ms } of edits) expect(ms).toBeLessThan(25_000);
});

test('Cancel stops what its form has sent, whatever kind it is, and nothing else', {
  timeout: 600_000,
}, async () => {
  const shop = await app.workshop('Nashik Garage');
  const customer = await shop.owner.customers.create({ name: 'Meera Joshi', email: 'meera@example.com' });
  const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
  const { page } = await visit(browser, app.url, { as: shop, viewport: { width: 1280, height: 900 } });
  await page.addInitScript({ content: answersLost });
  await page.goto(`/jobs/${job.id}`);
  await page.getByRole('button', { name: 'Edit job' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Notes' }).fill('Call before noon');
  await page.evaluate('window.lost = true');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => page.evaluate('window.tries.length > 0'), { timeout: patience }).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  // Edited again it is another request, for one sees then what it is now.
  await page.getByText('look before you do it again').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const tries = () => page.evaluate<Tried[]>('window.tries');
  const ofJob = await tries();

  // Another change keeps being tried after the form's own was given up.
  await page.getByRole('link', { name: 'Meera Joshi' }).click();
  await page.getByRole('switch', { name: 'Gets mails about what is due' }).click();
  await expect
    .poll(() => page.evaluate(`window.tries.length > ${ofJob.length}`), { timeout: patience })
    .toBe(true);
  const other = (await tries()).at(-1)?.key ?? '';
  const isOther = `({ key }) => key === '${other}'`;
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('Meera Joshi-Patil');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const isNew = `({ key }) => key !== '${other}' && key !== '${ofJob[0]?.key}'`;
  await expect.poll(() => page.evaluate(`window.tries.some(${isNew})`), { timeout: patience }).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const stopped = await tries();
  await expect
    .poll(() => page.evaluate(`window.tries.filter(${isOther}).length === 3`), { timeout: patience })
    .toBe(true);
  const afterwards = await tries();
  expect(afterwards.filter(({ key }) => key !== other)).toHaveLength(
    stopped.filter(({ key }) => key !== other).length,
  );
  // Nothing of the job was kept for later.
  expect(await page.getByText('waits to be sent').count()).toBe(0);

  // Somebody else was faster, and while one reads that one thinks better of it.
  await page.goto(`/jobs/${job.id}`);
  await page.getByRole('button', { name: 'Edit job' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Notes' }).fill('Wash it too');
  await page.evaluate(readsHeld);
  const { notes } = await shop.owner.jobs.update(job.id, { complaints: ['Squeals'] });
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => page.evaluate('window.asked > 0'), { timeout: patience }).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.evaluate('window.release()');
  await page.getByText('Squeals').first().waitFor();
  await quiet(page);
  expect((await shop.owner.jobs.get(job.id)).notes).toBe(notes);
});
