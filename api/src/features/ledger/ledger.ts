import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Paging } from '../../http/cursor.ts';
import { mustBeOpen } from './closing.ts';
import {
  type Account,
  type LedgerEntryDocument,
  type LedgerLine,
  ledgerCollection,
  ledgerMonthsCollection,
} from './store.ts';

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

/** A debit, or a credit where the amount is negative. */
export const signed = (account: Account, amount: number): LedgerLine =>
  amount < 0 ? credit(account, -amount) : debit(account, amount);

/** Of whom the line is: a customer, or a supplier. */
export const partyOf = ({ customerId, supplierId }: LedgerLine): string | null =>
  customerId ?? supplierId ?? null;

type NewEntry = Pick<LedgerEntryDocument, 'cause' | 'currency' | 'postedOn' | 'lines' | 'document'> & {
  narration?: string | null;
};

/**
 * Posts a balanced entry in the running transaction, and adds it to the month's running totals. The same cause a second time
 * is refused by the database. Throws `period_closed`.
 */
export async function post(scope: DataScope, entry: NewEntry): Promise<LedgerEntryDocument | null> {
  const lines = balanced(scope, entry);
  if (lines.length === 0) return null;
  await mustBeOpen(scope, entry.postedOn);
  await addToMonth(scope, entry.postedOn.slice(0, 7), lines);
  return tenantCollection(scope, ledgerCollection).insertOne({
    _id: newId('led'),
    narration: null,
    ...entry,
    lines,
  });
}

/** Whether this cause has posted already. */
export const isPosted = async (
  scope: DataScope,
  { type, id }: LedgerEntryDocument['cause'],
): Promise<boolean> =>
  (await tenantCollection(scope, ledgerCollection).findOne({ 'cause.type': type, 'cause.id': id })) !== null;

/** Posts many entries, none of them empty, with one command for each month and one for all. Their days must be open. */
export async function postMany(scope: DataScope, entries: NewEntry[]): Promise<void> {
  const posted = entries.map(entry => ({
    _id: newId('led'),
    narration: null,
    ...entry,
    lines: balanced(scope, entry),
  }));
  for (const [month, of] of Map.groupBy(posted, ({ postedOn }) => postedOn.slice(0, 7)))
    await addToMonth(
      scope,
      month,
      of.flatMap(({ lines }) => lines),
    );
  await tenantCollection(scope, ledgerCollection).insertMany(posted);
}

function balanced(scope: DataScope, { cause, lines }: NewEntry): LedgerLine[] {
  if (!scope.session) throw new Error('a ledger entry is posted in the transaction of its cause');
  const difference = lines.reduce((sum, line) => sum + line.debit - line.credit, 0);
  if (difference !== 0) throw new Error(`the entry of ${cause.id} does not balance: ${difference}`);
  return lines.filter(line => line.debit !== 0 || line.credit !== 0);
}

async function addToMonth(scope: DataScope, month: string, lines: LedgerLine[]): Promise<void> {
  const added: Record<string, number> = {};
  for (const { account, debit: debited, credit: credited } of lines) {
    added[`accounts.${account}.debit`] = (added[`accounts.${account}.debit`] ?? 0) + debited;
    added[`accounts.${account}.credit`] = (added[`accounts.${account}.credit`] ?? 0) + credited;
  }
  const now = new Date();
  await tenantCollection(scope, ledgerMonthsCollection).updateOne(
    { _id: `${scope.tenantId}:${month}` },
    { $inc: added, $set: { updatedAt: now }, $setOnInsert: { month, createdAt: now, version: 1 } },
    { upsert: true },
  );
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

export function toEntry(doc: LedgerEntryDocument): components['schemas']['LedgerEntry'] {
  const { _id, cause, document, narration, currency, lines, postedOn, createdAt } = doc;
  return {
    id: _id,
    cause,
    document,
    narration,
    currency,
    lines,
    postedOn,
    createdAt: createdAt.toISOString(),
  };
}
