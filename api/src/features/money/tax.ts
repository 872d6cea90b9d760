import type { components } from '@workbay/sdk/schema';
import { type LineItem, multiply } from './lineItems.ts';

export type TaxLine = components['schemas']['TaxLine'];

/**
 * The lines with their GST, and its sums by rate. Across states a line bears IGST at its rate (IGST Act section 5). Within a
 * state it bears CGST and SGST at half the rate each (CGST Act section 9), each rounded to the paisa, half up; the line's tax
 * is their sum, so it can differ by a paisa from the whole rate's. The e-invoice portal checks each item so ("CGST value =
 * taxable value × GST rate / 2", totals are sums of items), and returns take only equal CGST and SGST.
 */
export function withGst(
  lines: LineItem[],
  acrossStates: boolean,
): { lineItems: LineItem[]; taxes: TaxLine[] } {
  const lineItems = lines.map(line => {
    const tax = taxOf(line.taxable, line.taxRate, acrossStates);
    return { ...line, tax, total: line.taxable + tax };
  });
  return { lineItems, taxes: taxesOf(lineItems, acrossStates) };
}

/** The lines as they are where the recipient pays the tax: none of it is charged. */
export function withoutTax<Line extends LineItem>(lines: Line[]): { lineItems: Line[]; taxes: TaxLine[] } {
  const lineItems = lines.map(line => ({ ...line, tax: 0, total: line.taxable }));
  return { lineItems, taxes: taxesOf(lineItems, false) };
}

/** The tax on an amount at a rate, as `withGst` reckons it for a line. */
export function taxOf(taxable: number, rate: number, acrossStates: boolean): number {
  const hundredths = Math.round(rate * 100);
  return acrossStates ? multiply(taxable, hundredths, 10_000) : 2 * multiply(taxable, hundredths, 20_000);
}

type Taxed = Pick<LineItem, 'taxRate' | 'taxable' | 'tax' | 'taxRateId' | 'taxName' | 'taxNote' | 'taxParts'>;

/** The sums by rate of lines whose tax is known: lowest first, those of the workshop's own rates by their names. */
export function taxesOf(lines: Taxed[], acrossStates: boolean): TaxLine[] {
  const groups = Map.groupBy(lines, ({ taxRate, taxRateId }) => `${taxRate} ${taxRateId ?? ''}`);
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first ? [sumOf(first, [first, ...others], acrossStates)] : []))
    .sort(byRate);
}

type Rated = { rate: number; name?: string | null };

/** The order in which rates are listed: the lowest first, those of one percentage by their names. */
export const byRate = (a: Rated, b: Rated): number =>
  a.rate - b.rate || (a.name ?? '').localeCompare(b.name ?? '', 'en');

function sumOf(
  { taxRate: rate, taxRateId, taxName: name, taxNote: note, taxParts }: Taxed,
  of: Taxed[],
  acrossStates: boolean,
): TaxLine {
  const total = (amountOf: (line: Taxed) => number) => of.reduce((all, line) => all + amountOf(line), 0);
  const taxable = total(line => line.taxable);
  const tax = total(line => line.tax);
  if (name === undefined) {
    const part = (which: 'cgst' | 'sgst' | 'igst') => total(line => splitTax(line.tax, acrossStates)[which]);
    return { rate, taxable, tax, cgst: part('cgst'), sgst: part('sgst'), igst: part('igst') };
  }
  const parts = taxParts?.map((part, index) => ({
    ...part,
    tax: total(line => line.taxParts?.[index]?.tax ?? 0),
  }));
  return {
    rate,
    ...(taxRateId === undefined ? {} : { taxRateId }),
    name,
    ...(note === undefined ? {} : { note }),
    taxable,
    tax,
    ...(parts === undefined ? {} : { parts }),
    cgst: 0,
    sgst: 0,
    igst: 0,
  };
}

/** A line's tax as it was charged: IGST, or CGST and SGST. Invoices from before they were equal keep the odd paisa in SGST. */
export function splitTax(tax: number, acrossStates: boolean): { cgst: number; sgst: number; igst: number } {
  const half = Math.floor(tax / 2);
  return acrossStates ? { cgst: 0, sgst: 0, igst: tax } : { cgst: half, sgst: tax - half, igst: 0 };
}

/** Sums of the taxes over all rates; `otherTax` is that of the workshop's own rates. */
export function sumTaxes(taxes: TaxLine[]) {
  const sum = (part: 'cgst' | 'sgst' | 'igst') => taxes.reduce((total, line) => total + line[part], 0);
  const otherTax = taxes.reduce((total, { name, tax = 0 }) => total + (name === undefined ? 0 : tax), 0);
  return { cgst: sum('cgst'), sgst: sum('sgst'), igst: sum('igst'), otherTax };
}
