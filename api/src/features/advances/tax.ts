import type { components } from '@workbay/sdk/schema';
import { multiply } from '../money/lineItems.ts';

export type AdvanceTax = components['schemas']['AdvanceTax'];

/**
 * The tax that an amount contains at a rate, so that amount and tax are what came in: CGST and SGST at half the rate each and
 * equal, as on an invoice, or IGST.
 */
export function taxWithin(amount: number, rate: number, acrossStates: boolean): AdvanceTax {
  const hundredths = Math.round(rate * 100);
  const whole = 10_000 + hundredths;
  const half = acrossStates ? 0 : multiply(amount, hundredths, 2 * whole);
  const igst = acrossStates ? multiply(amount, hundredths, whole) : 0;
  return { taxable: amount - 2 * half - igst, cgst: half, sgst: half, igst };
}

/** What of an advance's tax goes with the part of it after `before` has gone: over all parts exactly the whole. */
export function taxOfPart(whole: AdvanceTax, amount: number, before: number, part: number): AdvanceTax {
  const upTo = (tax: number, point: number) => multiply(tax, point, amount);
  const share = (tax: number) => upTo(tax, before + part) - upTo(tax, before);
  const [cgst, sgst, igst] = [share(whole.cgst), share(whole.sgst), share(whole.igst)];
  return { taxable: part - cgst - sgst - igst, cgst, sgst, igst };
}
