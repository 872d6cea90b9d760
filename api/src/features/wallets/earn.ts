import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import type { EmitScope } from '../events/events.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { credit, debit, post, signed } from '../ledger/ledger.ts';
import { type LedgerLine, ledgerCollection } from '../ledger/store.ts';
import { type LineItem, multiply } from '../money/lineItems.ts';
import { civilDate } from '../summary/civilDate.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type WalletDocument, walletsCollection } from './store.ts';
import { changeWallet, findWallet } from './wallets.ts';

/** What is owed to one of the team. */
export const owed = (userId: string, line: LedgerLine): LedgerLine => ({ ...line, userId });

/** What a share of a job comes to where so many people divide its labour. */
export function earnedOf(
  share: NonNullable<WalletDocument['share']>,
  labour: number,
  people: number,
): number {
  return share.kind === 'per_job' ? share.value : multiply(labour, share.value, 100 * people);
}

/** What of an invoice or note is labour, before tax. */
export const labourOf = ({ lineItems }: { lineItems: Pick<LineItem, 'kind' | 'taxable'>[] }): number =>
  lineItems.reduce((sum, { kind, taxable }) => sum + (kind === 'labour' ? taxable : 0), 0);

/** At the issue of a job's invoice those who worked on it have earned their shares. */
export async function earnShares(
  scope: EmitScope,
  invoice: InvoiceDocument,
  postedOn: string,
): Promise<void> {
  const people = invoice.workedBy;
  if (!invoice.jobId || people.length === 0) return;
  const found = await tenantCollection(unbounded(scope), walletsCollection).find({ userId: { $in: people } });
  const labour = labourOf(invoice);
  const earned = found.flatMap(({ userId, share }) => {
    const amount = share ? earnedOf(share, labour, people.length) : 0;
    return amount > 0 ? [{ userId, amount }] : [];
  });
  if (earned.length === 0) return;
  await post(scope, {
    cause: { type: 'share_earned', id: invoice._id },
    document: invoice.number,
    currency: invoice.currency,
    postedOn,
    lines: [
      debit(
        'team_pay',
        earned.reduce((sum, { amount }) => sum + amount, 0),
      ),
      ...earned.map(({ userId, amount }) => owed(userId, credit('team_payable', amount))),
    ],
  });
  for (const { userId, amount } of earned)
    await changeWallet(scope, userId, ({ balance }) => ({ balance: balance + amount }));
}

/** What somebody has earned of each of these invoices. */
export async function earnedOn(
  scope: DataScope,
  userId: string,
  invoiceIds: string[],
): Promise<Map<string, number>> {
  if (invoiceIds.length === 0) return new Map();
  const found = await tenantCollection(unbounded(scope), ledgerCollection).find({
    'cause.type': 'share_earned',
    'cause.id': { $in: invoiceIds },
  });
  return new Map(
    found.flatMap(({ cause, lines }) => {
      const own = lines.filter(line => line.userId === userId);
      return own.length > 0 ? [[cause.id, own.reduce((sum, line) => sum + line.credit, 0)]] : [];
    }),
  );
}

/** Adds to what a person is owed, or takes off what is available. */
export async function adjust(
  ctx: Context,
  userId: string,
  { amount, reason }: components['schemas']['AdjustmentInput'],
): Promise<WalletDocument> {
  if (amount === 0) throw fault('rule_broken', '/body/amount', 'is zero', 'too_small');
  await takeTurn(ctx);
  const before = await findWallet(ctx, userId);
  if (!before) throw new Problem('not_found', 'Set a share first.');
  if (amount < 0 && before.balance - before.reserved + amount < 0) throw new Problem('not_enough_balance');
  const { currency, timeZone } = await getWorkshop(ctx);
  await post(ctx, {
    cause: { type: 'wallet_adjusted', id: newId('mov') },
    document: null,
    narration: reason.trim(),
    currency,
    postedOn: civilDate(nowOf(ctx), timeZone),
    lines: [signed('team_pay', amount), owed(userId, signed('team_payable', -amount))],
  });
  return changeWallet(ctx, userId, ({ balance }) => ({ balance: balance + amount }));
}

/** Books that a person was paid. */
export async function bookPaid(
  ctx: Context,
  paid: {
    id: string;
    userId: string;
    amount: number;
    currency: string;
    from: 'cash' | 'bank' | 'payment_provider';
    reference: string | null;
  },
): Promise<void> {
  const { id, userId, amount, currency, from, reference } = paid;
  await post(ctx, {
    cause: { type: 'payout_paid', id },
    document: reference,
    currency,
    postedOn: civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone),
    lines: [owed(userId, debit('team_payable', amount)), credit(from, amount)],
  });
  await changeWallet(ctx, userId, ({ balance, reserved }) => ({
    balance: balance - amount,
    reserved: reserved - amount,
  }));
}

const kinds = {
  share_earned: 'earned',
  share_taken_back: 'taken_back',
  wallet_adjusted: 'adjusted',
  payout_paid: 'paid',
} as const;
const isKind = (type: string): type is keyof typeof kinds => Object.hasOwn(kinds, type);

/** The entries behind a person's balance, newest first. */
export async function walletEntries(scope: DataScope, userId: string, { limit, after }: Paging) {
  return tenantCollection(unbounded(scope), ledgerCollection).find(
    { 'lines.userId': userId, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

export function toWalletEntry(
  userId: string,
  { _id, cause, document, narration, lines, postedOn }: Awaited<ReturnType<typeof walletEntries>>[number],
): components['schemas']['WalletEntry'] {
  const own = lines.filter(line => line.userId === userId);
  return {
    id: _id,
    kind: isKind(cause.type) ? kinds[cause.type] : 'adjusted',
    amount: own.reduce((sum, line) => sum + line.credit - line.debit, 0),
    document,
    reason: narration,
    day: postedOn,
  };
}
