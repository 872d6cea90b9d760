import { createHash } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import type { CustomerDocument } from '../customers/store.ts';
import { type LineItemInput, priceLines, totalsOf } from '../money/lineItems.ts';
import { withNamedTaxes } from '../money/named.ts';
import { withGst } from '../money/tax.ts';
import { inIndia } from '../workshops/country.ts';
import { bearsIgst, chargesGst, homeState } from '../workshops/gst.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import type { EstimateDocument, EstimateLine, Shown } from './store.ts';

export type LineInput = LineItemInput & Pick<components['schemas']['EstimateLineInput'], 'photoFileIds'>;

/** Lines, taxes and totals as an invoice would have them. */
export function priced(workshop: WorkshopDocument, customer: CustomerDocument, inputs: LineInput[]) {
  const { lineItems, taxes } = inIndia(workshop)
    ? withGstOf(workshop, customer, inputs)
    : withNamedTaxes(inputs);
  const withPhotos: EstimateLine[] = lineItems.map((line, index) => ({
    ...line,
    photoFileIds: inputs[index]?.photoFileIds ?? [],
  }));
  return { lineItems: withPhotos, taxes, totals: totalsOf(lineItems, workshop.currency) };
}

/** No tax without a GSTIN, IGST across states and to a Special Economic Zone. */
function withGstOf(workshop: WorkshopDocument, customer: CustomerDocument, inputs: LineInput[]) {
  const charging = chargesGst(workshop);
  const home = homeState(workshop);
  const place = customer.gstin?.slice(0, 2) ?? customer.address.stateCode ?? home;
  const asked = inputs.map(({ photoFileIds: _photos, ...line }) => ({
    ...line,
    ...(charging ? {} : { taxRate: 0 }),
  }));
  const { lineItems, taxes } = withGst(
    priceLines(asked, workshop.defaultTaxRate),
    bearsIgst(home, place, customer),
  );
  return { lineItems, taxes: charging ? taxes : [] };
}

/** What the approved lines come to. */
export const approvedTotal = (
  { lineItems, currency }: Pick<EstimateDocument, 'lineItems' | 'currency'>,
  approved: number[],
): number =>
  totalsOf(
    lineItems.filter((_, index) => approved.includes(index)),
    currency,
  ).total;

/** SHA-256 of all that the customer is shown; properties in a fixed order. */
export function hashOf(
  { number, revision, customer, vehicle, currency }: EstimateDocument,
  { lineItems, totals, notes, photoFileIds }: Shown,
  validUntil: string,
): string {
  const shown = {
    number,
    revision,
    customer: customer.name,
    vehicle: vehicle?.registration ?? null,
    currency,
    lineItems,
    totals,
    notes,
    photoFileIds,
    validUntil,
  };
  return createHash('sha256')
    .update(JSON.stringify(sorted(shown)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
