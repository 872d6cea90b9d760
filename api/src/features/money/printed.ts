import type { NamedTax, InvoiceDocument as PrintedInvoice } from '../../documents/types.ts';
import { inIndia } from '../workshops/country.ts';
import type { LineItem, Totals } from './lineItems.ts';
import { thousandths } from './quantity.ts';
import { splitTax, type TaxLine } from './tax.ts';

/** `country` is the workshop's, which cannot change once it has documents. */
type Figures = { country: string; lineItems: LineItem[]; taxes: TaxLine[]; totals: Totals; currency: string };

/** Of a percentage with up to three decimals, so whole or with one. */
const hundredths = (percent: number): number => Math.round(percent * 1000) / 10;

/** Lines without a tax are in no row. */
const namedTax = ({ name, note, rate, taxable, tax = 0, parts = [] }: TaxLine): NamedTax[] =>
  name === undefined
    ? []
    : [
        {
          name,
          note: note ?? null,
          taxRate: hundredths(rate),
          taxable,
          tax,
          parts: parts.map(part => ({ name: part.name, taxRate: hundredths(part.rate), tax: part.tax })),
        },
      ];

/** Lines, taxes and totals as documents print them: quantities in thousandths, rates in hundredths of a per cent. */
export function printedFigures({
  lineItems,
  taxes,
  totals: { subtotal, discount, rounding, total },
  currency,
  country,
}: Figures): Pick<
  PrintedInvoice,
  'items' | 'taxes' | 'named' | 'currency' | 'subtotal' | 'discount' | 'rounding' | 'total'
> {
  const acrossStates = taxes.some(({ igst }) => igst > 0);
  return {
    items: lineItems.map(line => ({
      description: line.description,
      hsnSac: line.hsnSac ?? null,
      quantity: thousandths(line.quantity),
      unit: line.unit ?? null,
      unitPrice: line.unitPrice,
      discount: line.discount,
      taxRate: hundredths(line.taxRate),
      taxable: line.taxable,
      ...splitTax(line.tax, acrossStates),
      total: line.total,
    })),
    ...(inIndia({ country })
      ? {
          taxes: taxes.map(({ rate, taxable, cgst, sgst, igst }) => ({
            taxRate: hundredths(rate),
            taxable,
            cgst,
            sgst,
            igst,
          })),
          named: null,
        }
      : {
          taxes: [],
          named: {
            country,
            taxes: taxes.flatMap(namedTax),
            included: lineItems.some(line => line.taxIncluded),
          },
        }),
    currency,
    subtotal,
    discount,
    rounding,
    total,
  };
}
