import { setTimeout as sleep } from 'node:timers/promises';
import { Workbay } from '@workbay/sdk';
import { WorkbayAccount } from '@workbay/sdk/account';
import { MongoClient } from 'mongodb';
import { startServer } from './server.ts';

/**
 * `npm run bench -- export [rows] [rounds]`: a list of so many customers, and of invoices, as Excel and CSV, and of twice as many
 * made in the background, while another asks as ever. Medians; a mark that is missed is named.
 */
const [rows = 100_000, rounds = 3] = process.argv.slice(2).map(Number);
const marks = { seconds: 3, megabytes: 100, wait: 50 };
const formats = ['csv', 'xlsx'] as const;
const { url, mongoUri, database, memory, cpuMs, stop } = await startServer();
const client = await new MongoClient(mongoUri).connect();
const db = client.db(database);

const email = 'owner@example.com';
const password = 'correct horse battery';
const anonymous = new Workbay({ baseUrl: url });
const { verificationId } = await anonymous.auth.register({
  name: 'Asha Patil',
  email,
  password,
  workshop: { name: 'Patil Motors', kind: 'garage' },
});
let code: string | undefined;
while (!code) {
  await sleep(50);
  code = /\b(\d{6})\b/.exec((await db.collection('mailbox').findOne())?.text ?? '')?.[1];
}
let { accessToken } = await anonymous.auth.verifyEmail({ verificationId, code });
const owner = new Workbay({ baseUrl: url, accessToken: () => accessToken });
const person = new WorkbayAccount({ baseUrl: url });

/** Copies of one document under ids of their own, from the one number to before the other. */
async function copy(name: string, id: string, from: number, to: number): Promise<void> {
  const collection = db.collection<{ _id: string }>(name);
  const { _id, number: _number, ...rest } = { number: null, ...(await collection.findOne({ _id: id })) };
  const ids = Array.from(
    { length: to - from },
    (_, at) => id.slice(0, -6) + String(from + at).padStart(6, '0'),
  );
  for (let at = 0; at < ids.length; at += 10_000)
    await collection.insertMany(
      ids.slice(at, at + 10_000).map(fresh => ({ ...rest, number: fresh, _id: fresh })),
      { ordered: false },
    );
}
const customer = await owner.customers.create({
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
const invoice = await owner.invoices.issue(
  (await owner.invoices.create({ customerId: customer.id, lineItems })).id,
);
await copy('customers', customer.id, 0, rows);
await copy('invoices', invoice.id, 0, rows);
await (await owner.sheets.export({ list: 'jobs', format: 'csv' })).text();
const idle = memory();
console.log(`idle: ${idle} MB`);

/** How long another waits, at most, until then; and the most memory over idle that was seen. */
async function watch(until: () => boolean): Promise<{ wait: number; megabytes: number }> {
  let [wait, most] = [0, 0];
  while (!until()) {
    const asked = performance.now();
    await (await fetch(`${url}/livez`)).text();
    wait = Math.max(wait, performance.now() - asked);
    most = Math.max(most, memory());
    await sleep(5);
  }
  return { wait, megabytes: most - idle };
}
const quietEnd = performance.now() + 2000;
const quiet = await watch(() => performance.now() > quietEnd);
console.log(`with nothing else to do another waits at most ${quiet.wait.toFixed(0)} ms`);

type Measured = Record<'seconds' | 'megabytes' | 'wait' | 'cpu' | 'size', number>;

async function measure(work: () => Promise<number>): Promise<Measured> {
  const [begun, cpu] = [performance.now(), cpuMs()];
  let ended = false;
  const watching = watch(() => ended);
  const size = await work().finally(() => {
    ended = true;
  });
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, cpu: (cpuMs() - cpu) / 1000, size: size / 1e6, ...(await watching) };
}

/** One line of medians. Without `withTime` there is no mark for the time. */
async function report(title: string, withTime: boolean, work: () => Promise<number>): Promise<void> {
  const all: Measured[] = [];
  // A session ends sooner than a slow machine does.
  const session = await person.auth.login({ email, password });
  if ('accessToken' in session) ({ accessToken } = session);
  for (let round = 0; round < rounds; round++) all.push(await measure(work));
  const median = (part: keyof Measured) =>
    all.map(one => one[part]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  const marked = (part: keyof typeof marks, unit: string, digits = 0) => {
    const value = median(part);
    const mark =
      part === 'seconds' && !withTime ? '' : value <= marks[part] ? ' ✓' : ` MISSES ${marks[part]}`;
    return `${value.toFixed(digits)} ${unit}${mark}`;
  };
  console.log(
    `${title}: ${marked('seconds', 's', 2)}; ${marked('megabytes', 'MB over idle')}; another waited ${marked('wait', 'ms')}; ${median('cpu').toFixed(2)} s of CPU, ${median('size').toFixed(1)} MB`,
  );
}

async function stream(list: string, format: string): Promise<number> {
  const headers = { authorization: `Bearer ${accessToken}` };
  const response = await fetch(`${url}/v1/sheets?list=${list}&format=${format}`, { headers });
  if (!response.ok) throw new Error(await response.text());
  let size = 0;
  for await (const chunk of response.body ?? []) size += chunk.length;
  return size;
}

async function job(list: 'customers' | 'invoices', format: (typeof formats)[number]): Promise<number> {
  const { id } = await owner.sheets.startExport({ list, format });
  const found = () =>
    db.collection<{ _id: string; status: string; size: number }>('exports').findOne({ _id: id });
  let doc = await found();
  for (; doc?.status === 'running'; doc = await found()) await sleep(50);
  if (doc?.status !== 'ready') throw new Error(`the export is ${doc?.status}`);
  await owner.sheets.deleteExport(id);
  return doc.size;
}

const lists = ['customers', 'invoices'] as const;
for (const list of lists)
  for (const format of formats)
    await report(`${rows} ${list} as ${format}`, true, () => stream(list, format));
await copy('customers', customer.id, rows, 2 * rows);
await copy('invoices', invoice.id, rows, 2 * rows);
for (const list of lists)
  for (const format of formats)
    await report(`${2 * rows} ${list} as ${format} in the background`, false, () => job(list, format));
await client.close();
await stop();
