import type { components } from '@workbay/sdk/schema';
import { fault } from '../../../errors.ts';
import { accounts, chart } from '../../ledger/accounts.ts';
import { accountOpening } from '../../openings/openings.ts';
import { accountFields } from './accountFields.ts';
import { amountIn, cellOf, pastDay } from './cells.ts';
import { faulty, type ImportScope, type Kind, type MappedRow, type RowFault } from './kind.ts';
import { type Said, settleOpenings } from './openings.ts';
import { choiceOf, plain } from './values.ts';

type Account = components['schemas']['Account'];

export const accountsKind: Kind = {
  opens: true,
  needs: ['ledger:write'],
  fields: accountFields,
  keyOf: (_workshop, { account }) => (account === undefined ? null : plain(named(account))),

  async work(scope, rows, apply) {
    const said: Said[] = [];
    const left = rows.flatMap(row => {
      const { balance, faults } = balanceOf(scope, row);
      if (!balance) return [faulty(row.row, faults)];
      said.push({ row: row.row, opening: accountOpening(scope.workshop, balance) });
      return [];
    });
    const { outcomes, storeFresh } = await settleOpenings(scope, said);
    if (apply) await storeFresh();
    return [...left, ...outcomes];
  },
};

const named = (text: string): string => {
  const [field] = accountFields;
  return field ? choiceOf(field.choices ?? {}, text) : text;
};

function accountOf(text: string): Account {
  const said = named(text);
  const account = accounts.find(one => one === said);
  const allowed = Object.keys(accountFields[0]?.choices ?? {});
  if (account && allowed.includes(account)) return account;
  if (account)
    throw fault(
      'rule_broken',
      '/body',
      `${chart[account].name} follows from what is kept elsewhere`,
      'not_taken',
    );
  throw fault('rule_broken', '/body', `must be one of ${allowed.join(', ')}`, 'not_one_of', { allowed });
}

function balanceOf(scope: ImportScope, row: MappedRow) {
  const faults: RowFault[] = [];
  if (!row.values.account) faults.push({ field: 'account', code: 'required', message: 'is required' });
  const account = cellOf(row, 'account', faults, accountOf);
  const read = (text: string) => amountIn(scope.workshop, text);
  const debit = cellOf(row, 'debit', faults, read) ?? 0;
  const credit = cellOf(row, 'credit', faults, read) ?? 0;
  const postedOn = cellOf(row, 'day', faults, text => pastDay(scope, text)) ?? scope.openedOn;
  const amount = debit - credit;
  if (amount === 0 && faults.length === 0)
    faults.push({ field: 'debit', code: 'not_valid', message: 'comes to nothing with the credit' });
  if (faults.length > 0 || !account || !postedOn) return { balance: null, faults };
  return { balance: { account, amount, postedOn }, faults };
}
