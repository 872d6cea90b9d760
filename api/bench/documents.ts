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
for (let number = 1; number <= count; number++) {
  const started = performance.now();
  await renderer.invoice(invoice(number));
  times.push(performance.now() - started);
  if (number === 1) console.log(`first ${at(times, 0)} ms, ${memory()}`);
  if (number % every !== 0) continue;
  times.sort((a, b) => a - b);
  const speed = `p50 ${at(times, 0.5)} ms  p95 ${at(times, 0.95)} ms  longest ${at(times, 1 - 1e-9)} ms`;
  console.log(`${String(number).padStart(6)}  ${speed}  ${memory()}`);
  times = [];
}
await renderer.close();
