import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Workbay } from '@workbay/sdk';
import { type BenchTenant, fill } from './data.ts';
import { startServer } from './server.ts';

/** `npm run bench -- streams [count]`: memory of one process with so many open streams, and how long an event takes to all of them. */
const count = Number(process.argv[2] ?? 1000);
// What a start compiles takes 20 MB, and from the second one on it is all in the cache.
await (await startServer()).stop();
const { url, mongoUri, database, memory, stop } = await startServer();
// One workshop hears its events in half of the streams, the others are nobody's concern.
const tenants: BenchTenant[] = await fill(mongoUri, database, Math.ceil(count / 20), 1);
const busy = tenants[0]?.apiKey ?? '';
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
await stop();
