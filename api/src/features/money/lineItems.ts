import type { components } from '@workbay/sdk/schema';
import { fault } from '../../errors.ts';
import { thousandths } from './quantity.ts';

type Asked = components['schemas']['LineItemInput'];
/** A line with all that its price needs. */
export type LineItemInput = Asked & Required<Pick<Asked, 'kind' | 'description' | 'unitPrice'>>;
export type LineItem = components['schemas']['LineItem'];
export type Totals = components['schemas']['Totals'];

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

/** Prices one line in minor units. Quantities count in thousandths and rates in hundredths of a percent, so nothing is a float. */
export function priceLine(input: LineItemInput, defaultTaxRate: number, index: number): LineItem {
  const quantity = input.quantity ?? 1;
  const taxRate = input.exemption ? 0 : (input.taxRate ?? defaultTaxRate);
  const discount = input.discount ?? 0;
  const gross = multiply(thousandths(quantity), input.unitPrice, 1000);
  const at = `/body/lineItems/${index}`;
  if (input.exemption && (input.taxRate ?? 0) > 0)
    throw fault('rule_broken', `${at}/taxRate`, 'must be 0 beside an exemption', 'not_taken');
  if (gross > largestAmount)
    throw fault('rule_broken', `${at}/unitPrice`, 'makes the line too large', 'sum_too_large');
  if (discount > gross)
    throw fault('rule_broken', `${at}/discount`, 'is more than the line comes to', 'discount_too_large');
  const taxable = gross - discount;
  const tax = multiply(taxable, Math.round(taxRate * 100), 10_000);
  return {
    ...(input.itemId === undefined ? {} : { itemId: input.itemId }),
    kind: input.kind,
    description: input.description,
    quantity,
    ...(input.unit === undefined ? {} : { unit: input.unit }),
    unitPrice: input.unitPrice,
    discount,
    taxRate,
    ...(input.hsnSac === undefined ? {} : { hsnSac: input.hsnSac }),
    ...(input.exemption === undefined ? {} : { exemption: input.exemption }),
    taxable,
    tax,
    total: taxable + tax,
  };
}

export function priceLines(inputs: LineItemInput[], defaultTaxRate: number): LineItem[] {
  return inputs.map((input, index) => priceLine(input, defaultTaxRate, index));
}

/** Sums of the lines; the total is rounded to the nearest whole rupee, half up, and the difference shown. */
export function totalsOf(lines: LineItem[]): Totals {
  const { total: exact, ...sums } = exactTotalsOf(lines);
  const total = Math.floor((exact + 50) / 100) * 100;
  return { ...sums, rounding: total - exact, total: within(total) };
}

/** The same without rounding, for what was charged elsewhere. */
export function exactTotalsOf(lines: LineItem[]): Totals {
  const sum = (part: 'discount' | 'taxable' | 'tax') => lines.reduce((total, line) => total + line[part], 0);
  const discount = sum('discount');
  const taxable = sum('taxable');
  const tax = sum('tax');
  return { subtotal: taxable + discount, discount, taxable, tax, rounding: 0, total: within(taxable + tax) };
}

function within(total: number): number {
  if (total > largestAmount)
    throw fault('rule_broken', '/body/lineItems', 'come to more than one document can hold', 'sum_too_large');
  return total;
}
