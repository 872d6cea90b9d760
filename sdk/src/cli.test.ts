import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { json, problem, startServer } from '../test/server.ts';
import { verifyWebhook } from './verifyWebhook.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));

function run(...args: string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [cli, ...args], { env: { WORKBAY_API_KEY: 'wb_test_1' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (text += chunk));
  return { child, said: () => text };
}

const soon = { timeout: 30_000, interval: 20 };
const frame = (position: string, id: string, type: string) =>
  `id: ${position}\ndata: ${JSON.stringify({ id, type, data: { name: 'आशा' } })}\n\n`;

it('forwards events to a program on this machine, signed, and goes on where the connection broke', async () => {
  const asked: unknown[] = [];
  await using workbay = await startServer((response, { headers }, index) => {
    asked.push(headers.authorization, headers['last-event-id']);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    if (index === 0)
      response.end(
        `retry: 10\n\n${frame('1-1', 'evt_1', 'job.created')}${frame('1-2', 'evt_2', 'role.created')}`,
      );
    else response.write(frame('1-3', 'evt_3', 'invoice.paid'));
  });
  await using program = await startServer((response, _, index) =>
    json(response, index === 0 ? 200 : 500, {}),
  );
  const { said } = run(
    ...['listen', '--base-url', workbay.baseUrl, '--events', 'job.created, invoice.*'],
    ...['--forward-to', `${program.baseUrl}/hook`, '--after', 'evt_0'],
  );
  await expect.poll(said, soon).toMatch(/ 500 {2}\d+ ms {2}invoice\.paid {2}evt_3\n/);
  expect(said()).toMatch(/ 200 {2}\d+ ms {2}job\.created {2}evt_1\n/);
  expect(said()).toContain('Connected again');
  expect(said()).not.toContain('evt_2');
  expect(asked).toEqual(['Bearer wb_test_1', 'evt_0', 'Bearer wb_test_1', '1-2']);

  const secret = /whsec_\S+/.exec(said())?.[0] ?? '';
  const got = await Promise.all(
    program.received.map(({ body, headers }) => verifyWebhook(body, headers, secret)),
  );
  expect(got.map(({ id, data }) => [id, data])).toEqual([
    ['evt_1', { name: 'आशा' }],
    ['evt_3', { name: 'आशा' }],
  ]);
  expect(program.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /hook', 'POST /hook']);
});

it('says that a program does not answer, and goes on', async () => {
  await using workbay = await startServer(response => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(frame('1-1', 'evt_1', 'job.created') + frame('1-2', 'evt_2', 'job.created'));
  });
  const { said } = run('listen', '--base-url', workbay.baseUrl, '--forward-to', 'http://127.0.0.1:1/');
  await expect.poll(() => said().match(/no answer \(.+\) {2}\d+ ms {2}job.created/g)?.length, soon).toBe(2);
});

it.each<[string, string[], string]>([
  ['no address', ['listen'], '--forward-to needs an address'],
  ['an address that is none', ['listen', '--forward-to', 'ftp://x'], '--forward-to needs an address'],
  ['no folder', ['import'], 'Which folder?'],
  ['another command', ['speak'], 'There is no command speak'],
  ['an unknown option', ['listen', '--to', 'x'], '--to'],
])('refuses %s', async (_, args, text) => {
  const { child, said } = run(...args);
  expect((await once(child, 'close'))[0]).toBe(1);
  expect(said()).toContain(text);
});

it('refuses to go on with a key that the API refuses', async () => {
  await using workbay = await startServer(response => problem(response, 401, 'unauthenticated'));
  const { child, said } = run('listen', '--base-url', workbay.baseUrl, '--forward-to', 'http://127.0.0.1:1/');
  expect((await once(child, 'close'))[0]).toBe(1);
  expect(said()).toContain('Refused: unauthenticated');
});
