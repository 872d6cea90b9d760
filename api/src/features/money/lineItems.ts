import type { components } from '@workbay/sdk/schema';
import { fault } from '../../errors.ts';
import { thousandths } from './quantity.ts';

type Asked = components['schemas']['LineItemInput'];
export type LineItem = components['schemas']['LineItem'];
/** A line with all that its price needs; what a rate of the workshop's own is called and made of, see `taxedLines`. */
export type LineItemInput = Omit<Asked, 'taxRateId'> &
  Required<Pick<Asked, 'kind' | 'description' | 'unitPrice'>> &
  Pick<LineItem, 'taxRateId' | 'taxName' | 'taxNote'> & { taxParts?: components['schemas']['TaxPart'][] };
export type Totals = components['schemas']['Totals'];

/** A priced line as a request would ask for it; with one of the workshop's own rates, whatever that is by then. */
export function asAsked(priced: LineItem): LineItemInput {
  const { itemId, kind, description, quantity, unit, unitPrice, discount, ...line } = priced;
  const { hsnSac, exemption, taxRate, taxRateId, taxIncluded } = line;
  return {
    ...(itemId === undefined ? {} : { itemId }),
    kind,
    description,
    quantity,
    ...(unit === undefined ? {} : { unit }),
    unitPrice,
    discount,
    ...(hsnSac === undefined ? {} : { hsnSac }),
    ...(exemption === undefined ? {} : { exemption }),
    ...(taxRateId === undefined ? { taxRate } : { taxRateId, taxIncluded: taxIncluded ?? false }),
  };
}

/** The largest amount of one line or document, in minor units. */
export const largestAmount = 1_000_000_000_000;

/** a × b ÷ divisor, rounded half up, exactly: the product can pass 2^53. All are whole and not negative. */
export function multiply(a: number, b: number, divisor: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % divisor;
    return (product - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
  }
  const exact = BigInt(a) * BigInt(b);
  return Number((exact * 2n + BigInt(divisor)) / (BigInt(divisor) * 2n));
}

/** A line at its price, without tax: `gross` is quantity × price - discount in minor units. Quantities count in thousandths. */
export function plainLine(input: LineItemInput, index: number) {
  const quantity = input.quantity ?? 1;
  const discount = input.discount ?? 0;
  const worth = multiply(thousandths(quantity), input.unitPrice, 1000);
  const at = `/body/lineItems/${index}`;
  if (worth > largestAmount)
    throw fault('rule_broken', `${at}/unitPrice`, 'makes the line too large', 'sum_too_large');
  if (discount > worth)
    throw fault('rule_broken', `${at}/discount`, 'is more than the line comes to', 'discount_too_large');
  const line = {
    ...(input.itemId === undefined ? {} : { itemId: input.itemId }),
    kind: input.kind,
    description: input.description,
    quantity,
    ...(input.unit === undefined ? {} : { unit: input.unit }),
    unitPrice: input.unitPrice,
    discount,
    ...(input.hsnSac === undefined ? {} : { hsnSac: input.hsnSac }),
  };
  return { line, gross: worth - discount };
}

/** Prices one line in minor units. Rates count in hundredths of a percent, so nothing is a float. */
export function priceLine(input: LineItemInput, defaultTaxRate: number, index: number): LineItem {
  const taxRate = input.exemption ? 0 : (input.taxRate ?? defaultTaxRate);
  if (input.exemption && (input.taxRate ?? 0) > 0)
    throw fault(
      'rule_broken',
      `/body/lineItems/${index}/taxRate`,
      'must be 0 beside an exemption',
      'not_taken',
    );
  const { line, gross: taxable } = plainLine(input, index);
  const tax = multiply(taxable, Math.round(taxRate * 100), 10_000);
  return {
    ...line,
    taxRate,
    ...(input.exemption === undefined ? {} : { exemption: input.exemption }),
    taxable,
    tax,
    total: taxable + tax,
  };
}

export function priceLines(inputs: LineItemInput[], defaultTaxRate: number): LineItem[] {
  return inputs.map((input, index) => priceLine(input, defaultTaxRate, index));
}

/** Sums of the lines. A total in rupees is rounded to the nearest whole one, half up, and the difference shown, as is India's custom. */
export function totalsOf(lines: LineItem[], currency: string): Totals {
  if (currency !== 'INR') return exactTotalsOf(lines);
  const { total: exact, ...sums } = exactTotalsOf(lines);
  const total = Math.floor((exact + 50) / 100) * 100;
  return { ...sums, rounding: total - exact, total: within(total) };
}

/** The same without rounding, for what was charged elsewhere. */
export function exactTotalsOf(lines: LineItem[]): Totals {
  const sum = (part: 'taxable' | 'tax') => lines.reduce((total, line) => total + line[part], 0);
  const discount = lines.reduce((total, line) => total + netDiscount(line), 0);
  const taxable = sum('taxable');
  const tax = sum('tax');
  return { subtotal: taxable + discount, discount, taxable, tax, rounding: 0, total: within(taxable + tax) };
}

/** Without the tax that it includes where the line's price does. */
const netDiscount = ({ discount, taxIncluded, taxRate }: LineItem): number => {
  const thousandth = Math.round(taxRate * 1000);
  return taxIncluded ? discount - multiply(discount, thousandth, 100_000 + thousandth) : discount;
};

function within(total: number): number {
  if (total > largestAmount)
    throw fault('rule_broken', '/body/lineItems', 'come to more than one document can hold', 'sum_too_large');
  return total;
}
