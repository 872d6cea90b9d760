import type { components } from '@workbay/sdk/schema';

type Schemas = components['schemas'];
export type Account = Schemas['Account'];

/** A part of a line that notes have left. Amounts here are whole minor units, rates percent. */
type Line = { rate: number; taxable: number; tax: number };
export type Invoice = { id: string; due: number; paid: number; total: number; lines: Line[]; notes: number };
export type Part = { invoice: Invoice; amount: number };
export type Payment = {
  id: string;
  state: 'recorded' | 'confirmed' | 'rejected' | 'bounced';
  method: Method;
  amount: number;
  parts: Part[];
  /** How many parts credit had paid when it was confirmed. */
  usesBefore: number;
};
export type Advance = { id: string; amount: number; left: number; rate: number };
export type Customer = {
  id: string;
  credit: number;
  invoices: Invoice[];
  payments: Payment[];
  /** What credit has paid, in its order, less what bounces have made due again of it. */
  creditUses: Part[];
  advances: Advance[];
  entries: number;
};
export type Payout = { id: string; state: 'requested' | 'approved'; amount: number };
export type Method = 'cash' | 'upi' | 'cheque';

/** What a workshop's money must be after what was done, reckoned without any of the product's code. */
export type Books = ReturnType<typeof emptyBooks>;

export const emptyBooks = () => ({
  accounts: new Map<Account, number>(),
  entries: 0,
  customers: [] as Customer[],
  payable: 0,
  wallet: { balance: 0, reserved: 0 },
  payouts: [] as Payout[],
  closedUntil: null as string | null,
  /** What there must be in the database, by collection: neither more nor less. */
  made: {
    invoices: new Set<string>(),
    payments: new Set<string>(),
    invoiceNotes: new Set<string>(),
    advances: new Set<string>(),
    purchases: new Set<string>(),
    supplierPayments: new Set<string>(),
    payouts: new Set<string>(),
  },
});

/** Posts an entry: debits are positive, credits negative. */
export function post(books: Books, lines: Partial<Record<Account, number>>, customer?: Customer): void {
  const moved = Object.entries(lines).filter(([, amount]) => amount !== 0);
  if (moved.reduce((sum, [, amount]) => sum + amount, 0) !== 0) throw new Error('the model does not balance');
  if (moved.length === 0) return;
  for (const account of accountsOf(lines))
    books.accounts.set(account, (books.accounts.get(account) ?? 0) + (lines[account] ?? 0));
  books.entries += 1;
  // A note over some paise is rounded to nothing, and moves what is sold alone.
  if (customer && (lines.receivable || lines.customer_credit || lines.customer_advances))
    customer.entries += 1;
}

const names = [
  ...(['cash', 'bank', 'payment_provider', 'cgst_input', 'sgst_input', 'tax_on_advances'] as const),
  ...(['receivable', 'customer_credit', 'customer_advances', 'payable', 'team_payable'] as const),
  ...(['cgst_payable', 'sgst_payable', 'capital', 'sales', 'expenses', 'team_pay', 'rounding'] as const),
];
const accountsOf = (lines: Partial<Record<Account, number>>) => names.filter(name => lines[name]);

/** Where money of a method lies. */
export const moneyOf = (method: Method) => (method === 'cash' ? 'cash' : 'bank');

/** a × b ÷ c to the nearest whole, half up. */
export const share = (a: number, b: number, c: number): number => Math.floor((2 * a * b + c) / (2 * c));

/** CGST or SGST: half of a rate, to the paisa (CGST Act, section 9). */
export const half = (taxable: number, rate: number): number => share(taxable, rate, 200);

/** What a document comes to: in India to the nearest rupee. */
export const toRupees = (exact: number): number => share(exact, 1, 100) * 100;

export const dueOf = ({ invoices }: Customer): number => invoices.reduce((sum, { due }) => sum + due, 0);
export const advancesOf = ({ advances }: Customer): number =>
  advances.reduce((sum, { left }) => sum + left, 0);
export const balanceOf = (customer: Customer): number =>
  dueOf(customer) - customer.credit - advancesOf(customer);

/** Takes so much off an invoice, as far as it is due. Returns what was taken. */
export function pay(invoice: Invoice, amount: number): number {
  const taken = Math.min(amount, invoice.due);
  invoice.due -= taken;
  invoice.paid += taken;
  return taken;
}

/** The parts of an amount for what is due first. */
export function oldestFirst({ invoices }: Customer, amount: number): Part[] {
  let left = amount;
  return invoices.flatMap(invoice => {
    const part = Math.min(left, invoice.due);
    left -= part;
    return part > 0 ? [{ invoice, amount: part }] : [];
  });
}

/** What each part can take, in their order, of so much. Nothing is changed. */
export function takenOf(parts: Part[], most: number): Part[] {
  let left = most;
  return parts.map(({ invoice, amount }) => {
    const taken = Math.min(amount, left, invoice.due);
    left -= taken;
    return { invoice, amount: taken };
  });
}

export const sumOf = (parts: { amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);
