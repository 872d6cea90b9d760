import type { Db } from 'mongodb';
import type { Customer, Invoice } from './books.ts';
import { checkCustomer } from './check.ts';
import { bounce, confirm, record, refund, reject, spendCredit } from './receipts.ts';
import { creditNote, debitNote, issue, moveAdvance, newCustomer, takeAdvance } from './sales.ts';
import { adjustWallet, askPayout, close, decidePayout, journal, paySupplier, purchase } from './spending.ts';
import type { World } from './world.ts';

type OfCustomer = (world: World, customer: Customer) => Promise<void>;

/** At most 100 notes correct an invoice. */
const mostNotes = 40;
const withInvoice =
  (command: (world: World, customer: Customer, invoice: Invoice) => Promise<void>): OfCustomer =>
  async (world, customer) => {
    const invoice = world.random.among(customer.invoices.filter(({ notes }) => notes < mostNotes));
    if (invoice) await command(world, customer, invoice);
  };

const ofCustomers: [number, OfCustomer][] = [
  [5, issue],
  [5, record],
  [6, confirm],
  [1, reject],
  [3, bounce],
  [4, spendCredit],
  [3, refund],
  [3, withInvoice(creditNote)],
  [2, withInvoice(debitNote)],
  [3, takeAdvance],
  [5, moveAdvance],
];
const ofWorkshop: [number, (world: World) => Promise<void>][] = [
  [2, purchase],
  [2, paySupplier],
  [2, adjustWallet],
  [2, askPayout],
  [4, decidePayout],
  [3, journal],
  [1, close],
];

/** Customers who trade at one time; each has at most so many entries, which are summed up at each step. */
export const customersAtOnce = 4;
const mostEntries = 120;

/** Does something at random with money, and looks whether all that it touched is as the model says. */
export async function step(world: World, db: Db): Promise<void> {
  const { random } = world;
  if (random.chance(0.3)) return pick(world, ofWorkshop)(world);
  const trading = world.books.customers
    .slice(-customersAtOnce)
    .filter(({ entries }) => entries < mostEntries);
  const customer = trading.length < customersAtOnce ? await newCustomer(world) : random.among(trading);
  if (!customer) throw new Error('nobody trades');
  await (customer.invoices.length === 0 ? issue : pick(world, ofCustomers))(world, customer);
  await checkCustomer(world, db, customer);
}

function pick<T>({ random }: World, weighted: [number, T][]): T {
  let left = random.whole(
    1,
    weighted.reduce((sum, [weight]) => sum + weight, 0),
  );
  for (const [weight, one] of weighted) {
    left -= weight;
    if (left <= 0) return one;
  }
  throw new Error('nothing to do');
}
