import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { labels } from '../../documents/labels.ts';
import { fault, Problem } from '../../errors.ts';
import { csvLine } from '../../http/csv.ts';
import { customerRef, getCustomer } from '../customers/customers.ts';
import { plainMoney } from '../money/format.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type LedgerEntryDocument, ledgerCollection } from './store.ts';

type Statement = components['schemas']['Statement'];
export type Days = { fromDay: string; toDay: string };

const mostEntries = 1000;

export function checkDays({ fromDay, toDay }: Days): void {
  if (fromDay > toDay) throw fault('rule_broken', '/query/toDay', 'is before fromDay', 'too_small');
}

/** What an entry charged to a customer and took off, as a whole: a receipt kept partly as credit is one receipt. */
function movedFor(customerId: string, { lines }: Pick<LedgerEntryDocument, 'lines'>): number {
  const own = lines.filter(line => line.customerId === customerId);
  return own.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
}

export async function statementOf(scope: DataScope, customerId: string, days: Days): Promise<Statement> {
  checkDays(days);
  const { fromDay, toDay } = days;
  const customer = await getCustomer(scope, customerId);
  const { currency } = await getWorkshop(scope);
  const entries = tenantCollection(scope, ledgerCollection);
  const found = await entries.find(
    { 'lines.customerId': customerId, postedOn: { $gte: fromDay, $lte: toDay } },
    { sort: { postedOn: 1, _id: 1 }, limit: mostEntries + 1 },
  );
  if (found.length > mostEntries)
    throw new Problem('rule_broken', `There are more than ${mostEntries} entries; ask for fewer days.`);
  const [before] = await entries.aggregate<{ moved: number }>([
    { $match: { 'lines.customerId': customerId, postedOn: { $lt: fromDay } } },
    { $unwind: '$lines' },
    { $match: { 'lines.customerId': customerId } },
    { $group: { _id: null, moved: { $sum: { $subtract: ['$lines.debit', '$lines.credit'] } } } },
  ]);
  const opening = before?.moved ?? 0;
  let balance = opening;
  const lines = found.map(entry => {
    const moved = movedFor(customerId, entry);
    balance += moved;
    const { _id: entryId, postedOn, cause, document } = entry;
    return {
      entryId,
      postedOn,
      cause,
      document,
      debit: Math.max(moved, 0),
      credit: Math.max(-moved, 0),
      balance,
    };
  });
  return { customer: customerRef(customer), fromDay, toDay, currency, opening, lines, closing: balance };
}

export const causeName = ({ type }: components['schemas']['LedgerCause']) => labels.en.entries[type];

export function statementCsv(statement: Statement): string {
  const { customer, fromDay, toDay, opening, lines, closing } = statement;
  const amount = (minor: number) => Number(plainMoney(minor, statement.currency));
  return [
    csvLine(['date', 'what', 'document', 'debit', 'credit', 'balance']),
    csvLine([fromDay, `Opening balance of ${customer.name}`, '', '', '', amount(opening)]),
    ...lines.map(({ postedOn, cause, document, debit, credit, balance }) =>
      csvLine([postedOn, causeName(cause), document, amount(debit), amount(credit), amount(balance)]),
    ),
    csvLine([toDay, 'Closing balance', '', '', '', amount(closing)]),
  ].join('');
}
