import type { components } from '@workbay/sdk/schema';
import { fault } from '../../errors.ts';
import { apportion } from '../money/apportion.ts';
import { exactTotalsOf, type LineItem, multiply, type Totals, totalsOf } from '../money/lineItems.ts';
import { namedTaxOn, withTax } from '../money/named.ts';
import { thousandths } from '../money/quantity.ts';
import { taxOf } from '../money/tax.ts';

export type NoteLine = components['schemas']['InvoiceNoteLine'];
export type Asked = NonNullable<components['schemas']['InvoiceNoteInput']['lines']>[number];
type Kind = components['schemas']['InvoiceNoteKind'];

/** What notes have left of an invoice's line: quantity in thousandths, amounts in minor units, `parts` of a tax that has some. */
export type Left = { quantity: number; taxable: number; tax: number; parts: number[] };

const partsOf = ({ taxParts = [] }: LineItem): number[] => taxParts.map(({ tax }) => tax);

/** What is left of each line of an invoice after its notes. */
export function leftOf(lines: LineItem[], notes: { kind: Kind; lineItems: NoteLine[] }[]): Left[] {
  const left = lines.map(line => {
    const { quantity, taxable, tax } = line;
    return { quantity: thousandths(quantity), taxable, tax, parts: partsOf(line) };
  });
  for (const { kind, lineItems } of notes) {
    const sign = kind === 'credit_note' ? -1 : 1;
    for (const noted of lineItems) {
      const { line, creditedQuantity, taxable, tax } = noted;
      const of = left[line];
      if (!of) throw new Error(`a note names line ${line}, which its invoice does not have`);
      of.quantity -= thousandths(creditedQuantity);
      of.taxable += sign * taxable;
      of.tax += sign * tax;
      const parts = partsOf(noted);
      of.parts = of.parts.map((part, index) => part + sign * (parts[index] ?? 0));
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
      taxable === rest.taxable ? rest.tax : Math.min(sum(taxesOn(taxable, line, acrossStates)), rest.tax);
    if (taxable + tax === 0 && rest.quantity === 0) throw tooMuch(at(index));
    const taken = wish.taxable === undefined ? (quantity ?? rest.quantity) : 0;
    return noteLine(line, { line: wish.line, taken, taxable, taxes: shared(tax, rest) });
  });
}

/**
 * So much of an invoice of one line, with the tax in it: as it was billed, so CGST and SGST are equal here too. `leftTotal` is what
 * of the invoice is not credited yet, which is not the sum of its line where notes by hand were rounded: who takes all of it
 * takes the line's rest along, and who takes less leaves something of the line, so that the rest can be credited.
 */
export function creditGross(
  lines: LineItem[],
  left: Left[],
  { gross, leftTotal }: { gross: number; leftTotal: number },
  acrossStates: boolean,
): NoteLine[] {
  const [line] = lines;
  const [rest] = left;
  if (!line || !rest || lines.length > 1) throw new Error('an amount is credited of an invoice of one line');
  if (gross > leftTotal) throw fault('rule_broken', '/body/refund', 'is more than is left', 'too_large');
  const { quantity, taxable, tax } = rest;
  if (gross === leftTotal)
    return [noteLine(line, { line: 0, taken: quantity, taxable, taxes: shared(tax, rest) })];
  const all = taxable + tax;
  const taken = Math.min(gross, all - 1);
  const parts = acrossStates || line.taxName !== undefined ? 1 : 2;
  // Never so little tax that more than what is left would have to be without.
  const least = Math.ceil((taken - taxable) / parts);
  const taxTaken = parts * Math.max(least, multiply(tax, taken, parts * all));
  const taxes = shared(taxTaken, rest);
  return [noteLine(line, { line: 0, taken: 0, taxable: taken - taxTaken, taxes })];
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
    const taxes = taxesOn(wish.taxable, line, acrossStates);
    return noteLine(line, { line: wish.line, taken: 0, taxable: wish.taxable, taxes });
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

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);

/** The tax on an amount at a line's rate, by its parts. */
const taxesOn = (taxable: number, line: LineItem, acrossStates: boolean): number[] =>
  line.taxName === undefined ? [taxOf(taxable, line.taxRate, acrossStates)] : namedTaxOn(taxable, line);

/** A tax that is taken off by what is left of its parts. */
const shared = (tax: number, { parts }: Left): number[] =>
  parts.length === 0 ? [tax] : apportion(tax, parts);

type Noted = { line: number; taken: number; taxable: number; taxes: number[] };

/** Shown as so many at the line's price where things were taken back, else as one at the value that changed. */
function noteLine(of: LineItem, { line, taken, taxable, taxes }: Noted): NoteLine {
  const tax = sum(taxes);
  const worth = of.taxIncluded ? taxable + tax : taxable;
  const gross = multiply(taken, of.unitPrice, 1000);
  const byPiece = taken > 0 && gross >= worth;
  return {
    ...of,
    ...(of.taxParts && { taxParts: withTax(of.taxParts, taxes) }),
    line,
    quantity: byPiece ? taken / 1000 : 1,
    unitPrice: byPiece ? of.unitPrice : worth,
    discount: byPiece ? gross - worth : 0,
    taxable,
    tax,
    total: taxable + tax,
    creditedQuantity: taken / 1000,
  };
}

/** Sums of a credit note, in whole rupees; what takes the rest of the invoice takes the rest of its total, so that nothing stays owed. */
export function creditTotals(
  lines: NoteLine[],
  { leftTotal, empty, currency }: { leftTotal: number; empty: boolean; currency: string },
): Totals {
  const totals = totalsOf(lines, currency);
  const total = empty ? leftTotal : Math.min(totals.total, leftTotal);
  return { ...totals, total, rounding: total - totals.taxable - totals.tax };
}

/** Of a note that comes to so much: what its lines do not hold was rounded before. */
export function grossTotals(lines: NoteLine[], gross: number): Totals {
  const totals = exactTotalsOf(lines);
  return { ...totals, total: gross, rounding: gross - totals.total };
}

export const isEmpty = (left: Left[], noted: NoteLine[]): boolean =>
  left.every(({ taxable, tax }, place) => {
    const lines = noted.filter(({ line }) => line === place);
    const taken = (part: 'taxable' | 'tax') => sum(lines.map(line => line[part]));
    return taxable === taken('taxable') && tax === taken('tax');
  });
