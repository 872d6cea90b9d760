import { setTimeout as sleep } from 'node:timers/promises';
import { Workbay } from '@workbay/sdk';
import { MongoClient } from 'mongodb';
import { fill } from './data.ts';
import { startServer } from './server.ts';

/** `npm run bench -- export [rows]`: a list of so many customers, and of invoices, as Excel and CSV, while others ask as ever. */
const count = Number(process.argv[2] ?? 100_000);
const { url, mongoUri, database, memory, cpuMs, stop } = await startServer();
const [tenant] = await fill(mongoUri, database, 1, 1);
if (!tenant) throw new Error('there is no workshop');
const headers = { authorization: `Bearer ${tenant.apiKey}` };
const workbay = new Workbay({ baseUrl: url, apiKey: tenant.apiKey });

const client = new MongoClient(mongoUri);
const db = client.db(database);
/** Copies of one document under ids of their own. */
async function copy(name: string, id: string): Promise<void> {
  const collection = db.collection<{ _id: string }>(name);
  const { _id, number: _number, ...rest } = { number: null, ...(await collection.findOne({ _id: id })) };
  const ids = Array.from({ length: count }, (_, at) => `${id.slice(0, -6)}${String(at).padStart(6, '0')}`);
  for (let at = 0; at < ids.length; at += 10_000)
    await collection.insertMany(
      ids.slice(at, at + 10_000).map(fresh => ({ ...rest, number: fresh, _id: fresh })),
      { ordered: false },
    );
}
const customer = await workbay.customers.create({
  name: 'Ravi Kulkarni',
  phone: '+919822012345',
  email: 'ravi@example.com',
  address: { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' },
});
const lineItems = ['Periodic service', 'Engine oil', 'Oil filter'].map(description => ({
  kind: 'part' as const,
  description,
  unitPrice: 52_000,
}));
const draft = await workbay.invoices.create({ customerId: customer.id, lineItems });
const invoice = await workbay.invoices.issue(draft.id);
await copy('customers', customer.id);
await copy('invoices', invoice.id);
await fetch(`${url}/v1/sheets?list=customers&format=csv&limit=1`, { headers });
console.log(`idle: ${memory()} MB`);

/** How long another waits, at most, while a page is asked for as often as below and nothing else is done. */
async function longestWait(until: () => boolean, seen: () => void): Promise<number> {
  let longest = 0;
  while (!until()) {
    const asked = performance.now();
    await (await fetch(`${url}/livez`)).text();
    longest = Math.max(longest, performance.now() - asked);
    seen();
    await sleep(5);
  }
  return longest;
}
const quietEnd = performance.now() + 2000;
const quiet = await longestWait(
  () => performance.now() > quietEnd,
  () => {},
);
console.log(`with nothing else to do another waits at most ${quiet.toFixed(0)} ms`);

for (const list of ['customers', 'invoices']) {
  const readFrom = performance.now();
  for await (const _row of db.collection(list).find()) {
    // Reading alone is what the rest is measured by.
  }
  const reading = performance.now() - readFrom;
  console.log(`${list}: reading the rows alone takes ${(reading / 1000).toFixed(2)} s`);
  for (const format of ['csv', 'xlsx']) {
    const idle = memory();
    const cpu = cpuMs();
    const begun = performance.now();
    let [bytes, most, ended] = [0, idle, false];
    const watching = longestWait(
      () => ended,
      () => {
        most = Math.max(most, memory());
      },
    );
    const response = await fetch(`${url}/v1/sheets?list=${list}&format=${format}`, { headers });
    for await (const chunk of response.body ?? []) bytes += chunk.length;
    ended = true;
    const ms = performance.now() - begun;
    const longest = await watching;
    console.log(
      `${list} ${format}: ${count} rows, ${(bytes / 1e6).toFixed(1)} MB in ${(ms / 1000).toFixed(2)} s, ${(ms / reading).toFixed(1)} times the reading (${response.status}), ${((cpuMs() - cpu) / 1000).toFixed(2)} s of CPU; at most ${most - idle} MB over idle; another waited at most ${longest.toFixed(0)} ms`,
    );
  }
}
await client.close();
await stop();
