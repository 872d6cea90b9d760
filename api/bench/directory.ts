import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { WorkbayCustomer } from '@workbay/sdk/customer';
import autocannon from 'autocannon';
import { MongoClient } from 'mongodb';
import { freePort } from '../src/embedded/mongo/portHolder.ts';
import type { EntryDocument } from '../src/features/directory/store.ts';
import { metresBetween, toPoint } from '../src/features/places/point.ts';
import { entriesAtCities } from '../test/directoryEntries.ts';
import { megabytes, startServer } from './server.ts';

/**
 * `npm run bench -- directory [workshops] [seconds] [points]`: a search among so many workshops at the coordinates of real cities, against
 * node:http and the driver with the same query, each question asked once and, for what is kept, again. Before that it compares what is
 * found around some points, page by page, with what the haversine formula gives; it fails where they differ.
 */
const [count = 100_000, seconds = 5, points = 100] = process.argv.slice(2).map(Number);
const server = await startServer();
const client = await new MongoClient(server.mongoUri).connect();
const entries = await entriesAtCities(count);
const collection = client.db(server.database).collection<EntryDocument>('directoryEntries');
for (let from = 0; from < entries.length; from += 5000)
  await collection.insertMany(entries.slice(from, from + 5000), { ordered: false });
console.log(`${count} workshops; the API has ${server.memory()} MB`);

const at = (index: number) => {
  const entry = entries[(index * 7919) % entries.length];
  if (!entry) throw new Error('there are no workshops');
  const { latitude, longitude } = toPoint(entry.location);
  // Somewhere near, and nowhere twice.
  const away = ((index % 997) - 498) / 10_000;
  return {
    latitude: Number((latitude * 0.99).toFixed(4)),
    longitude: Number((longitude * 0.99 + away).toFixed(4)),
  };
};

const anyone = new WorkbayCustomer({ baseUrl: server.url });
let compared = 0;
for (let index = 0; index < points; index++) {
  const point = at(index);
  const radiusKm = 100;
  const expected = entries
    .map(({ slug, location }) => ({ slug, metres: metresBetween(point, toPoint(location)) }))
    .filter(({ metres }) => metres <= radiusKm * 1000)
    .sort((one, other) => one.metres - other.metres || (one.slug < other.slug ? -1 : 1));
  const found: string[] = [];
  for await (const { slug } of anyone.directory.listWorkshops({
    ...point,
    radiusKm,
    sort: 'distance',
    limit: 100,
  }))
    found.push(slug);
  if (found.join() !== expected.map(({ slug }) => slug).join())
    throw new Error(`around ${point.latitude}, ${point.longitude} the answer is not what the formula gives`);
  compared += found.length;
}
console.log(`${points} points: the same ${compared} workshops in the same order as by the haversine formula`);

const port = await freePort();
const bare = spawn(
  process.execPath,
  ['--max-semi-space-size=4', fileURLToPath(new URL('./bare.ts', import.meta.url))],
  {
    env: {
      PATH: process.env.PATH ?? '',
      MONGODB_URI: server.mongoUri,
      MONGODB_DATABASE: server.database,
      PORT: `${port}`,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  },
);
await new Promise(resolve => bare.once('message', resolve));

let asked = 0;
async function measure(name: string, url: string, pointOf: () => ReturnType<typeof at>) {
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    connections: 8,
    duration: seconds,
    requests: [
      {
        setupRequest(request) {
          const { latitude, longitude } = pointOf();
          const query = `latitude=${latitude}&longitude=${longitude}&sort=distance`;
          return { ...request, path: `/v1/directory/workshops?${query}` };
        },
      },
    ],
  });
  console.log(
    `${name.padEnd(22)} ${requests.average.toFixed(0).padStart(6)} req/s  p50 ${latency.p50} ms  p99 ${latency.p99} ms  failed ${non2xx + errors}`,
  );
  return requests.average;
}

const anew = () => at(1000 + asked++);
const again = () => at(asked++ % 50);
const median = (values: number[]) =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const rounds: { bare: number; api: number; kept: number }[] = [];
for (let round = 0; round < 3; round++) {
  rounds.push({
    bare: await measure('bare driver', `http://127.0.0.1:${port}`, anew),
    api: await measure('api, each asked once', server.url, anew),
    kept: await measure('api, asked before', server.url, again),
  });
}
const of = (name: keyof (typeof rounds)[number]) => median(rounds.map(round => round[name]));
console.log(`asked once, against bare  ${(of('api') / of('bare')).toFixed(2)} (at least 0.6)`);
console.log(`asked before, against bare ${(of('kept') / of('bare')).toFixed(1)} (at least 10)`);
console.log(`the API has ${server.memory()} MB, bare ${megabytes(bare.pid)} MB after the load`);
bare.kill('SIGTERM');
await client.close();
await server.stop();
