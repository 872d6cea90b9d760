import type { CustomerDocument } from '../customers/store.ts';
import { type LineItemInput, priceLines, totalsOf } from '../money/lineItems.ts';
import { withNamedTaxes } from '../money/named.ts';
import { withGst, withoutTax } from '../money/tax.ts';
import { inIndia } from '../workshops/country.ts';
import { bearsIgst, chargesGst, homeState } from '../workshops/gst.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import type { Asked, InvoiceDocument } from './store.ts';

export function askedOf(
  workshop: WorkshopDocument,
  lines: LineItemInput[],
  chosen: Pick<Asked, 'placeOfSupply' | 'reverseCharge'>,
): Asked {
  return { ...chosen, taxRates: lines.map(({ taxRate }) => taxRate ?? workshop.defaultTaxRate) };
}

/** Kind, place of supply, lines, taxes and totals, as the workshop's country has them, and nothing of it paid. */
export function priced(
  workshop: WorkshopDocument,
  customer: CustomerDocument,
  lines: LineItemInput[],
  asked: Asked,
) {
  const figures = inIndia(workshop) ? withGstOf(workshop, customer, lines, asked) : withOwnRates(lines);
  const totals = totalsOf(figures.lineItems, workshop.currency);
  return {
    ...figures,
    totals,
    amountPaid: 0,
    creditedTotal: 0,
    debitedTotal: 0,
    amountDue: totals.total,
  };
}

type Figures = Pick<InvoiceDocument, 'kind' | 'placeOfSupply' | 'reverseCharge' | 'lineItems' | 'taxes'>;

/** Outside India there is one kind of invoice; where the recipient pays the tax, a rate of 0 % says so. */
const withOwnRates = (lines: LineItemInput[]): Figures => ({
  kind: 'tax_invoice',
  placeOfSupply: null,
  reverseCharge: false,
  ...withNamedTaxes(lines),
});

/**
 * As the workshop's and customer's registrations have it now. Who may charge no tax issues a bill of supply, and so does who
 * supplies exempt things alone (CGST Act sections 31(3)(c) and 32). Place of supply: the recipient's location where it is on record,
 * else the supplier's (IGST Act section 12(2)).
 */
function withGstOf(
  workshop: WorkshopDocument,
  customer: CustomerDocument,
  lines: LineItemInput[],
  asked: Asked,
): Figures {
  const charging = chargesGst(workshop) && !(lines.length > 0 && lines.every(({ exemption }) => exemption));
  const home = homeState(workshop);
  const customers = customer.gstin?.slice(0, 2) ?? customer.address.stateCode ?? null;
  const place = asked.placeOfSupply ?? customers ?? home;
  const rateOf = (index: number) => (charging ? asked.taxRates[index] : 0) ?? workshop.defaultTaxRate;
  const inputs = lines.map((line, index) => ({
    ...line,
    taxRate: line.exemption ? (line.taxRate ?? 0) : rateOf(index),
  }));
  const plain = priceLines(inputs, workshop.defaultTaxRate);
  const reverseCharge = charging && asked.reverseCharge;
  const { lineItems, taxes } = reverseCharge
    ? withoutTax(plain)
    : withGst(plain, bearsIgst(home, place, customer));
  return {
    kind: charging ? 'tax_invoice' : 'bill_of_supply',
    placeOfSupply: place,
    reverseCharge,
    lineItems,
    taxes: charging ? taxes : [],
  };
}
