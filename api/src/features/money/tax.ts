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
  const byRate = new Map<number, TaxLine>();
  const lineItems = lines.map(line => {
    const { taxRate, taxable } = line;
    const hundredths = Math.round(taxRate * 100);
    const half = acrossStates ? 0 : multiply(taxable, hundredths, 20_000);
    const igst = acrossStates ? multiply(taxable, hundredths, 10_000) : 0;
    const sum = byRate.get(taxRate) ?? { rate: taxRate, taxable: 0, cgst: 0, sgst: 0, igst: 0 };
    byRate.set(taxRate, {
      rate: taxRate,
      taxable: sum.taxable + taxable,
      cgst: sum.cgst + half,
      sgst: sum.sgst + half,
      igst: sum.igst + igst,
    });
    const tax = half + half + igst;
    return { ...line, tax, total: taxable + tax };
  });
  return { lineItems, taxes: [...byRate.values()].sort((a, b) => a.rate - b.rate) };
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

/** The sums by rate of lines whose tax is known. */
export function taxesOf(
  lines: Pick<LineItem, 'taxRate' | 'taxable' | 'tax'>[],
  acrossStates: boolean,
): TaxLine[] {
  const byRate = Map.groupBy(lines, ({ taxRate }) => taxRate);
  return [...byRate]
    .map(([rate, of]) => {
      const parts = of.map(({ tax }) => splitTax(tax, acrossStates));
      const sum = (part: 'cgst' | 'sgst' | 'igst') => parts.reduce((all, one) => all + one[part], 0);
      const taxable = of.reduce((all, line) => all + line.taxable, 0);
      return { rate, taxable, cgst: sum('cgst'), sgst: sum('sgst'), igst: sum('igst') };
    })
    .sort((a, b) => a.rate - b.rate);
}

/** A line's tax as it was charged: IGST, or CGST and SGST. Invoices from before they were equal keep the odd paisa in SGST. */
export function splitTax(tax: number, acrossStates: boolean): { cgst: number; sgst: number; igst: number } {
  const half = Math.floor(tax / 2);
  return acrossStates ? { cgst: 0, sgst: 0, igst: tax } : { cgst: half, sgst: tax - half, igst: 0 };
}

/** Sums of the taxes over all rates. */
export function sumTaxes(taxes: TaxLine[]): { cgst: number; sgst: number; igst: number } {
  const sum = (part: 'cgst' | 'sgst' | 'igst') => taxes.reduce((total, line) => total + line[part], 0);
  return { cgst: sum('cgst'), sgst: sum('sgst'), igst: sum('igst') };
}
