import { expect } from 'vitest';
import { type Customer, half, type Invoice, pay, post, share, toRupees } from './books.ts';
import type { World } from './world.ts';

const rates = [18, 5, 0] as const;

export async function newCustomer({ books, workbay, send }: World): Promise<Customer> {
  const { id } = await send.done(options =>
    workbay.customers.create({ name: `C ${books.entries}` }, options),
  );
  const customer = { id, credit: 0, invoices: [], payments: [], advances: [], creditUses: [], entries: 0 };
  books.customers.push(customer);
  return customer;
}

export async function issue({ books, workbay, send, random }: World, customer: Customer): Promise<void> {
  const lines = Array.from({ length: random.whole(1, 3) }, () => {
    const rate = random.oneOf(...rates);
    const taxable = random.whole(1, 900_000);
    return { rate, taxable, tax: 2 * half(taxable, rate) };
  });
  const lineItems = lines.map(({ rate, taxable }) => ({
    kind: 'labour' as const,
    description: 'Work',
    hsnSac: '998714',
    unitPrice: taxable,
    taxRate: rate,
  }));
  const draft = await send.done(options =>
    workbay.invoices.create({ customerId: customer.id, lineItems }, options),
  );
  const issued = await send.done(options => workbay.invoices.issue(draft.id, options));
  const taxable = lines.reduce((sum, line) => sum + line.taxable, 0);
  const tax = lines.reduce((sum, line) => sum + line.tax, 0);
  const total = toRupees(taxable + tax);
  expect(issued).toMatchObject({
    status: total === 0 ? 'paid' : 'issued',
    totals: { total },
    amountDue: total,
  });
  customer.invoices.push({ id: issued.id, due: total, paid: 0, total, lines, notes: 0 });
  books.made.invoices.add(issued.id);
  const rounding = taxable + tax - total;
  const taxes = { cgst_payable: -tax / 2, sgst_payable: -tax / 2 };
  post(books, { receivable: total, sales: -taxable, ...taxes, rounding }, customer);
}

/** Takes back a part of a line, or all that is left of an invoice. */
export async function creditNote(world: World, customer: Customer, invoice: Invoice): Promise<void> {
  const { workbay, send, random } = world;
  const place = random.whole(0, invoice.lines.length - 1);
  const line = invoice.lines[place];
  const isPart = line !== undefined && line.taxable > 0 && random.chance(0.7);
  const taxable = isPart ? random.whole(1, line.taxable) : 0;
  const input = {
    invoiceId: invoice.id,
    kind: 'credit_note' as const,
    reason: 'post_sale_discount' as const,
    ...(isPart && { lines: [{ line: place, taxable }] }),
  };
  const request = (options: object) => workbay.invoiceNotes.issue(input, options);
  if (invoice.lines.every(left => left.taxable + left.tax === 0))
    return send.refused('nothing_left', request);
  const off = invoice.lines.map((left, index) => {
    if (!isPart) return { taxable: left.taxable, tax: left.tax };
    if (index !== place) return { taxable: 0, tax: 0 };
    if (taxable === left.taxable) return { taxable, tax: left.tax };
    return { taxable, tax: Math.min(2 * half(taxable, left.rate), left.tax) };
  });
  const sum = (of: 'taxable' | 'tax') => off.reduce((all, one) => all + one[of], 0);
  const isEmpty = invoice.lines.every(
    (left, index) => left.taxable === off[index]?.taxable && left.tax === off[index]?.tax,
  );
  const total = isEmpty ? invoice.total : Math.min(toRupees(sum('taxable') + sum('tax')), invoice.total);
  const offDue = Math.min(total, invoice.due);
  const note = await send.done(request);
  expect(note).toMatchObject({ totals: { total }, creditAmount: total - offDue });
  for (const [index, one] of off.entries()) {
    const left = invoice.lines[index];
    if (left) Object.assign(left, { taxable: left.taxable - one.taxable, tax: left.tax - one.tax });
  }
  invoice.due -= offDue;
  invoice.paid -= total - offDue;
  customer.credit += total - offDue;
  noted(world, customer, invoice, {
    id: note.id,
    sign: -1,
    taxable: sum('taxable'),
    tax: sum('tax'),
    total,
    offDue,
  });
}

