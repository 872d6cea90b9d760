import type { components } from '@workbay/sdk/schema';
import { accounts, chart } from '../../ledger/accounts.ts';
import type { Field } from './kind.ts';

type Account = components['schemas']['Account'];

/** What the accounts of the book are called elsewhere. Those that follow from customers, suppliers and stock are left out. */
const names: Partial<Record<Account, string[]>> = {
  cash: ['cash', 'cash account', 'petty cash', 'नकद', 'रोकड़'],
  bank: ['bank account', 'bank accounts', 'current account', 'savings account', 'बैंक'],
  payment_provider: ['payment gateway', 'razorpay', 'stripe', 'paytm', 'upi wallet'],
  cgst_input: ['input cgst', 'cgst itc'],
  sgst_input: ['input sgst', 'sgst itc', 'input utgst'],
  igst_input: ['input igst', 'igst itc'],
  tax_input: ['input tax', 'input vat', 'vat receivable'],
  cgst_payable: ['output cgst', 'cgst'],
  sgst_payable: ['output sgst', 'sgst', 'output utgst'],
  igst_payable: ['output igst', 'igst'],
  tax_payable: ['output tax', 'output vat', 'vat payable', 'sales tax payable'],
  capital: [
    'capital account',
    'owner capital',
    'proprietor capital',
    'owners equity',
    'equity',
    'पूँजी',
    'पूंजी',
  ],
  sales: ['sales account', 'income', 'service income', 'labour income', 'revenue', 'बिक्री'],
  cost_of_goods: ['purchases', 'purchase account', 'cost of sales', 'cogs'],
  expenses: ['expense', 'indirect expenses', 'general expenses', 'खर्च', 'ख़र्च'],
  payment_fees: ['bank charges', 'gateway charges'],
  rounding: ['round off', 'rounded off', 'rounding off'],
  cash_difference: ['cash short and over'],
};

const choices = Object.fromEntries(
  accounts.flatMap(account => {
    const others = names[account];
    return others ? [[account, [chart[account].name, ...others]]] : [];
  }),
);

export const accountFields: Field[] = [
  {
    name: 'account',
    type: 'choice',
    required: true,
    choices,
    headings: ['account name', 'ledger', 'ledger name', 'particulars', 'head', 'account head', 'खाता'],
  },
  {
    name: 'debit',
    type: 'amount',
    headings: ['dr', 'debit balance', 'debit amount', 'opening debit', 'closing debit', 'नाम', 'डेबिट'],
  },
  {
    name: 'credit',
    type: 'amount',
    headings: ['cr', 'credit balance', 'credit amount', 'opening credit', 'closing credit', 'जमा', 'क्रेडिट'],
  },
  { name: 'day', type: 'day', headings: ['date', 'as on', 'as of', 'opening date', 'तारीख', 'दिनांक'] },
];
