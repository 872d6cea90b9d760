import type { Invoice, InvoiceNote, InvoiceNoteInput } from '@workbay/sdk/schema';
import { toMinor } from '../../app/home.ts';

export interface LineLeft {
  line: number;
  description: string;
  unit: string | undefined;
  taxRate: number;
  quantity: number;
  taxable: number;
}

const rounded = (quantity: number) => Math.round(quantity * 1000) / 1000;

/** What notes have left of each line, for the eye: what counts is the API's own reckoning. */
export function leftOf(invoice: Invoice, notes: InvoiceNote[]): LineLeft[] {
  return invoice.lineItems.map(({ description, unit, taxRate, quantity, taxable }, line) => {
    const of = notes.flatMap(({ kind, lineItems }) =>
      lineItems
        .filter(item => item.line === line)
        .map(item => ({ ...item, sign: kind === 'credit_note' ? -1 : 1 })),
    );
    return {
      line,
      description,
      unit,
      taxRate,
      quantity: rounded(of.reduce((left, item) => left - item.creditedQuantity, quantity)),
      taxable: of.reduce((left, item) => left + item.sign * item.taxable, taxable),
    };
  });
}

export type Way = 'all' | 'quantity' | 'value' | 'debit';

/** What is asked for, line by line: a quantity, or a value in units of the currency. */
export function askedLines(way: Way, typed: (number | '')[]): InvoiceNoteInput['lines'] {
  if (way === 'all') return undefined;
  return typed.flatMap((value, line) => {
    if (value === '' || value === 0) return [];
    return [way === 'quantity' ? { line, quantity: value } : { line, taxable: toMinor(value) }];
  });
}
