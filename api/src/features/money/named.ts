import { apportion } from './apportion.ts';
import { type LineItem, type LineItemInput, multiply, plainLine } from './lineItems.ts';
import { type TaxLine, taxesOf } from './tax.ts';

/** Rates count in thousandths of a percent. */
const thousandths = (percent: number) => Math.round(percent * 1000);
const whole = 100_000;

type Part = { name: string; rate: number };
type Rated = { taxRate: number; taxParts?: Part[] };

/** A line at its price, before its tax is known: `gross` is quantity × price - discount. */
type Open = { input: LineItemInput; line: ReturnType<typeof plainLine>['line']; gross: number };

/**
 * Lines with the tax of the workshop's own rates, and its sums by rate. The tax of a rate is reckoned once on all that bears it, as
 * the European invoice standard (EN 16931-1, BR-CO-17) and Japan's rules for qualified invoices (Order for Enforcement of the
 * Consumption Tax Act, article 70-10) want it, and shared out to its lines. A rate of several taxes is reckoned tax by tax, as each
 * is due by a law of its own (Canada's Excise Tax Act, section 165.2, say). Where prices include the tax it is what they contain.
 */
export function withNamedTaxes(inputs: LineItemInput[]): { lineItems: LineItem[]; taxes: TaxLine[] } {
  const open: Open[] = inputs.map((input, index) => ({ input, ...plainLine(input, index) }));
  const groups = Map.groupBy(open, ({ input: { taxRateId, taxRate, taxIncluded } }) =>
    [taxRateId, taxRate, taxIncluded].join(),
  );
  const charged = new Map([...groups.values()].flatMap(group => [...chargedOf(group)]));
  const lineItems = open.map(one => closed(one, charged.get(one) ?? [0]));
  return { lineItems, taxes: taxesOf(lineItems, false) };
}

/** The tax of each line of one rate, by its parts: one where it has none. */
function chargedOf(group: Open[]): Map<Open, number[]> {
  const input = group[0]?.input;
  const rate = input?.taxRate ?? 0;
  const rates = partRates({ taxRate: rate, ...(input?.taxParts && { taxParts: input.taxParts }) });
  const grosses = group.map(({ gross }) => gross);
  const all = grosses.reduce((sum, gross) => sum + gross, 0);
  if (input?.taxIncluded) {
    const within = apportion(multiply(all, thousandths(rate), whole + thousandths(rate)), grosses);
    return new Map(group.map((one, index) => [one, apportion(within[index] ?? 0, rates)]));
  }
  const columns = rates.map(part => apportion(multiply(all, part, whole), grosses));
  return new Map(group.map((one, index) => [one, columns.map(column => column[index] ?? 0)]));
}

const partRates = ({ taxRate, taxParts }: Rated): number[] =>
  taxParts ? taxParts.map(({ rate }) => thousandths(rate)) : [thousandths(taxRate)];

function closed({ input, line, gross }: Open, parts: number[]): LineItem {
  const { taxRate = 0, taxRateId, taxName, taxNote, taxParts, taxIncluded } = input;
  const tax = parts.reduce((sum, part) => sum + part, 0);
  const taxable = taxIncluded ? gross - tax : gross;
  return {
    ...line,
    taxRate,
    ...(taxRateId === undefined ? {} : { taxRateId }),
    ...(taxName === undefined ? {} : { taxName }),
    ...(taxNote === undefined ? {} : { taxNote }),
    ...(taxParts === undefined ? {} : { taxParts: withTax(taxParts, parts) }),
    ...(taxIncluded ? { taxIncluded } : {}),
    taxable,
    tax,
    total: taxable + tax,
  };
}

export const withTax = (parts: Part[], taxes: number[]) =>
  parts.map(({ name, rate }, index) => ({ name, rate, tax: taxes[index] ?? 0 }));

/** The tax on an amount at the rate of a line, by its parts. */
export const namedTaxOn = (taxable: number, line: Rated): number[] =>
  partRates(line).map(rate => multiply(taxable, rate, whole));
