import type { components } from '@workbay/sdk/schema';
import { fault } from '../../errors.ts';
import { type LineItem, multiply, type Totals, totalsOf } from '../money/lineItems.ts';
import { thousandths } from '../money/quantity.ts';
import { taxOf } from '../money/tax.ts';

export type NoteLine = components['schemas']['InvoiceNoteLine'];
export type Asked = NonNullable<components['schemas']['InvoiceNoteInput']['lines']>[number];
type Kind = components['schemas']['InvoiceNoteKind'];

/** What notes have left of an invoice's line: quantity in thousandths, amounts in minor units. */
export type Left = { quantity: number; taxable: number; tax: number };

/** What is left of each line of an invoice after its notes. */
export function leftOf(lines: LineItem[], notes: { kind: Kind; lineItems: NoteLine[] }[]): Left[] {
  const left = lines.map(({ quantity, taxable, tax }) => ({ quantity: thousandths(quantity), taxable, tax }));
  for (const { kind, lineItems } of notes) {
    const sign = kind === 'credit_note' ? -1 : 1;
    for (const { line, creditedQuantity, taxable, tax } of lineItems) {
      const of = left[line];
      if (!of) throw new Error(`a note names line ${line}, which its invoice does not have`);
      of.quantity -= thousandths(creditedQuantity);
      of.taxable += sign * taxable;
      of.tax += sign * tax;
    }
  }
  return left;
}

const at = (index: number, name = '') => `/body/lines/${index}${name}`;
const tooMuch = (pointer: string) => fault('rule_broken', pointer, 'is more than is left', 'too_large');

/** The lines of a credit note: never more than is left, and the last of a line takes its odd paise along. */
export function creditLines(
  lines: LineItem[],
  left: Left[],
  asked: Asked[],
  acrossStates: boolean,
): NoteLine[] {
  return asked.map((wish, index) => {
    const { line, rest } = lineFor(lines, left, asked, index);
    const quantity = wish.quantity === undefined ? null : thousandths(wish.quantity);
    if (quantity !== null && wish.taxable !== undefined)
      throw fault('rule_broken', at(index, '/taxable'), 'and quantity exclude each other', 'not_taken');
    if (quantity !== null && quantity > rest.quantity) throw tooMuch(at(index, '/quantity'));
    if ((wish.taxable ?? 0) > rest.taxable) throw tooMuch(at(index, '/taxable'));
    const all = quantity === null ? wish.taxable === undefined : quantity === rest.quantity;
    const share =
      quantity === null ? rest.taxable : multiply(line.taxable, quantity, thousandths(line.quantity));
    const taxable = all ? rest.taxable : Math.min(wish.taxable ?? share, rest.taxable);
    const tax =
      taxable === rest.taxable ? rest.tax : Math.min(taxOf(taxable, line.taxRate, acrossStates), rest.tax);
    if (taxable + tax === 0 && rest.quantity === 0) throw tooMuch(at(index));
    const taken = wish.taxable === undefined ? (quantity ?? rest.quantity) : 0;
    return noteLine(line, wish.line, taken, taxable, tax);
  });
}

/** So much of an invoice of one line, with the tax in it: as it was billed, so CGST and SGST are equal here too. */
export function creditGross(
  lines: LineItem[],
  left: Left[],
  gross: number,
  acrossStates: boolean,
): NoteLine[] {
  const [line] = lines;
  const [rest] = left;
  if (!line || !rest || lines.length > 1) throw new Error('an amount is credited of an invoice of one line');
  const all = rest.taxable + rest.tax;
  if (gross > all) throw fault('rule_broken', '/body/refund', 'is more than is left', 'too_large');
  if (gross === all) return [noteLine(line, 0, rest.quantity, rest.taxable, rest.tax)];
  const parts = acrossStates ? 1 : 2;
  // Never so little tax that more than what is left would have to be without.
  const least = Math.ceil((gross - rest.taxable) / parts);
  const tax = parts * Math.max(least, multiply(rest.tax, gross, parts * all));
  return [noteLine(line, 0, 0, gross - tax, tax)];
}

/** The lines of a debit note: value added to lines, with their tax. */
export function debitLines(
  lines: LineItem[],
  left: Left[],
  asked: Asked[],
  acrossStates: boolean,
): NoteLine[] {
  return asked.map((wish, index) => {
    const { line } = lineFor(lines, left, asked, index);
    if (wish.quantity !== undefined)
      throw fault('rule_broken', at(index, '/quantity'), 'is for credit notes', 'not_taken');
    if (wish.taxable === undefined)
      throw fault('invalid_request', at(index, '/taxable'), 'is required', 'required');
    const tax = taxOf(wish.taxable, line.taxRate, acrossStates);
    return noteLine(line, wish.line, 0, wish.taxable, tax);
  });
}

function lineFor(lines: LineItem[], left: Left[], asked: Asked[], index: number) {
  const place = asked[index]?.line ?? 0;
  const line = lines[place];
  const rest = left[place];
  if (!line || !rest) throw fault('unknown_reference', at(index, '/line'), 'is no line of the invoice');
  if (asked.findIndex(other => other.line === place) !== index)
    throw fault('rule_broken', at(index, '/line'), 'is named twice', 'duplicate');
  return { line, rest };
}

/** Shown as so many at the line's price where things were taken back, else as one at the value that changed. */
function noteLine(line: LineItem, place: number, taken: number, taxable: number, tax: number): NoteLine {
  const gross = multiply(taken, line.unitPrice, 1000);
  const byPiece = taken > 0 && gross >= taxable;
  return {
    ...line,
    line: place,
    quantity: byPiece ? taken / 1000 : 1,
    unitPrice: byPiece ? line.unitPrice : taxable,
    discount: byPiece ? gross - taxable : 0,
    taxable,
    tax,
    total: taxable + tax,
    creditedQuantity: taken / 1000,
  };
}

/** Sums of a credit note, in whole rupees; what takes the rest of the invoice takes the rest of its total, so that nothing stays owed. */
export function creditTotals(lines: NoteLine[], leftTotal: number, empty: boolean): Totals {
  const totals = totalsOf(lines);
  const total = empty ? leftTotal : Math.min(totals.total, leftTotal);
  return { ...totals, total, rounding: total - totals.taxable - totals.tax };
}

export const isEmpty = (left: Left[], taken: NoteLine[]): boolean =>
  left.every(({ taxable, tax }, place) => {
    const lines = taken.filter(({ line }) => line === place);
    const sum = (part: 'taxable' | 'tax') => lines.reduce((all, line) => all + line[part], 0);
    return taxable === sum('taxable') && tax === sum('tax');
  });
