import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { AdvanceDocument } from '../advances/store.ts';
import { taxWithin } from '../advances/tax.ts';
import { customerRef, getCustomer } from '../customers/customers.ts';
import type { EmitScope } from '../events/events.ts';
import { civilDate } from '../summary/civilDate.ts';
import { inIndia } from '../workshops/country.ts';
import { chargesGst, homeState, serviceCodes } from '../workshops/gst.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { bookIssue, fixedAt } from './fix.ts';
import { type InvoiceDocument, invoicesCollection } from './store.ts';

/**
 * Bills what is kept of an advance when nothing comes of what was booked. To let somebody cancel for a price is a part of the
 * service, so the price bears the tax of the service, and is the amount with its tax: CBIC Circular 178/10/2022-GST, paragraphs
 * 11.2 to 11.4; CGST rules, rule 35. So it has the code of that service too, `hsnSac`, else of what such a workshop does. Nothing
 * is rounded: it was paid to the paisa. Outside India advances bear no tax, and what is kept of them is compensation without tax.
 */
export async function billCancellation(
  scope: EmitScope,
  billed: { advance: AdvanceDocument; amount: number; description: string; hsnSac: string | null },
): Promise<InvoiceDocument> {
  const { advance, amount, description } = billed;
  const workshop = await getWorkshop(scope);
  const customer = await getCustomer(scope, advance.customer.id);
  const issuedOn = civilDate(nowOf(scope), workshop.timeZone);
  const place = advance.placeOfSupply ?? homeState(workshop);
  const charging = chargesGst(workshop);
  const taxRate = charging ? advance.taxRate : 0;
  const { taxable, ...parts } = taxWithin(amount, taxRate, place !== homeState(workshop));
  const tax = amount - taxable;
  const indian = inIndia(workshop);
  const hsnSac = billed.hsnSac ?? (indian ? serviceCodes[workshop.kind].code : null);
  const line = { kind: 'fee' as const, description, ...(hsnSac && { hsnSac }), quantity: 1, taxRate };
  const draft = {
    kind: charging || !indian ? ('tax_invoice' as const) : ('bill_of_supply' as const),
    customer: customerRef(customer),
    jobId: null,
    vehicle: null,
    odometer: null,
    lineItems: [{ ...line, unitPrice: taxable, discount: 0, taxable, tax, total: amount }],
    taxes: charging || !indian ? [{ rate: taxRate, taxable, tax, ...parts }] : [],
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
