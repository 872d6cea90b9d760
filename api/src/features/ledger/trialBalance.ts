import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { accounts, chart } from './accounts.ts';
import { type Account, type LedgerMonthDocument, ledgerMonthsCollection } from './store.ts';

/** The running totals of all months up to one: a document a month. */
const monthsUntil = (scope: DataScope, month: string): Promise<LedgerMonthDocument[]> =>
  tenantCollection(scope, ledgerMonthsCollection).find({ month: { $lte: month } }, { sort: { month: 1 } });

const sumOf = (months: LedgerMonthDocument[], account: Account, part: 'debit' | 'credit') =>
  months.reduce((sum, { accounts: moved }) => sum + (moved[account]?.[part] ?? 0), 0);

/** What an account holds by the books: debits less credits. */
export const balanceOf = async (scope: DataScope, account: Account): Promise<number> => {
  const months = await monthsUntil(scope, '9999-12');
  return sumOf(months, account, 'debit') - sumOf(months, account, 'credit');
};

export async function listAccounts(scope: DataScope) {
  const [{ currency }, months] = await Promise.all([getWorkshop(scope), monthsUntil(scope, '9999-12')]);
  const data = accounts.map(account => ({
    account,
    type: chart[account].type,
    name: chart[account].name,
    balance: sumOf(months, account, 'debit') - sumOf(months, account, 'credit'),
  }));
  return { currency, data };
}

export async function trialBalance(
  scope: DataScope,
  { fromMonth, toMonth }: { fromMonth: string; toMonth: string },
) {
  if (fromMonth > toMonth) throw fault('rule_broken', '/query/toMonth', 'is before fromMonth', 'too_small');
  const [{ currency }, months] = await Promise.all([getWorkshop(scope), monthsUntil(scope, toMonth)]);
  const before = months.filter(({ month }) => month < fromMonth);
  const within = months.filter(({ month }) => month >= fromMonth);
  const rows = accounts.map(account => {
    const opening = sumOf(before, account, 'debit') - sumOf(before, account, 'credit');
    const debit = sumOf(within, account, 'debit');
    const credit = sumOf(within, account, 'credit');
    const { type, name } = chart[account];
    return { account, type, name, opening, debit, credit, closing: opening + debit - credit };
  });
  const shown = rows.filter(({ opening, debit, credit }) => opening !== 0 || debit !== 0 || credit !== 0);
  const total = (part: 'opening' | 'debit' | 'credit' | 'closing') =>
    shown.reduce((sum, row) => sum + row[part], 0);
  return {
    fromMonth,
    toMonth,
    currency,
    accounts: shown,
    totals: {
      opening: total('opening'),
      debit: total('debit'),
      credit: total('credit'),
      closing: total('closing'),
    },
  };
}
