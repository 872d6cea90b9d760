import type { DataScope } from '../../data/scope.ts';
import type { Renderer } from '../../documents/render.ts';
import type { InvoiceDocument as PrintedInvoice } from '../../documents/types.ts';
import { findCustomer } from '../customers/customers.ts';
import { splitTax } from '../money/tax.ts';
import { addressLines, stateOf, workshopBlock } from '../workshops/letterhead.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getInvoice } from './invoices.ts';
import type { InvoiceDocument, Snapshot } from './store.ts';

/** The invoice as a PDF: from what was fixed at its issue, or, for a draft, from how things are now. */
export async function renderInvoicePdf(scope: DataScope & { documents: Renderer }, invoiceId: string) {
  const invoice = await getInvoice(scope, invoiceId);
  const snapshot = invoice.snapshot ?? (await snapshotNow(scope, invoice));
  const logo = await getLogo(scope);
  const content = await scope.documents.invoice(printed(invoice, snapshot, logo));
  const filename = `${(invoice.number ?? 'draft').replaceAll('/', '-')}.pdf`;
  return { filename, contentType: 'application/pdf', content };
}

async function snapshotNow(scope: DataScope, invoice: InvoiceDocument): Promise<Snapshot> {
  const workshop = await getWorkshop(scope);
  const customer = await findCustomer(scope, invoice.customer.id);
  const { name, phone = null } = invoice.customer;
  return { workshop, customer: customer ?? { name, phone, email: null, address: {}, gstin: null } };
}

function printed(
  invoice: InvoiceDocument,
  { workshop, customer }: Snapshot,
  logo: PrintedInvoice['workshop']['logo'],
): PrintedInvoice {
  const acrossStates = invoice.taxes.some(({ igst }) => igst > 0);
  const { name, phone, address, gstin } = customer;
  const { subtotal, discount, rounding, total } = invoice.totals;
  return {
    language: 'en',
    workshop: workshopBlock(workshop, logo),
    number: invoice.number,
    issueDate: invoice.issuedOn,
    dueDate: invoice.dueOn,
    placeOfSupply: stateOf(invoice.placeOfSupply),
    customer: { name, phone, gstin, address: addressLines(address) },
    vehicle: invoice.vehicle && {
      registration: invoice.vehicle.registration,
      description: invoice.vehicle.description ?? null,
      odometer: invoice.odometer,
    },
    items: invoice.lineItems.map(line => ({
      description: line.description,
      hsnSac: line.hsnSac ?? null,
      quantity: Math.round(line.quantity * 1000),
      unit: line.unit ?? null,
      unitPrice: line.unitPrice,
      discount: line.discount,
      taxRate: Math.round(line.taxRate * 100),
      taxable: line.taxable,
      ...splitTax(line.tax, acrossStates),
      total: line.total,
    })),
    taxes: invoice.taxes.map(({ rate, ...amounts }) => ({ taxRate: Math.round(rate * 100), ...amounts })),
    currency: invoice.currency,
    subtotal,
    discount,
    rounding,
    total,
    amountPaid: invoice.amountPaid,
    amountDue: invoice.amountDue,
    notes: invoice.notes,
    terms: workshop.invoiceTerms,
  };
}
