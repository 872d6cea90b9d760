import type { Supply, SupplyLine } from './supplies.ts';

type Amounts = Pick<SupplyLine, 'taxable' | 'cgst' | 'sgst' | 'igst'>;

/** The portal counts in rupees. */
export const rupees = (minor: number): number => minor / 100;

/** `21-11-2026` or `21/11/2026`. */
export const dayOf = (day: string, between: '-' | '/'): string => day.split('-').reverse().join(between);

/** Whether a line bears no GST; one at 0 % without a reason given is nil rated. */
export const isNil = ({ exemption, taxRate }: Pick<SupplyLine, 'exemption' | 'taxRate'>): boolean =>
  exemption !== undefined || taxRate === 0;

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
