import type { components } from '@workbay/sdk/schema';
import type { Account } from './store.ts';

type Chart = {
  [Name in Account]: {
    type: components['schemas']['AccountType'];
    name: string;
    /** The group of Tally's own that it belongs to. */
    tallyGroup: string;
    /** Whether it moves with documents alone, which say of whom or of what. Tax that is paid to the state, or credited, is journalised. */
    kept?: true;
  };
};

/** The chart of accounts, in the order of a balance sheet. */
export const chart: Chart = {
  cash: { type: 'asset', name: 'Cash in hand', tallyGroup: 'Cash-in-Hand' },
  bank: { type: 'asset', name: 'Bank', tallyGroup: 'Bank Accounts' },
  payment_provider: { type: 'asset', name: 'With the payment provider', tallyGroup: 'Bank Accounts' },
  inventory: { type: 'asset', name: 'Stock of goods', tallyGroup: 'Stock-in-Hand', kept: true },
  cgst_input: { type: 'asset', name: 'CGST input credit', tallyGroup: 'Duties & Taxes' },
  sgst_input: { type: 'asset', name: 'SGST input credit', tallyGroup: 'Duties & Taxes' },
  igst_input: { type: 'asset', name: 'IGST input credit', tallyGroup: 'Duties & Taxes' },
  tax_input: { type: 'asset', name: 'Tax paid to suppliers', tallyGroup: 'Duties & Taxes' },
  receivable: { type: 'asset', name: 'Receivable from customers', tallyGroup: 'Sundry Debtors', kept: true },
  customer_credit: {
    type: 'liability',
    name: 'Credit of customers',
    tallyGroup: 'Sundry Debtors',
    kept: true,
  },
  tax_on_advances: {
    type: 'asset',
    name: 'Tax on advances from customers',
    tallyGroup: 'Current Assets',
    kept: true,
  },
  customer_advances: {
    type: 'liability',
    name: 'Advances from customers',
    tallyGroup: 'Sundry Debtors',
    kept: true,
  },
  payable: { type: 'liability', name: 'Payable to suppliers', tallyGroup: 'Sundry Creditors', kept: true },
  team_payable: {
    type: 'liability',
    name: 'Payable to the team',
    tallyGroup: 'Current Liabilities',
    kept: true,
  },
  cgst_payable: { type: 'liability', name: 'CGST payable', tallyGroup: 'Duties & Taxes' },
  sgst_payable: { type: 'liability', name: 'SGST payable', tallyGroup: 'Duties & Taxes' },
  igst_payable: { type: 'liability', name: 'IGST payable', tallyGroup: 'Duties & Taxes' },
  tax_payable: { type: 'liability', name: 'Tax payable', tallyGroup: 'Duties & Taxes' },
  capital: { type: 'equity', name: 'Capital', tallyGroup: 'Capital Account' },
  opening_balances: {
    type: 'equity',
    name: 'Opening balances',
    tallyGroup: 'Capital Account',
    kept: true,
  },
  sales: { type: 'income', name: 'Sales', tallyGroup: 'Sales Accounts', kept: true },
  cost_of_goods: { type: 'expense', name: 'Cost of goods sold', tallyGroup: 'Direct Expenses', kept: true },
  stock_difference: {
    type: 'expense',
    name: 'Stock difference',
    tallyGroup: 'Indirect Expenses',
    kept: true,
  },
  expenses: { type: 'expense', name: 'Expenses', tallyGroup: 'Indirect Expenses' },
  payment_fees: { type: 'expense', name: 'Fees of payments', tallyGroup: 'Indirect Expenses' },
  team_pay: { type: 'expense', name: 'Pay of the team', tallyGroup: 'Indirect Expenses' },
  platform_fees: { type: 'expense', name: "Workbay's fees", tallyGroup: 'Indirect Expenses' },
  rounding: { type: 'expense', name: 'Rounding', tallyGroup: 'Indirect Expenses', kept: true },
  cash_difference: { type: 'expense', name: 'Cash difference', tallyGroup: 'Indirect Expenses' },
};

/** Their names, in the chart's order. */
export const accounts = Object.keys(chart) as Account[];
