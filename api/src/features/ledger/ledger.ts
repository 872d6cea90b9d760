import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Paging } from '../../http/cursor.ts';
import { type Account, type LedgerEntryDocument, type LedgerLine, ledgerCollection } from './store.ts';

/** Debit what came in or is owed to us. Amounts in minor units; zero lines are left out by `post`. */
export const debit = (account: Account, amount: number, customerId: string | null = null): LedgerLine => ({
  account,
  customerId,
  debit: amount,
  credit: 0,
});

export const credit = (account: Account, amount: number, customerId: string | null = null): LedgerLine => ({
  account,
  customerId,
  debit: 0,
  credit: amount,
});

/** Posts a balanced entry in the running transaction. The same cause a second time is refused by the database. */
export async function post(
  scope: DataScope,
  entry: Pick<LedgerEntryDocument, 'cause' | 'currency' | 'postedOn' | 'lines'>,
): Promise<void> {
  if (!scope.session) throw new Error('a ledger entry is posted in the transaction of its cause');
  const lines = entry.lines.filter(line => line.debit !== 0 || line.credit !== 0);
  const difference = lines.reduce((sum, line) => sum + line.debit - line.credit, 0);
  if (difference !== 0) throw new Error(`the entry of ${entry.cause.id} does not balance: ${difference}`);
  if (lines.length === 0) return;
  await tenantCollection(scope, ledgerCollection).insertOne({ _id: newId('led'), ...entry, lines });
}

export async function listEntries(
  scope: DataScope,
  customerId: string | undefined,
  { limit, after }: Paging,
) {
  return tenantCollection(scope, ledgerCollection).find(
    { ...(customerId ? { 'lines.customerId': customerId } : {}), ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

type Balance = { _id: string | null; balance: number };

/** What each customer owes by the entries alone, in minor units: the proof of the balances kept on customers. */
export async function recomputeBalances(scope: DataScope): Promise<Map<string, number>> {
  const rows = await tenantCollection(scope, ledgerCollection).aggregate<Balance>([
    { $unwind: '$lines' },
    { $match: { 'lines.customerId': { $ne: null } } },
    {
      $group: {
        _id: '$lines.customerId',
        balance: { $sum: { $subtract: ['$lines.debit', '$lines.credit'] } },
      },
    },
  ]);
  return new Map(rows.map(({ _id, balance }) => [`${_id}`, balance]));
}

export type Difference = { customerId: string; kept: number; posted: number };

/**
 * Compares the balances kept on customers with the sums of their entries, in minor units, and returns where they differ, also
 * for a customer who is missing on one side. Both must be of one moment: read them in one transaction, or while nothing is written.
 */
export async function verifyLedger(
  scope: DataScope,
  customers: Iterable<{ _id: string; balance: number }>,
): Promise<Difference[]> {
  const posted = await recomputeBalances(scope);
  const kept = new Map([...customers].map(({ _id, balance }) => [_id, balance]));
  return [...new Set([...kept.keys(), ...posted.keys()])]
    .map(customerId => ({
      customerId,
      kept: kept.get(customerId) ?? 0,
      posted: posted.get(customerId) ?? 0,
    }))
    .filter(difference => difference.kept !== difference.posted);
}

export function toEntry(doc: LedgerEntryDocument): components['schemas']['LedgerEntry'] {
  const { _id, cause, currency, lines, postedOn, createdAt } = doc;
  return { id: _id, cause, currency, lines, postedOn, createdAt: createdAt.toISOString() };
}
