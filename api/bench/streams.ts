import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Workbay } from '@workbay/sdk';
import { freePort, startMongo } from '../src/embedded/mongo/start.ts';
import { type BenchTenant, fill } from './data.ts';

/** `npm run bench -- streams [count]`: memory of one process with so many open streams, and how long an event takes to all of them. */
const count = Number(process.argv[2] ?? 1000);
const mongo = await startMongo({
  dataDir: await mkdtemp(join(tmpdir(), 'workbay-bench-')),
  port: 0,
  ephemeral: true,
  log: console.log,
});
const port = await freePort();
const database = `bench-${randomUUID()}`;
const child = spawn(
  process.execPath,
  ['--max-semi-space-size=8', fileURLToPath(new URL('../src/main.ts', import.meta.url))],
  {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      WORKBAY_EMBEDDED: '1',
      LOG_LEVEL: 'warn',
      MONGODB_URI: mongo.uri,
      MONGODB_DATABASE: database,
      SECRET_KEY: randomBytes(32).toString('base64'),
      RATE_LIMIT_READ: '100000000',
      RATE_LIMIT_WRITE: '100000000',
      PORT: String(port),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  },
);
await new Promise(resolve => child.once('message', resolve));
const url = `http://127.0.0.1:${port}`;
// One workshop hears its events in half of the streams, the others are nobody's concern.
const tenants: BenchTenant[] = await fill(mongo.uri, database, Math.ceil(count / 20), 1);
const busy = tenants[0]?.apiKey ?? '';
const memory = () =>
  Math.round((Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1024 / 1024);
console.log(`idle: ${memory()} MB`);

let heard = 0;
let open = 0;
for (let index = 0; index < count; index++) {
  const apiKey = index % 2 ? busy : (tenants[index % tenants.length]?.apiKey ?? busy);
  await new Promise<void>((resolve, reject) => {
    get(`${url}/v1/events/stream`, { headers: { authorization: `Bearer ${apiKey}` } }, response => {
      open += response.statusCode === 200 ? 1 : 0;
      response.on('data', chunk => {
        heard += `${chunk}`.split('\ndata: ').length - 1;
      });
      resolve();
    }).on('error', reject);
  });
}
console.log(`${open} streams open: ${memory()} MB`);

const workbay = new Workbay({ baseUrl: url, apiKey: busy });
const times: number[] = [];
for (let round = 0; round < 100; round++) {
  const before = heard;
  const begun = performance.now();
  await workbay.customers.create({ name: `Round ${round}` });
  while (heard < before + Math.floor(count / 2)) await sleep(1);
  times.push(performance.now() - begun);
}
times.sort((a, b) => a - b);
console.log(
  `after 100 events to ${Math.floor(count / 2)} each: ${memory()} MB; from the request to the last reader p50 ${times[50]?.toFixed(0)} ms, p99 ${times[98]?.toFixed(0)} ms`,
);
await sleep(20_000);
console.log(`20 s later, with beats and re-checks: ${memory()} MB`);
child.kill('SIGTERM');
await new Promise(resolve => child.once('exit', resolve));
await mongo.stop();
