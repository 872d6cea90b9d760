import type { Db, MongoClient } from 'mongodb';
import { expect } from 'vitest';
import { verifyLedger } from '../../../src/features/ledger/verify.ts';
import { type Account, advancesOf, balanceOf, type Customer } from './books.ts';
import { insist } from './send.ts';
import type { World } from './world.ts';

type Entry = {
  tenantId: string;
  lines: { account: Account; customerId: string | null; debit: number; credit: number }[];
};
type Sums = { _id: null; entries: number; net: number; credit: number; advances: number };

const allDays = { fromDay: '2000-01-01', toDay: '2099-12-31' };
const allMonths = { fromMonth: '2000-01', toMonth: '2099-12' };

/** Compares the whole books with the model, and each running total with its entries. Customers before `from` trade no more and were looked at. */
export async function checkAll(world: World, { client, db }: { client: MongoClient; db: Db }, from: number) {
  const { books, workbay, owner, technicianId, supplierId, tenantId } = world;
  const { accounts, totals } = await insist(() => workbay.ledger.trialBalance(allMonths));
  expect(totals).toMatchObject({ opening: 0, closing: 0, debit: totals.credit });
  const kept = accounts.map(({ account, closing }) => [account, closing] as const);
  const without0 = (all: Iterable<readonly [string, number]>) =>
    new Map([...all].filter(([, sum]) => sum !== 0));
  expect(without0(kept)).toEqual(without0(books.accounts));
  expect(await verifyLedger({ database: { client, db }, tenantId: null }, tenantId)).toEqual([]);

  for (const customer of books.customers.slice(from)) {
    const statement = await insist(() => workbay.ledger.statement(customer.id, allDays));
    expect(statement.closing).toBe(balanceOf(customer));
    expect(statement.lines).toHaveLength(customer.entries);
  }
  const invoices = await db
    .collection<{ _id: string; amountDue: number; amountPaid: number }>('invoices')
    .find({ tenantId }, { projection: { amountDue: 1, amountPaid: 1 } })
    .toArray();
  const allInvoices = books.customers.flatMap(customer => customer.invoices);
  expect(new Map(invoices.map(({ _id, amountDue, amountPaid }) => [_id, [amountDue, amountPaid]]))).toEqual(
    new Map(allInvoices.map(({ id, due, paid }) => [id, [due, paid]])),
  );
  const advances = await db
    .collection<{ _id: string; left: number }>('advances')
    .find({ tenantId }, { projection: { left: 1 } })
    .toArray();
  const allAdvances = books.customers.flatMap(customer => customer.advances);
  expect(new Map(advances.map(({ _id, left }) => [_id, left]))).toEqual(
    new Map(allAdvances.map(({ id, left }) => [id, left])),
  );
  expect(await insist(() => owner.wallets.get(technicianId))).toMatchObject(books.wallet);
  expect((await insist(() => workbay.suppliers.get(supplierId))).payable).toBe(books.payable);

  expect(await db.collection('ledgerEntries').countDocuments({ tenantId })).toBe(books.entries);
  for (const [name, made] of Object.entries(books.made)) {
    const found = await db
      .collection<{ _id: string; number?: string }>(name)
      .find({ tenantId }, { projection: { number: 1 } })
      .toArray();
    expect(new Set(found.map(({ _id }) => _id)), name).toEqual(made);
    gapless(found.flatMap(({ number }) => number ?? []));
  }
}

/** Compares what is kept of a customer with the model, and with their entries, of which there are few enough to be summed up each time. */
export async function checkCustomer({ tenantId }: World, db: Db, customer: Customer): Promise<void> {
  const kept = await db
    .collection<{ _id: string; balance: number; credit: number }>('customers')
    .findOne({ _id: customer.id });
  expect(kept).toMatchObject({ balance: balanceOf(customer), credit: customer.credit });
  const debit = (account?: Account) => ({
    $sum: {
      $cond: [
        account ? { $eq: ['$lines.account', account] } : true,
        { $subtract: ['$lines.debit', '$lines.credit'] },
        0,
      ],
    },
  });
  const [posted] = await db
    .collection<Entry>('ledgerEntries')
    .aggregate<Sums>([
      { $match: { tenantId, 'lines.customerId': customer.id } },
      { $set: { of: '$_id' } },
      { $unwind: '$lines' },
      { $match: { 'lines.customerId': customer.id } },
      {
        $group: {
          _id: null,
          entries: { $addToSet: '$of' },
          net: debit(),
          credit: debit('customer_credit'),
          advances: debit('customer_advances'),
        },
      },
      { $set: { entries: { $size: '$entries' } } },
    ])
    .toArray();
  expect(posted ?? { entries: 0, net: 0, credit: 0, advances: 0 }).toMatchObject({
    entries: customer.entries,
    net: balanceOf(customer),
    credit: 0 - customer.credit,
    advances: 0 - advancesOf(customer),
  });
}

/** Each series counts on from its first number, nothing left out and nothing twice. */
function gapless(numbers: string[]): void {
  for (const [series, of] of Map.groupBy(numbers, number => number.replace(/\d+$/, ''))) {
    const counts = of.map(number => Number(number.slice(series.length))).sort((a, b) => a - b);
    expect(counts, series).toEqual(counts.map((_, index) => (counts[0] ?? 0) + index));
  }
}
