import type { components } from '@workbay/sdk/schema';
import type { LineItem } from './lineItems.ts';

export type TaxLine = components['schemas']['TaxLine'];

/**
 * The tax of all lines by rate. Within a state it is half CGST and half SGST, across states IGST (CGST Act section 9, IGST
 * Act section 5). An odd paisa goes to SGST, so that the halves sum to the tax of the lines.
 */
export function taxesByRate(lines: LineItem[], acrossStates: boolean): TaxLine[] {
  const rates = new Map<number, { taxable: number; tax: number }>();
  for (const { taxRate, taxable, tax } of lines) {
    const sum = rates.get(taxRate) ?? { taxable: 0, tax: 0 };
    rates.set(taxRate, { taxable: sum.taxable + taxable, tax: sum.tax + tax });
  }
  return [...rates]
    .sort(([a], [b]) => a - b)
    .map(([rate, { taxable, tax }]) => {
      return { rate, taxable, ...splitTax(tax, acrossStates) };
    });
}

/** One tax in minor units as CGST and SGST, or as IGST. */
export function splitTax(tax: number, acrossStates: boolean): { cgst: number; sgst: number; igst: number } {
  const half = Math.floor(tax / 2);
  return acrossStates ? { cgst: 0, sgst: 0, igst: tax } : { cgst: half, sgst: tax - half, igst: 0 };
}

/** Sums of the taxes over all rates. */
export function sumTaxes(taxes: TaxLine[]): { cgst: number; sgst: number; igst: number } {
  const sum = (part: 'cgst' | 'sgst' | 'igst') => taxes.reduce((total, line) => total + line[part], 0);
  return { cgst: sum('cgst'), sgst: sum('sgst'), igst: sum('igst') };
}