export async function debitNote(world: World, customer: Customer, invoice: Invoice): Promise<void> {
  const { workbay, send, random } = world;
  const place = random.whole(0, invoice.lines.length - 1);
  const line = invoice.lines[place];
  if (!line) return;
  const taxable = random.whole(1, 50_000);
  const tax = 2 * half(taxable, line.rate);
  const total = toRupees(taxable + tax);
  const note = await send.done(options =>
    workbay.invoiceNotes.issue(
      { invoiceId: invoice.id, kind: 'debit_note', reason: 'other', lines: [{ line: place, taxable }] },
      options,
    ),
  );
  expect(note).toMatchObject({ totals: { total } });
  line.taxable += taxable;
  line.tax += tax;
  invoice.due += total;
  noted(world, customer, invoice, { id: note.id, sign: 1, taxable, tax, total, offDue: total });
}

type Noted = { id: string; sign: 1 | -1; taxable: number; tax: number; total: number; offDue: number };

function noted({ books }: World, customer: Customer, invoice: Invoice, note: Noted): void {
  const { sign, taxable, tax, total, offDue } = note;
  invoice.total += sign * total;
  invoice.notes += 1;
  books.made.invoiceNotes.add(note.id);
  const lines = {
    receivable: sign * offDue,
    customer_credit: sign * (total - offDue),
    sales: -sign * taxable,
    cgst_payable: (-sign * tax) / 2,
    sgst_payable: (-sign * tax) / 2,
    rounding: sign * (taxable + tax - total),
  };
  post(books, lines, customer);
}

export async function takeAdvance(
  { books, workbay, send, random }: World,
  customer: Customer,
): Promise<void> {
  const rate = random.oneOf(18, 5);
  const amount = random.whole(1, 500_000);
  const method = random.oneOf('cash', 'upi', 'cheque');
  const taken = await send.done(options =>
    workbay.advances.take({ customerId: customer.id, amount, method, taxRate: rate }, options),
  );
  const tax = share(amount, rate, 2 * (100 + rate));
  expect(taken).toMatchObject({ left: amount, tax: { cgst: tax, sgst: tax } });
  customer.advances.push({ id: taken.id, amount, left: amount, rate });
  books.made.advances.add(taken.id);
  const money = method === 'cash' ? { cash: amount } : { bank: amount };
  const taxes = { tax_on_advances: 2 * tax, cgst_payable: -tax, sgst_payable: -tax };
  post(books, { ...money, customer_advances: -amount, ...taxes }, customer);
}

/** Sets a part of an advance against an invoice, or pays it back. */
export async function moveAdvance(world: World, customer: Customer): Promise<void> {
  const { books, workbay, send, random } = world;
  const advance = random.among(customer.advances);
  const invoice = random.among(customer.invoices);
  if (!advance) return;
  const wanted = random.whole(1, Math.ceil(advance.amount * 0.7));
  const isUse = invoice !== undefined && random.chance(0.6);
  const request = (options: object) =>
    isUse
      ? workbay.advances.apply(advance.id, { invoiceId: invoice.id, amount: wanted }, options)
      : workbay.advances.refund(advance.id, { amount: wanted, method: 'cash' }, options);
  if (advance.left < wanted) return send.refused('not_enough_advance', request);
  if (isUse && invoice.due === 0) return send.refused('nothing_due', request);
  const amount = isUse ? pay(invoice, wanted) : wanted;
  const whole = share(advance.amount, advance.rate, 2 * (100 + advance.rate));
  const taxUpTo = (gone: number) => share(whole, gone, advance.amount);
  const gone = advance.amount - advance.left;
  const tax = taxUpTo(gone + amount) - taxUpTo(gone);
  advance.left -= amount;
  expect(await send.done(request)).toMatchObject({ left: advance.left });
  const taxes = { tax_on_advances: -2 * tax, cgst_payable: tax, sgst_payable: tax };
  post(
    books,
    { customer_advances: amount, ...(isUse ? { receivable: -amount } : { cash: -amount }), ...taxes },
    customer,
  );
}
