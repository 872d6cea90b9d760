import type { Db, MongoClient } from 'mongodb';
import { expect } from 'vitest';
import { verifyLedger } from '../../../src/features/ledger/verify.ts';
import { balanceOf } from './books.ts';
import { insist } from './send.ts';
import type { World } from './world.ts';

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
    for (const { id, due, paid } of customer.invoices)
      expect(await insist(() => workbay.invoices.get(id))).toMatchObject({
        amountDue: due,
        amountPaid: paid,
      });
    for (const { id, left } of customer.advances)
      expect((await insist(() => workbay.advances.get(id))).left).toBe(left);
  }
  expect(await insist(() => owner.wallets.get(technicianId))).toMatchObject(books.wallet);
  expect((await insist(() => workbay.suppliers.get(supplierId))).payable).toBe(books.payable);

  expect(await db.collection('ledgerEntries').countDocuments({ tenantId })).toBe(books.entries);
  for (const [name, made] of Object.entries(books.made)) {
    const found = await db.collection<{ _id: string; number?: string }>(name).find({ tenantId }).toArray();
    expect(new Set(found.map(({ _id }) => _id)), name).toEqual(made);
    gapless(found.flatMap(({ number }) => number ?? []));
  }
}

/** Each series counts on from its first number, nothing left out and nothing twice. */
function gapless(numbers: string[]): void {
  for (const [series, of] of Map.groupBy(numbers, number => number.replace(/\d+$/, ''))) {
    const counts = of.map(number => Number(number.slice(series.length))).sort((a, b) => a - b);
    expect(counts, series).toEqual(counts.map((_, index) => (counts[0] ?? 0) + index));
  }
}
