import { firstIdAt } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unsettleInvoice } from '../invoices/settle.ts';
import { paidInvoicesOf } from '../invoices/unpaid.ts';
import { type PaymentDocument, paymentsCollection, type UsePart } from './store.ts';

type Part = { invoiceId: string; amount: number };
type Reopened = Required<NonNullable<PaymentDocument['reopened']>[number]>;

export const sumOf = (parts: Part[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);

/** Puts back on invoices what was paid of each, as far as it still counts there, and `most` in all. Says where it found a place. */
export async function reopenParts<Given extends Part>(
  scope: DataScope,
  parts: Given[],
  most: number,
): Promise<(Given & Reopened)[]> {
  const reopened: (Given & Reopened)[] = [];
  let left = most;
  for (const given of parts) {
    if (left === 0) break;
    const part = await unsettleInvoice(scope, given.invoiceId, Math.min(given.amount, left));
    if (part.amount > 0) reopened.push({ ...given, ...part });
    left -= part.amount;
  }
  return reopened;
}

/** The same, and what those parts cannot bear on other paid invoices of the customer, the newest first. */
export async function reopen(
  scope: DataScope,
  customerId: string,
  first: Part[],
  amount: number,
): Promise<Reopened[]> {
  if (amount === 0) return [];
  const others = (await paidInvoicesOf(scope, customerId)).map(invoiceId => ({ invoiceId, amount }));
  return merged(await reopenParts(scope, [...first, ...others], amount));
}

/** One part an invoice. */
export const merged = (parts: Reopened[]): Reopened[] =>
  [...Map.groupBy(parts, ({ invoiceId }) => invoiceId).values()].flatMap(of =>
    of.slice(0, 1).map(({ invoiceId, invoiceNumber }) => ({ invoiceId, invoiceNumber, amount: sumOf(of) })),
  );

const mostUses = 200;

/** What the customer's credit has paid since a payment had added to it and no bounce has made owed again, the oldest first. */
export async function paidByCreditSince(
  scope: DataScope,
  { customer, settledAt, createdAt }: Pick<PaymentDocument, 'customer' | 'settledAt' | 'createdAt'>,
): Promise<UsePart[]> {
  const uses = await tenantCollection(scope, paymentsCollection).find(
    {
      'customer.id': customer.id,
      kind: 'credit_use',
      _id: { $gt: firstIdAt('pay', settledAt ?? createdAt) },
    },
    { sort: { _id: 1 }, limit: mostUses, projection: { allocations: 1 } },
  );
  const opened = await openedOf(
    scope,
    customer.id,
    uses.map(({ _id }) => _id),
  );
  return uses.flatMap(({ _id: useId, allocations }) =>
    allocations.map(({ invoiceId, amount }) => {
      const before = opened.filter(part => part.useId === useId && part.invoiceId === invoiceId);
      return { useId, invoiceId, amount: amount - sumOf(before) };
    }),
  );
}

/** What earlier bounces have made owed again of those uses of credit. */
async function openedOf(scope: DataScope, customerId: string, useIds: string[]): Promise<UsePart[]> {
  if (useIds.length === 0) return [];
  const bounced = await tenantCollection(scope, paymentsCollection).find(
    { 'customer.id': customerId, status: 'bounced', 'reopenedUses.useId': { $in: useIds } },
    { projection: { reopenedUses: 1 } },
  );
  return bounced.flatMap(({ reopenedUses = [] }) => reopenedUses);
}
