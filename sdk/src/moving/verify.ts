import type { Workbay } from '../workbay.ts';
import { type Row, rupees } from './moved.ts';

type Sum = { what: string; count: number; amount: number };

/** Counts and sums of the source against what Workbay has of it. Returns what differs, for a person. */
export async function verify(
  workbay: Workbay,
  { jobs, balances }: { jobs: Row[]; balances: Row[] },
  say: (line: string) => void,
): Promise<string[]> {
  const numbers = new Set(jobs.map(({ cells }) => `${cells.number}`));
  const found = new Map<string, number>();
  for await (const { reference, totals } of workbay.jobs.list({ limit: 100 }))
    if (reference && numbers.has(reference)) found.set(reference, totals.total);
  const owed = balances.filter(({ cells }) => Number(cells.balance) > 0);
  const references = new Set(owed.map(({ cells }) => `OB-${cells.reference?.slice(0, 40)}`));
  const opened: number[] = [];
  for await (const { kind, number, totals } of workbay.invoices.list({ limit: 100 }))
    if (kind === 'opening_balance' && references.has(`${number}`)) opened.push(totals.total);
  return [
    ...compare(say, sumOf('jobs', jobs, 'total'), {
      what: 'jobs',
      count: found.size,
      amount: sum(found.values()),
    }),
    ...compare(say, sumOf('owed by customers', owed, 'balance'), {
      what: 'owed by customers',
      count: opened.length,
      amount: sum(opened),
    }),
  ];
}

const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);

const sumOf = (what: string, rows: Row[], field: string): Sum => ({
  what,
  count: new Set(rows.map(({ cells }) => cells.number ?? cells.reference)).size,
  amount: sum(rows.map(({ cells }) => Math.round(Number(cells[field] ?? 0) * 100))),
});

function compare(say: (line: string) => void, source: Sum, here: Sum): string[] {
  const told = ({ count, amount }: Sum) => `${count} (${rupees(amount)})`;
  const same = source.count === here.count && source.amount === here.amount;
  say(
    `${source.what}: ${told(source)} in the source, ${told(here)} in Workbay${same ? '' : ' — they differ'}`,
  );
  return same ? [] : [source.what];
}
