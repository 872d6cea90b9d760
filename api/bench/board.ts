import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { Workbay } from '@workbay/sdk';
import { MongoClient } from 'mongodb';
import { chromium as playwright } from 'playwright-core';
import { freshDashboard } from '../src/embedded/dashboardBuild.ts';
import { startServer } from './server.ts';

/**
 * `npm run bench -- board [jobs]`: how long the board takes to answer a key, a click and a move with so many jobs, on a
 * processor four times slower. Read from the browser's own event timing, as interaction to next paint is.
 */
const count = Number(process.argv[2] ?? 1000);
const password = 'correct horse battery';
const email = 'owner@example.com';
const root = fileURLToPath(new URL('../..', import.meta.url));
await freshDashboard(root, console.log);
const server = await startServer({ DASHBOARD_DIR: join(root, 'dashboard', 'dist') });
const mongo = await new MongoClient(server.mongoUri).connect();
const anonymous = new Workbay({ baseUrl: server.url });
const { verificationId } = await anonymous.auth.register({
  name: 'Asha Patil',
  email,
  password,
  workshop: { name: 'Patil Motors', kind: 'garage' },
});
const mailbox = mongo.db(server.database).collection<{ text: string }>('mailbox');
let code: string | undefined;
while (!code) {
  await new Promise(resolve => setTimeout(resolve, 50));
  code = /\b(\d{6})\b/.exec((await mailbox.findOne())?.text ?? '')?.[1];
}
const { accessToken } = await anonymous.auth.verifyEmail({ verificationId, code });
const owner = new Workbay({ baseUrl: server.url, accessToken: () => accessToken });
const { id: customerId } = await owner.customers.create({ name: 'Ravi Kulkarni' });
const steps = ['in_progress', 'ready', 'delivered'] as const;
for (let made = 0; made < count; made++) {
  const job = await owner.jobs.create({
    customerId,
    status: 'open',
    complaints: ['Brakes squeal when cold', 'Periodic service'],
    lineItems: [{ kind: 'labour', description: 'Periodic service', unitPrice: 150_000 }],
  });
  for (const status of steps.slice(0, made % 4)) await owner.jobs.changeStatus(job.id, { status });
}

const browser = await playwright.launch({
  executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()),
  args: ['--no-sandbox'],
});
const context = await browser.newContext({
  baseURL: server.url,
  locale: 'en-IN',
  viewport: { width: 1280, height: 900 },
});
const page = await context.newPage();
await page.goto('/login?next=/jobs');
await page.getByLabel('E-mail').fill(email);
await page.getByRole('textbox', { name: 'Password' }).fill(password);
await page.getByRole('button', { name: 'Log in', exact: true }).click();
await page.locator('[data-job]').first().waitFor();
// Every page of every column is read, as after a long look around.
for (const column of await page.locator('section[aria-label] section').all()) {
  const list = column.locator('ul');
  await column.hover();
  for (let height = -1, now = 0; height !== now; ) {
    height = now;
    await page.mouse.wheel(0, 100_000);
    await page.waitForTimeout(400);
    now = (await list.boundingBox())?.height ?? 0;
  }
  await page.mouse.wheel(0, -1_000_000);
}
const cdp = await context.newCDPSession(page);
await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
await page.evaluate(`window.interactions = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      if (entry.interactionId) interactions.push([entry.name, entry.interactionId, entry.duration]);
  }).observe({ type: 'event', durationThreshold: 16 });`);

async function measure(name: string, times: number, act: (time: number) => Promise<void>): Promise<void> {
  await page.evaluate('interactions.length = 0');
  for (let time = 0; time < times; time++) {
    await act(time);
    await page.waitForTimeout(500);
  }
  const seen = await page.evaluate<[string, number, number][]>('interactions');
  const longest = new Map<number, number>();
  for (const [, id, duration] of seen) longest.set(id, Math.max(duration, longest.get(id) ?? 0));
  const durations = [...longest.values()].sort((a, b) => a - b);
  const at = (part: number) => durations[Math.min(durations.length - 1, Math.floor(durations.length * part))];
  console.log(`${name.padEnd(24)} ${durations.length} interactions, p50 ${at(0.5)} ms, worst ${at(1)} ms`);
}

await page.locator('[data-job] a').first().focus();
await measure('arrow down', 30, () => page.keyboard.press('ArrowDown'));
await measure('arrow right, left', 16, time =>
  page.keyboard.press(time % 8 < 4 ? 'ArrowRight' : 'ArrowLeft'),
);
await measure('M, Enter', 10, async () => {
  await page.getByRole('region', { name: 'Open', exact: true }).locator('[data-job] a').first().focus();
  await page.keyboard.press('m');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('Enter');
});
await measure('menu, click', 10, async () => {
  const card = page.getByRole('region', { name: 'Open', exact: true }).locator('[data-job]').first();
  await card.hover();
  await card.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'In progress' }).click();
});
await measure('undo', 5, () => page.getByRole('button', { name: 'Undo' }).first().click());
await browser.close();
await mongo.close();
await server.stop();
process.exit(0);
