import { isDeepStrictEqual } from 'node:util';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { adjustBalance, adjustCredit } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { openingInvoice, storeOpeningInvoices } from '../invoices/broughtOver.ts';
import { credit, debit, postMany } from '../ledger/ledger.ts';
import type { Account, LedgerLine } from '../ledger/store.ts';
import { countFigures } from '../summary/figures.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { type OpeningDocument, openingsCollection } from './store.ts';

export type Opening = Pick<
  OpeningDocument,
  '_id' | 'importKey' | 'postedOn' | 'currency' | 'lines' | 'customerId'
> & {
  /** Of what a customer owes. */
  owed?: { customer: CustomerDocument; amount: number; dueOn: string; reference: string | null };
};

/** What stood in an account: a debit, or a credit where it is below nothing. */
export function accountOpening(
  { currency }: WorkshopDocument,
  { account, amount, postedOn }: { account: Account; amount: number; postedOn: string },
): Opening {
  const lines =
    amount < 0
      ? [debit('opening_balances', -amount), credit(account, -amount)]
      : [debit(account, amount), credit('opening_balances', amount)];
  return { _id: newId('opn'), importKey: `account:${account}`, postedOn, currency, lines };
}

/** What a customer owed or, where it is below nothing, had paid too much. */
export function customerOpening(
  { currency }: WorkshopDocument,
  customer: CustomerDocument,
  input: { amount: number; postedOn: string; dueOn: string; reference: string | null },
): Opening {
  const { amount, postedOn, dueOn, reference } = input;
  const { _id: customerId } = customer;
  const lines: LedgerLine[] =
    amount < 0
      ? [debit('opening_balances', -amount), credit('customer_credit', -amount, customerId)]
      : [debit('receivable', amount, customerId), credit('opening_balances', amount)];
  const importKey = reference === null ? `customer:${customerId}` : `bill:${reference}`;
  const opening = { _id: newId('opn'), importKey, postedOn, currency, lines, customerId };
  return amount < 0 ? opening : { ...opening, owed: { customer, amount, dueOn, reference } };
}

/** Whether one that was brought over before says the same. */
export const saysTheSame = (
  before: Pick<Opening, 'postedOn' | 'lines'>,
  { postedOn, lines }: Opening,
): boolean => before.postedOn === postedOn && isDeepStrictEqual(before.lines, lines);

/** Posts and stores them, on days that are open. */
export async function storeOpenings(
  scope: DataScope,
  workshop: WorkshopDocument,
  openings: Opening[],
): Promise<void> {
  const numberOf = await numbering(scope, openings);
  const invoices = new Map(
    openings.flatMap(opening => {
      const { _id, postedOn, owed } = opening;
      if (!owed) return [];
      const { customer, amount, dueOn, reference } = owed;
      const number = reference === null ? numberOf() : `OB-${reference}`;
      const notes = reference;
      return [[_id, openingInvoice(workshop, customer, { amount, postedOn, dueOn, number, notes })] as const];
    }),
  );
  await storeOpeningInvoices(scope, [...invoices.values()]);
  await postMany(
    scope,
    openings.map(({ _id, currency, postedOn, lines }) => ({
      cause: { type: 'opening_balance', id: _id },
      document: invoices.get(_id)?.number ?? null,
      currency,
      postedOn,
      lines,
    })),
  );
  for (const [customerId, of] of byCustomer(openings)) await move(scope, customerId, of, 1);
  await tenantCollection(scope, openingsCollection).insertMany(
    openings.map(({ owed: _, ...opening }) => {
      const invoice = invoices.get(opening._id);
      return { ...opening, ...(invoice && { invoiceId: invoice._id }) };
    }),
  );
}

/** Numbers for what has none: `OB/7`. No number of an invoice looks like it, nor like one with the reference of elsewhere. */
async function numbering(scope: DataScope, openings: Opening[]): Promise<() => string> {
  const count = openings.filter(({ owed }) => owed && owed.reference === null).length;
  if (count === 0) return () => '';
  const { numbers } = await countFigures(scope, { 'numbers.openings': count });
  let next = (numbers?.openings ?? count) - count;
  return () => `OB/${++next}`;
}

export function byCustomer<T extends Pick<OpeningDocument, 'customerId'>>(openings: T[]): Map<string, T[]> {
  return Map.groupBy(
    openings.filter(({ customerId }) => customerId !== undefined),
    ({ customerId }) => `${customerId}`,
  );
}

/** Moves what is kept of the customer as the entries say, or back. Throws `not_enough_credit`, having moved nothing. */
export async function move(
  scope: DataScope,
  customerId: string,
  openings: Pick<OpeningDocument, 'lines'>[],
  sign: 1 | -1,
): Promise<void> {
  const lines = openings.flatMap(opening => opening.lines).filter(line => line.customerId !== null);
  const owed = lines.reduce((sum, line) => sum + line.debit - line.credit, 0);
  const credited = lines
    .filter(({ account }) => account === 'customer_credit')
    .reduce((sum, line) => sum + line.credit - line.debit, 0);
  await adjustCredit(scope, customerId, sign * credited);
  await adjustBalance(scope, customerId, sign * owed);
}
