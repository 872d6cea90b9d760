import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { AdvanceDocument } from '../advances/store.ts';
import { taxWithin } from '../advances/tax.ts';
import { customerRef, getCustomer } from '../customers/customers.ts';
import type { EmitScope } from '../events/events.ts';
import type { LineItem } from '../money/lineItems.ts';
import { withNamedTaxes } from '../money/named.ts';
import type { TaxLine } from '../money/tax.ts';
import { civilDate } from '../summary/civilDate.ts';
import { taxesNow } from '../taxRates/taxedLines.ts';
import { inIndia } from '../workshops/country.ts';
import { bearsIgst, chargesGst, homeState, serviceCodes } from '../workshops/gst.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { bookIssue, fixedAt } from './fix.ts';
import { type InvoiceDocument, invoicesCollection } from './store.ts';

/**
 * Bills what is kept of an advance when nothing comes of what was booked. To let somebody cancel for a price is a part of the
 * service, so the price bears the tax of the service, and is the amount with its tax: CBIC Circular 178/10/2022-GST, paragraphs
 * 11.2 to 11.4; CGST rules, rule 35. So it has the code of that service too, `hsnSac`, else of what such a workshop does. Nothing
 * is rounded: it was paid to the paisa. Outside India it contains the tax that the workshop has named for it (`taxRateId`), if any.
 */
export async function billCancellation(
  scope: EmitScope,
  billed: {
    advance: AdvanceDocument;
    amount: number;
    description: string;
    hsnSac: string | null;
    taxRateId: string | null;
  },
): Promise<InvoiceDocument> {
  const { advance, amount, description } = billed;
  const workshop = await getWorkshop(scope);
  const customer = await getCustomer(scope, advance.customer.id);
  const issuedOn = civilDate(nowOf(scope), workshop.timeZone);
  const place = advance.placeOfSupply ?? homeState(workshop);
  const charging = chargesGst(workshop);
  const indian = inIndia(workshop);
  const hsnSac = billed.hsnSac ?? (indian ? serviceCodes[workshop.kind].code : null);
  const line = {
    kind: 'fee' as const,
    description,
    ...(hsnSac && { hsnSac }),
    quantity: 1,
    unitPrice: amount,
    discount: 0,
  };
  const { lineItems, taxes } = indian
    ? withinGst(line, {
        taxRate: charging ? advance.taxRate : 0,
        across: bearsIgst(homeState(workshop), place, advance.snapshot.customer),
      })
    : await withinOwn(scope, workshop, line, billed.taxRateId);
  const [{ taxable, tax }] = lineItems;
  const draft = {
    kind: charging || !indian ? ('tax_invoice' as const) : ('bill_of_supply' as const),
    customer: customerRef(customer),
    jobId: null,
    vehicle: null,
    odometer: null,
    lineItems,
    taxes: charging || !indian ? taxes : [],
    totals: { subtotal: taxable, discount: 0, taxable, tax, rounding: 0, total: amount },
    currency: advance.currency,
    placeOfSupply: place,
    reverseCharge: false,
    dueInDays: 0,
    notes: null,
    sentAt: null,
    sentTo: null,
    email: null,
    amountPaid: 0,
    creditedTotal: 0,
    debitedTotal: 0,
    amountDue: amount,
    workedBy: [],
  };
  const fixed = await fixedAt(scope, issuedOn, { workshop, customer, draft });
  const invoice = await tenantCollection(scope, invoicesCollection).insertOne({
    _id: newId('bil'),
    ...fixed,
  });
  await bookIssue(scope, invoice, { issuedOn, customer });
  return invoice;
}

type Fee = Pick<LineItem, 'kind' | 'description' | 'hsnSac' | 'quantity' | 'unitPrice' | 'discount'>;

/** The line whose price is its amount with GST. */
function withinGst(
  line: Fee,
  { taxRate, across }: { taxRate: number; across: boolean },
): { lineItems: [LineItem]; taxes: TaxLine[] } {
  const { taxable, ...parts } = taxWithin(line.unitPrice, taxRate, across);
  const tax = line.unitPrice - taxable;
  const priced = { ...line, unitPrice: taxable, taxRate, taxable, tax, total: line.unitPrice };
  return { lineItems: [priced], taxes: [{ rate: taxRate, taxable, tax, ...parts }] };
}

/** The same with one of the workshop's own rates, where that is charged still. */
async function withinOwn(
  scope: EmitScope,
  workshop: WorkshopDocument,
  line: Fee,
  taxRateId: string | null,
): Promise<{ lineItems: [LineItem]; taxes: TaxLine[] }> {
  const named = taxRateId
    ? (await taxesNow(scope, workshop))([{ ...line, taxRateId, taxIncluded: true }])
    : [];
  const charged = named.find(({ taxName }) => taxName !== undefined) ?? { ...line, taxRate: 0 };
  const { lineItems, taxes } = withNamedTaxes([charged]);
  const [priced] = lineItems;
  if (!priced) throw new Error('one line is one line');
  return { lineItems: [priced], taxes };
}
