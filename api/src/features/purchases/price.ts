import { isDeepStrictEqual } from 'node:util';
import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { fault, Problem } from '../../errors.ts';
import { itemsById } from '../items/items.ts';
import { fillLines } from '../items/lines.ts';
import { type LineItemInput, priceLines, totalsOf } from '../money/lineItems.ts';
import { withNamedTaxes } from '../money/named.ts';
import { withGst, withoutTax } from '../money/tax.ts';
import type { SupplierDocument } from '../suppliers/store.ts';
import { taxesNow } from '../taxRates/taxedLines.ts';
import { chargesTax } from '../taxRates/taxRates.ts';
import { inIndia } from '../workshops/country.ts';
import { chargesGst, homeState } from '../workshops/gst.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { PurchaseDocument } from './store.ts';

type Schemas = components['schemas'];

/** Invoices are rounded to the rupee or not at all. */
const mostRounding = 100;

/**
 * What the supplier's invoice comes to. Under reverse charge (CGST Act, section 9(3)) the tax is the workshop's to pay, and the
 * supplier is owed none of it. The tax is credited to a workshop that charges it itself; else it is a part of what the goods cost
 * (AS 2, paragraph 7; IAS 2, paragraph 11).
 */
export async function priced(
  scope: DataScope,
  supplier: SupplierDocument,
  {
    lineItems: asked,
    invoicedOn,
    invoiceTotal,
    reverseCharge = false,
  }: Pick<Schemas['PurchaseInput'], 'lineItems' | 'invoicedOn' | 'invoiceTotal' | 'reverseCharge'>,
): Promise<Pick<PurchaseDocument, 'lineItems' | 'taxes' | 'totals' | 'creditable' | 'reverseCharge'>> {
  const workshop = await getWorkshop(scope);
  if (reverseCharge && workshop.gstin === null)
    throw fault('rule_broken', '/body/reverseCharge', 'is for a workshop with a GSTIN', 'not_taken');
  const filled = await fillLines(scope, workshop, await withCosts(scope, asked), {
    ours: false,
    on: invoicedOn,
  });
  const { lineItems, taxes, creditable } = inIndia(workshop)
    ? withGstOf(workshop, supplier, filled, reverseCharge)
    : { ...withNamedTaxes(filled), creditable: await chargesTax(scope) };
  const rounded = totalsOf(reverseCharge ? withoutTax(lineItems).lineItems : lineItems, workshop.currency);
  return {
    lineItems: lineItems.map(line => ({ ...line, returned: 0 })),
    taxes,
    totals: invoiceTotal === undefined ? rounded : withTotal(rounded, invoiceTotal),
    creditable,
    reverseCharge,
  };
}

/**
 * A draft at the workshop's own rates of another day; nothing where they come to the same, as in India, where a rate is what the supplier's
 * invoice says. A total that was typed stays, or is a fault where the lines come to another.
 */
export async function pricedOn(
  scope: DataScope,
  before: PurchaseDocument,
  day: string,
): Promise<Partial<Pick<PurchaseDocument, 'lineItems' | 'taxes' | 'totals'>>> {
  const workshop = await getWorkshop(scope);
  if (inIndia(workshop)) return {};
  const { lineItems, taxes } = withNamedTaxes((await taxesNow(scope, workshop, day))(before.lineItems));
  if (isDeepStrictEqual(taxes, before.taxes)) return {};
  const rounded = totalsOf(lineItems, workshop.currency);
  const typed = typedTotal(before);
  return {
    lineItems: lineItems.map(line => ({ ...line, returned: 0 })),
    taxes,
    totals: typed === undefined ? rounded : withTotal(rounded, typed),
  };
}

/** What somebody typed as the total of a draft; undefined where it is what the lines come to by themselves. */
export function typedTotal({
  lineItems,
  reverseCharge = false,
  currency,
  totals: { total },
}: PurchaseDocument): number | undefined {
  const owed = reverseCharge ? withoutTax(lineItems).lineItems : lineItems;
  return total === totalsOf(owed, currency).total ? undefined : total;
}

/** IGST where they are in another state, no tax where they are not registered (CGST Act, section 32), but under reverse charge. */
function withGstOf(
  workshop: WorkshopDocument,
  { gstin }: SupplierDocument,
  lines: LineItemInput[],
  reverseCharge: boolean,
) {
  const taxed = gstin !== null || reverseCharge;
  const inputs = taxed ? lines : lines.map(line => ({ ...line, taxRate: 0 }));
  const place = homeState(workshop);
  const from = gstin?.slice(0, 2) ?? place;
  const { lineItems, taxes } = withGst(priceLines(inputs, workshop.defaultTaxRate), from !== place);
  return {
    lineItems,
    taxes: taxed ? taxes : [],
    creditable: taxed && chargesGst(workshop),
  };
}

/** An item's line costs what it cost before where the request does not say; never what it is sold for. */
async function withCosts(scope: DataScope, lines: Schemas['LineItemInput'][]) {
  const silent = lines.flatMap(({ itemId, unitPrice }) =>
    itemId && unitPrice === undefined ? [itemId] : [],
  );
  const items = await itemsById(scope, silent);
  return lines.map((line, index) => {
    const item = line.itemId === undefined ? undefined : items.get(line.itemId);
    if (!item || line.unitPrice !== undefined) return line;
    if (item.cost === null)
      throw new Problem('invalid_request', 'The item has no cost yet.', {
        errors: [{ pointer: `/body/lineItems/${index}/unitPrice`, code: 'required', message: 'is required' }],
      });
    return { ...line, unitPrice: item.cost };
  });
}

function withTotal(totals: Schemas['Totals'], total: number): Schemas['Totals'] {
  const rounding = total - totals.taxable - totals.tax;
  if (Math.abs(rounding) > mostRounding)
    throw fault('rule_broken', '/body/invoiceTotal', 'is not what the lines come to', 'not_the_total');
  return { ...totals, rounding, total };
}
