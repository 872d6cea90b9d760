import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Renderer } from '../../documents/render.ts';
import type { InvoiceDocument as PrintedInvoice } from '../../documents/types.ts';
import { noteNumbers } from '../invoiceNotes/numbers.ts';
import { printedFigures } from '../money/printed.ts';
import { customerBlock, stateOf, workshopBlock } from '../workshops/letterhead.ts';
import { getLogo } from '../workshops/workshops.ts';
import { getInvoice, pricedNow } from './invoices.ts';
import { snapshotOf } from './snapshot.ts';
import type { InvoiceDocument, Snapshot } from './store.ts';

/** The invoice as a PDF: from what was fixed at its issue, or, for a draft, as it would be issued now. */
export async function renderInvoicePdf(
  scope: DataScope & { documents: Renderer; files: FileStore },
  invoiceId: string,
) {
  const { invoice, snapshot } = await shown(scope, await getInvoice(scope, invoiceId));
  const content = await scope.documents.invoice({
    ...printedInvoice(invoice, snapshot, await getLogo(scope)),
    ...(await corrections(scope, invoice)),
    ...(invoice.kind === 'opening_balance' && { broughtOver: true }),
  });
  const filename = `${(invoice.number ?? 'draft').replaceAll('/', '-')}.pdf`;
  return { filename, contentType: 'application/pdf', content };
}

/** What a copy that is printed later says of the notes to it. */
async function corrections(scope: DataScope, { _id, creditedTotal, debitedTotal }: InvoiceDocument) {
  const numbers = creditedTotal + debitedTotal > 0 ? await noteNumbers(scope, _id) : null;
  const of = (amount: number, kind: 'credit_note' | 'debit_note') =>
    numbers && amount > 0 ? { amount, by: numbers.get(kind) ?? [] } : null;
  return { credited: of(creditedTotal, 'credit_note'), debited: of(debitedTotal, 'debit_note') };
}

async function shown(scope: DataScope, invoice: InvoiceDocument) {
  if (invoice.snapshot) return { invoice, snapshot: invoice.snapshot };
  const now = await pricedNow(scope, invoice);
  return { invoice: now.invoice, snapshot: snapshotOf(now.workshop, now.customer) };
}

/** What of an invoice, or of a note to one, is printed. */
export function printedInvoice(
  invoice: Pick<
    InvoiceDocument,
    | 'number'
    | 'issuedOn'
    | 'dueOn'
    | 'placeOfSupply'
    | 'vehicle'
    | 'odometer'
    | 'lineItems'
    | 'taxes'
    | 'reverseCharge'
    | 'totals'
    | 'currency'
    | 'amountPaid'
    | 'amountDue'
    | 'notes'
  >,
  { workshop, customer }: Snapshot,
  logo: PrintedInvoice['workshop']['logo'],
): PrintedInvoice {
  return {
    language: workshop.documentLanguage,
    workshop: workshopBlock(workshop, logo),
    number: invoice.number,
    issueDate: invoice.issuedOn,
    dueDate: invoice.dueOn,
    placeOfSupply: stateOf(invoice.placeOfSupply),
    customer: customerBlock(customer, workshop),
    vehicle: invoice.vehicle && {
      registration: invoice.vehicle.registration,
      description: invoice.vehicle.description ?? null,
      odometer: invoice.odometer,
    },
    ...printedFigures({ ...invoice, country: workshop.country }),
    reverseCharge: invoice.reverseCharge,
    sez: invoice.taxes.some(({ igst }) => igst > 0) && (customer.sez ?? false),
    credited: null,
    debited: null,
    amountPaid: invoice.amountPaid,
    amountDue: invoice.amountDue,
    notes: invoice.notes,
    terms: workshop.invoiceTerms,
  };
}
