import { setTimeout as sleep } from 'node:timers/promises';
import { Workbay } from '@workbay/sdk';
import type { ImportKind } from '@workbay/sdk/schema';
import { xlsxBook } from '../src/documents/workbook.ts';
import { text, xlsxType } from '../src/documents/xlsx.ts';
import { fill } from './data.ts';
import { startServer } from './server.ts';

/** `npm run bench -- imports [rows]`: so many customers from CSV, vehicles with owners from Excel; checked, imported, again, undone. */
const count = Number(process.argv[2] ?? 50_000);
const { url, mongoUri, database, memory, cpuMs, stop } = await startServer();
const [tenant] = await fill(mongoUri, database, 1, 1);
if (!tenant) throw new Error('there is no workshop');
const workbay = new Workbay({ baseUrl: url, apiKey: tenant.apiKey });
await workbay.customers.list();
console.log(`idle: ${memory()} MB`);

const rows = Array.from({ length: count }, (_, at) => [
  `Ravi Kulkarni ${at}`,
  `98${String(20_000_000 + at)}`,
  `ravi${at}@example.com`,
  '14 Karve Road',
  'Pune',
  '411004',
  'Maharashtra',
]);
const csv = ['Customer Name,Mobile No,Email,Address,City,PIN,State', ...rows.map(row => row.join(','))].join(
  '\n',
);
const registration = (at: number) =>
  `MH12${String.fromCharCode(65 + (Math.floor(at / 9000) % 26))}B${1000 + (at % 9000)}`;
const vehicles = rows.map(([name = '', phone = ''], at) => [
  registration(at),
  name,
  phone,
  'Maruti',
  'Swift',
  String(at),
]);
const columns = ['Vehicle No', 'Owner Name', 'Mobile No', 'Brand', 'Model', 'KMs'].map(text);
const book = new Uint8Array(await xlsxBook([{ name: 'Vehicles', columns, rows: vehicles }], 2));

const files: [ImportKind, Blob, string][] = [
  ['customers', new Blob([csv], { type: 'text/csv' }), 'customers.csv'],
  ['vehicles', new Blob([book], { type: xlsxType }), 'vehicles.xlsx'],
];

/** How long it takes, what it costs, and how long others wait meanwhile. */
async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const [idle, cpu, begun] = [memory(), cpuMs(), performance.now()];
  let [most, longest, ended] = [idle, 0, false];
  const watch = async () => {
    while (!ended) {
      const asked = performance.now();
      await (await fetch(`${url}/livez`)).text();
      longest = Math.max(longest, performance.now() - asked);
      most = Math.max(most, memory());
      await sleep(5);
    }
  };
  const watching = watch();
  await work();
  ended = true;
  await watching;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${what}: ${seconds} s, ${((cpuMs() - cpu) / 1000).toFixed(1)} s of CPU; at most ${most - idle} MB over idle; another waited at most ${longest.toFixed(0)} ms`,
  );
}

async function until(id: string, status: string) {
  for (;;) {
    const one = await workbay.imports.get(id);
    if (one.status === status) return one;
    if (one.status === 'failed') throw new Error(`${one.failure}`);
    await sleep(100);
  }
}

const made: string[] = [];
for (const [kind, blob, name] of files) {
  const size = `${(blob.size / 1e6).toFixed(1)} MB`;
  for (const time of ['first', 'second']) {
    const file = await workbay.uploadFile(blob, { purpose: 'import', name });
    let id = '';
    await measured(`${kind} (${size}), ${time}: columns`, async () => {
      ({ id } = await workbay.imports.create({ fileId: file.id, kind }));
    });
    if (time === 'first') made.push(id);
    for (const [asked, reached] of [
      ['checking', 'checked'],
      ['importing', 'completed'],
    ] as const) {
      await measured(`${kind}, ${time}: ${asked}`, async () => {
        await workbay.imports.changeStatus(id, { status: asked });
        const { counts } = await until(id, reached);
        console.log(JSON.stringify(counts));
      });
    }
  }
}
for (const id of made.toReversed()) {
  await measured('undoing', async () => {
    await workbay.imports.changeStatus(id, { status: 'undoing' });
    const { removed, faults } = await until(id, 'undone');
    console.log(JSON.stringify({ removed, left: faults }));
  });
}
await stop();
