import type { Job } from '../generated/schema.ts';
import type { Workbay } from '../workbay.ts';
import { isEnded } from './balances.ts';
import { type Row, rupees } from './moved.ts';

/** How many there are, and what they come to, in paise; null where that says nothing of them. */
type Sum = { count: number | null; amount: number | null };
type Found = Pick<Job, 'customer' | 'vehicle' | 'totals' | 'photoFileIds'>;
/** What was brought: the jobs and balances that Workbay has taken, and what came in of the jobs, by their number. */
export type Brought = { jobs: Row[]; balances: Row[]; received: Map<string, number> };

/** Counts and sums of the source against what Workbay has of it. Returns what differs, for a person. */
export async function verify(
  workbay: Workbay,
  { jobs, balances, received }: Brought,
  say: (line: string) => void,
): Promise<string[]> {
  const found = await jobsOf(workbay, jobs);
  const here = ({ cells }: Row) => found.get(`${cells.number}`);
  const [owed, ahead] = [
    balances.filter(({ cells }) => paise(cells.balance) > 0),
    balances.filter(({ cells }) => paise(cells.balance) < 0),
  ];
  const opened = await openedOf(workbay, owed);
  const credited = await creditedTo(
    workbay,
    ahead.flatMap(({ cells }) => found.get(`${cells.reference}`)?.customer.id ?? []),
  );
  const ended = jobs.filter(({ cells }) => isEnded(`${cells.status}`));
  const came = sum(jobs.map(({ cells }) => received.get(`${cells.number}`) ?? 0));
  const differing: string[] = [];
  const compare = (what: string, source: Sum, now: Sum) => {
    const same = source.count === now.count && source.amount === now.amount;
    say(`${what}: ${told(source)} in the source, ${told(now)} in Workbay${same ? '' : ' — they differ'}`);
    if (!same) differing.push(what);
  };

  for (const collection of new Set(jobs.map(({ of }) => of.collection))) {
    const rows = jobs.filter(({ of }) => of.collection === collection);
    const there = rows.flatMap(row => here(row) ?? []);
    compare(
      collection,
      { count: distinct(rows.map(({ cells }) => cells.number)), amount: totalOf(rows) },
      { count: there.length, amount: sum(there.map(({ totals }) => totals.total)) },
    );
  }
  const all = [...found.values()];
  compare(
    'customers',
    counted(distinct(customersIn(jobs))),
    counted(distinct(all.map(({ customer }) => customer.id))),
  );
  compare(
    'vehicles',
    counted(distinct(jobs.map(({ cells }) => plain(cells.registration)))),
    counted(distinct(all.map(({ vehicle }) => vehicle?.id))),
  );
  compare(
    'photos',
    counted(distinct(jobs.flatMap(({ cells }) => cells.photos?.split(' ') ?? []))),
    counted(distinct(all.flatMap(({ photoFileIds }) => photoFileIds))),
  );
  compare(
    'owed by customers',
    { count: owed.length, amount: sum(owed.map(({ cells }) => paise(cells.balance))) },
    { count: opened.length, amount: sum(opened) },
  );
  compare(
    'paid ahead by customers',
    { count: ahead.length, amount: -sum(ahead.map(({ cells }) => paise(cells.balance))) },
    { count: credited.length, amount: sum(credited) },
  );
  // Payments stay in the books that they were taken in: here they are what was billed and is not owed any more.
  const billed = sum(ended.map(row => here(row)?.totals.total ?? 0));
  compare(
    'payments received',
    { count: null, amount: came },
    { count: null, amount: billed - sum(opened) + sum(credited) },
  );
  return differing;
}

/** What Workbay has of these jobs, by their number in the source. */
export async function jobsOf(workbay: Workbay, jobs: Row[]): Promise<Map<string, Found>> {
  const numbers = new Set(jobs.map(({ cells }) => `${cells.number}`));
  const found = new Map<string, Found>();
  for await (const { reference, customer, vehicle, totals, photoFileIds } of workbay.jobs.list({
    limit: 100,
  }))
    if (reference && numbers.has(reference))
      found.set(reference, { customer, vehicle, totals, photoFileIds });
  return found;
}

/** What was opened of what they owe, in paise. */
async function openedOf(workbay: Workbay, owed: Row[]): Promise<number[]> {
  const references = new Set(owed.map(({ cells }) => `OB-${cells.reference?.slice(0, 40)}`));
  const opened: number[] = [];
  if (references.size === 0) return opened;
  for await (const { kind, number, totals } of workbay.invoices.list({ limit: 100 }))
    if (kind === 'opening_balance' && references.has(`${number}`)) opened.push(totals.total);
  return opened;
}

/** What was opened as their credit, in paise: an amount for each entry that is not undone. */
async function creditedTo(workbay: Workbay, customerIds: string[]): Promise<number[]> {
  const byOpening = new Map<string, number>();
  for (const customerId of new Set(customerIds))
    for await (const { cause, lines } of workbay.ledger.listEntries({ customerId, limit: 100 })) {
      if (cause.type !== 'opening_balance' && cause.type !== 'opening_undone') continue;
      const amount = lines
        .filter(({ account }) => account === 'customer_credit')
        .reduce((total, { credit, debit }) => total + credit - debit, 0);
      byOpening.set(cause.id, (byOpening.get(cause.id) ?? 0) + amount);
    }
  return [...byOpening.values()].filter(amount => amount !== 0);
}

/** Who the jobs' customers are in the source: by the id or the phone that a job gives, by name, or by whose vehicle it is. */
function customersIn(jobs: Row[]): string[] {
  const owners = new Map<string, string>();
  for (const row of jobs) {
    const [vehicle, said] = [plain(row.cells.registration), saidOf(row)];
    if (vehicle && said && !owners.has(vehicle)) owners.set(vehicle, said);
  }
  return jobs.map(row => {
    const vehicle = plain(row.cells.registration);
    return saidOf(row) ?? owners.get(vehicle) ?? `vehicle ${vehicle}`;
  });
}

function saidOf({ cells: { customerId, customerPhone, customerName } }: Row): string | undefined {
  if (customerId) return `id ${customerId}`;
  if (customerPhone) return `phone ${customerPhone.replaceAll(/\D/g, '').slice(-10)}`;
  return customerName && `name ${plain(customerName)}`;
}

const plain = (text = ''): string => text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
const paise = (rupeesIn: string | undefined): number => Math.round(Number(rupeesIn ?? 0) * 100);
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);
const totalOf = (rows: Row[]): number => sum(rows.map(({ cells }) => paise(cells.total)));
const distinct = (values: (string | undefined)[]): number => new Set(values.filter(Boolean)).size;
const counted = (count: number): Sum => ({ count, amount: null });

function told({ count, amount }: Sum): string {
  const money = amount === null ? '' : rupees(amount);
  return count === null ? money : `${count}${money && ` (${money})`}`;
}
