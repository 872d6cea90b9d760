import { stateOf } from '../workshops/letterhead.ts';
import type { Heads } from './setOff.ts';
import type { Supply, SupplyLine } from './supplies.ts';

export type Amounts = Pick<SupplyLine, 'taxable' | 'cgst' | 'sgst' | 'igst'>;

/** The portal counts in rupees. */
export const rupees = (minor: number): number => minor / 100;
export const paise = (amount: number): number => Math.round(amount * 100);

/** `21-11-2026` or `21/11/2026`. */
export const dayOf = (day: string, between: '-' | '/'): string => day.split('-').reverse().join(between);

/** Whether a line bears no GST; one at 0 % without a reason given is nil rated. */
export const isNil = ({
  exemption,
  taxRate,
}: {
  exemption?: SupplyLine['exemption'] | undefined;
  taxRate: number;
}): boolean => exemption !== undefined || taxRate === 0;

/** `29-Karnataka`, as the portal's templates have a place of supply. */
export const placeText = (code: string): string => `${code}-${stateOf(code)?.name ?? ''}`;

/** In whole rupees (CGST Act, section 170); what is negative waits for the next period. */
export function wholeRupees(
  { igst, cgst, sgst }: Heads,
  round: (rupees: number) => number = Math.round,
): Heads {
  const whole = (amount: number) => Math.max(0, round(amount / 100) * 100);
  return { igst: whole(igst), cgst: whole(cgst), sgst: whole(sgst) };
}

export function sum(lines: Amounts[]): Amounts {
  const all = { taxable: 0, cgst: 0, sgst: 0, igst: 0 };
  for (const { taxable, cgst, sgst, igst } of lines) {
    all.taxable += taxable;
    all.cgst += cgst;
    all.sgst += sgst;
    all.igst += igst;
  }
  return all;
}

/** Taxable value and the taxes that apply at the place. */
export const taxesOf = ({ taxable, cgst, sgst, igst }: Amounts, acrossStates: boolean) => ({
  txval: rupees(taxable),
  ...(acrossStates ? { iamt: rupees(igst) } : { camt: rupees(cgst), samt: rupees(sgst) }),
});

/** A credit note takes back. */
export const signOf = ({ kind }: Pick<Supply, 'kind'>): 1 | -1 => (kind === 'credit_note' ? -1 : 1);

/** What a document's line adds to a sum over documents. */
export function net(supply: Pick<Supply, 'kind'>, { taxable, cgst, sgst, igst }: Amounts): Amounts {
  const sign = signOf(supply);
  return { taxable: sign * taxable, cgst: sign * cgst, sgst: sign * sgst, igst: sign * igst };
}

/** What those lines of the documents come to without tax; what credit notes take back is taken off. */
export const worthOf = (supplies: Supply[], counts: (line: SupplyLine) => boolean): number =>
  supplies.reduce((all, supply) => all + net(supply, sum(supply.lines.filter(counts))).taxable, 0);
