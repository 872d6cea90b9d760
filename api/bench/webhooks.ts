import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Workbay } from '@workbay/sdk';
import { type BenchTenant, fill } from './data.ts';
import { startServer } from './server.ts';

/**
 * `npm run bench -- webhooks [seconds] [rounds]`: how long an event takes from its change to its receivers, and how many a second
 * get there, with 1, 10 and 100 endpoints; then the same with one more endpoint that never answers.
 */
const [seconds = 8, rounds = 5] = process.argv.slice(2).map(Number);
const perTenant = 10;
/** Events a second: much more than a busy workshop has, and no more than the API can make on the same two cores. */
const steady = 20;

let receipts: number[] = [];
let arrived = 0;
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    if (request.url === '/hang') return;
    const { createdAt } = JSON.parse(Buffer.concat(chunks).toString());
    receipts.push(Date.now() - Date.parse(createdAt));
    arrived += 1;
    response.end();
  });
});
await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
const address = receiver.address();
const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;

const server = await startServer();
const client = ({ apiKey }: BenchTenant) => new Workbay({ baseUrl: server.url, apiKey });

/** Changes customers for so long at that rate, or as fast as it goes, and waits until all is received. */
async function run(tenants: BenchTenant[], endpoints: number, rate: number | null) {
  receipts = [];
  arrived = 0;
  const requests: number[] = [];
  let made = 0;
  let turn = 0;
  const cpuBefore = server.cpuMs();
  const clients = tenants.map(client);
  const change = async () => {
    turn += 1;
    const asked = performance.now();
    await clients[turn % clients.length]?.customers.create({ name: `Customer ${turn}` });
    requests.push(performance.now() - asked);
    made += 1;
  };
  const begun = performance.now();
  const until = begun + seconds * 1000;
  if (rate) {
    const pending: Promise<void>[] = [];
    while (performance.now() < until) {
      pending.push(change());
      await sleep((1000 / rate) * (0.5 + Math.random()));
    }
    await Promise.all(pending);
  } else {
    const writers = Array.from({ length: 8 }, async () => {
      while (performance.now() < until) await change();
    });
    await Promise.all(writers);
  }
  const expected = made * (endpoints / tenants.length);
  const patience = performance.now() + 60_000;
  while (arrived < expected && performance.now() < patience) await sleep(5);
  const took = (performance.now() - begun) / 1000;
  if (arrived !== expected) console.log(`${arrived} receipts of ${expected}`);
  const cpu = server.cpuMs() - cpuBefore;
  return { receipts, requests, arrived, made, took, cpu };
}

type Result = Awaited<ReturnType<typeof run>>;

function at(part: number, values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
}
const sum = (results: Result[], part: 'arrived' | 'made' | 'took' | 'cpu') =>
  results.reduce((total, result) => total + result[part], 0);
/** Of the rounds' own, the one in the middle: a moment in which the machine does something else spoils one round. */
const p99 = (results: Result[], part: 'receipts' | 'requests' = 'receipts') =>
  at(
    0.5,
    results.map(result => at(0.99, result[part])),
  );

/** On a busy machine only ratios tell something: so the time of the request that made the change stands beside. */
function line(name: string, results: Result[]): string {
  const receipt = at(
    0.5,
    results.flatMap(result => result.receipts),
  );
  const request = at(
    0.5,
    results.flatMap(result => result.requests),
  );
  return [
    name.padEnd(18),
    `p50 ${receipt} ms (${(receipt / request).toFixed(2)} of the request's ${request.toFixed(0)} ms)`,
    `p99 ${p99(results).toFixed(0)} ms`,
    `${(sum(results, 'made') / sum(results, 'took')).toFixed(0)} events/s`,
    `${(sum(results, 'arrived') / sum(results, 'took')).toFixed(0)} receipts/s`,
    `${(sum(results, 'cpu') / sum(results, 'made')).toFixed(1)} ms CPU an event`,
  ].join('  ');
}

for (const endpoints of [1, 10, 100]) {
  const tenants = await fill(server.mongoUri, server.database, Math.ceil(endpoints / perTenant), 1);
  for (const tenant of tenants) {
    for (let index = 0; index < endpoints / tenants.length; index++)
      await client(tenant).webhooks.createEndpoint({ url: `${base}/${index}` });
  }
  const [first] = tenants;
  if (!first) throw new Error('no tenant');
  const hanging = await client(first).webhooks.createEndpoint({ url: `${base}/hang` });
  await client(first).webhooks.updateEndpoint(hanging.id, { enabled: false });
  const without: Result[] = [];
  const beside: Result[] = [];
  await run(tenants, endpoints, steady);
  for (let round = 0; round < rounds * 2; round++) {
    // Now the one is first, now the other.
    const hangs = round % 4 === 1 || round % 4 === 2;
    await client(first).webhooks.updateEndpoint(hanging.id, { enabled: hangs });
    await sleep(1000);
    (hangs ? beside : without).push(await run(tenants, endpoints, steady));
  }
  await client(first).webhooks.updateEndpoint(hanging.id, { enabled: false });
  const most = [await run(tenants, endpoints, null)];
  console.log(`\n${endpoints} endpoints, ${rounds} rounds of ${seconds} s`);
  console.log(line(`${steady} events/s`, without));
  console.log(line('one more hangs', beside));
  console.log(line('as fast as it goes', most));
  const ratio = (part: 'receipts' | 'requests') => (p99(beside, part) / p99(without, part)).toFixed(2);
  console.log(
    `p99 beside one that hangs / without: ${ratio('receipts')}; of the requests: ${ratio('requests')}`,
  );
}
console.log(`\n${server.memory()} MB`);
receiver.close();
receiver.closeAllConnections();
await server.stop();
