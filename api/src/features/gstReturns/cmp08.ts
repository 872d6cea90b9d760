import type { components } from '@workbay/sdk/schema';
import { multiply } from '../money/lineItems.ts';
import type { Inward } from '../purchases/ofMonths.ts';
import { reverseCharged } from './gstr3b.ts';
import type { Period } from './period.ts';
import { wholeRupees, worthOf } from './shape.ts';
import type { Supply } from './supplies.ts';

export type Cmp08 = components['schemas']['Cmp08'];
export type CompositionRate = 1 | 6;

/**
 * The statement of a quarter under the composition scheme. At 6 % tax is due on all supplies (CGST rules, rule 7, table, row 4, as
 * Corrigendum G.S.R. 412(E) of 25 June 2020 has it), at 1 % on the taxable ones (row 3), half of it to the centre.
 */
export function cmp08Of(
  gstin: string,
  { months }: Period,
  rate: CompositionRate,
  { supplies, inward }: { supplies: Supply[]; inward: Inward[] },
): Cmp08 {
  const value = worthOf(supplies, () => true);
  const base = rate === 6 ? value : worthOf(supplies, ({ exemption }) => exemption === undefined);
  const half = Math.sign(base) * multiply(Math.abs(base), rate, 200);
  const { taxable, igst, cgst, sgst } = reverseCharged(inward);
  return {
    gstin,
    fromMonth: months[0] ?? '',
    toMonth: months.at(-1) ?? '',
    rate,
    outward: { value, igst: 0, cgst: half, sgst: half },
    inward: { value: taxable, igst, cgst, sgst },
    payable: wholeRupees({ igst, cgst: half + cgst, sgst: half + sgst }),
  };
}
