import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../api/src/embedded/mongo/portHolder.ts';
import { startTestApp, type TestApp } from '../api/test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

function run(example: string, environment: Record<string, string>) {
  const file = fileURLToPath(new URL(`./${example}/${example}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file], { env: { PATH: process.env.PATH ?? '', ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += String(chunk)));
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  return { child, ended, output: () => output };
}

it('quickstart does the main job', async () => {
  const { ended, output } = run('quickstart', { WORKBAY_URL: app.url });
  expect(await ended, output()).toBe(0);
  expect(output()).toMatch(/INV\/\d\d-\d\d\/00001: paid, ₹3918, a PDF of \d+ bytes\nJ-1001 is delivered/);
});

it('webhook-receiver verifies, works each event once and refuses a wrong signature', async () => {
  const { owner } = await app.workshop();
  const port = await freePort();
  const endpoint = await owner.webhooks.createEndpoint({ url: `http://127.0.0.1:${port}/` });
  const { child, output } = run('webhook-receiver', {
    PORT: String(port),
    WORKBAY_WEBHOOK_SECRET: endpoint.secret,
  });
  await expect.poll(output).toContain('listening');
  const customer = await owner.customers.create({ name: 'Ravi' });
  const job = await owner.jobs.create({ customerId: customer.id, status: 'open' });
  await owner.jobs.changeStatus(job.id, { status: 'in_progress' });
  await expect.poll(output).toContain(`${job.number} is now in_progress`);
  const forged = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' });
  expect(forged.status).toBe(401);
  child.kill();
});
