import type { InvoiceDocument as PrintedInvoice } from '../../documents/types.ts';
import type { LineItem, Totals } from './lineItems.ts';
import { thousandths } from './quantity.ts';
import { splitTax, type TaxLine } from './tax.ts';

type Figures = { lineItems: LineItem[]; taxes: TaxLine[]; totals: Totals; currency: string };

/** Lines, taxes and totals as documents print them: quantities in thousandths, rates in hundredths of a per cent. */
export function printedFigures({
  lineItems,
  taxes,
  totals: { subtotal, discount, rounding, total },
  currency,
}: Figures): Pick<
  PrintedInvoice,
  'items' | 'taxes' | 'currency' | 'subtotal' | 'discount' | 'rounding' | 'total'
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
      taxRate: Math.round(line.taxRate * 100),
      taxable: line.taxable,
      ...splitTax(line.tax, acrossStates),
      total: line.total,
    })),
    taxes: taxes.map(({ rate, ...amounts }) => ({ taxRate: Math.round(rate * 100), ...amounts })),
    currency,
    subtotal,
    discount,
    rounding,
    total,
  };
}
