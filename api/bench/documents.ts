import { readFileSync } from 'node:fs';
import { createRenderer } from '../src/documents/render.ts';
import { sampleInvoice } from '../src/documents/sample.ts';

/** `node api/bench/documents.ts [count]`: two-page invoices, each different, one after another: time for one, and memory. */
const count = Number(process.argv[2] ?? 5000);
const renderer = createRenderer();
const every = Math.ceil(count / 10);

/** Of this process and the one that renders, which is its child (Linux). */
const processes = () => {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim();
  return [`${process.pid}`, ...children.split(' ').filter(Boolean)];
};
const memory = () => {
  const each = processes().map(pid => {
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(resident) / 1024);
  });
  return `${each.join(' + ')} = ${each.reduce((sum, part) => sum + part, 0)} MiB`;
};
/** User and system time of the rendering processes so far: what a document costs, however busy the machine is. */
const spent = new Map<string, number>();
function processorMs(): number {
  for (const pid of processes().slice(1)) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    spent.set(pid, (Number(fields[11]) + Number(fields[12])) * 10);
  }
  return [...spent.values()].reduce((sum, part) => sum + part, 0);
}
const at = (times: number[], part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);

function invoice(number: number) {
  const { customer, items, workshop } = sampleInvoice(30);
  return sampleInvoice(30, {
    number: `INV/26-27/${number}`,
    customer: { ...customer, name: `Customer ${number}` },
    items: items.map((item, line) => ({ ...item, description: `Work ${number}, part ${line}` })),
    workshop: { ...workshop, name: `Workshop ${number % 50}` },
  });
}

console.log(`idle ${memory()}`);
let times: number[] = [];
let before = 0;
for (let number = 1; number <= count; number++) {
  const started = performance.now();
  await renderer.invoice(invoice(number));
  times.push(performance.now() - started);
  if (number === 1) console.log(`first ${at(times, 0)} ms, ${memory()}`);
  if (number % every !== 0) continue;
  times.sort((a, b) => a - b);
  const speed = `p50 ${at(times, 0.5)} ms  p95 ${at(times, 0.95)} ms  longest ${at(times, 1 - 1e-9)} ms`;
  const processor = processorMs();
  console.log(
    `${String(number).padStart(6)}  ${((processor - before) / every).toFixed(0)} ms CPU  ${speed}  ${memory()}`,
  );
  times = [];
  before = processor;
}
await renderer.close();
