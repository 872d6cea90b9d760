import type { DataScope } from '../../data/scope.ts';
import { adjustBalance } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { sumTaxes } from '../money/tax.ts';
import { countInvoice } from '../reports/count.ts';
import { addDays } from '../summary/civilDate.ts';
import { countFigures } from '../summary/figures.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { searchOf, toInvoice } from './invoices.ts';
import { fiscalYear, invoiceNumber } from './numbers.ts';
import { snapshotOf } from './snapshot.ts';
import type { InvoiceDocument } from './store.ts';

type Draft = Pick<InvoiceDocument, 'totals' | 'dueInDays' | 'customer' | 'vehicle'>;

/**
 * What becomes fixed of an invoice on the day of its issue. The number is counted in that transaction, so one that fails leaves
 * no gap. This is also the transaction's turn (see takeTurn): the customer is not renamed or deleted meanwhile.
 */
export async function fixedAt<D extends Draft>(
  scope: DataScope,
  issuedOn: string,
  { workshop, customer, draft }: { workshop: WorkshopDocument; customer: CustomerDocument; draft: D },
) {
  const { total } = draft.totals;
  const year = fiscalYear(issuedOn, workshop.fiscalYearStart);
  const figures = await countFigures(scope, {
    [`numbers.invoices.${year}` as const]: 1,
    ...(total > 0 ? { 'outstanding.count': 1, 'outstanding.amount': total } : {}),
  });
  const number = invoiceNumber(workshop.invoicePrefix, year, figures.numbers?.invoices?.[year] ?? 1);
  return {
    ...draft,
    number,
    status: total > 0 ? ('issued' as const) : ('paid' as const),
    issuedOn,
    dueOn: addDays(issuedOn, draft.dueInDays),
    snapshot: snapshotOf(workshop, customer),
    asked: null,
    search: searchOf({ ...draft, number }),
  };
}

/** Books and counts an invoice as it is issued, and says so. */
export async function bookIssue(
  scope: EmitScope,
  invoice: InvoiceDocument,
  { issuedOn, customer, before }: { issuedOn: string; customer: CustomerDocument; before?: InvoiceDocument },
): Promise<void> {
  await postIssue(scope, invoice, issuedOn);
  await countInvoice(scope, invoice, issuedOn, customer.lastInvoicedOn);
  await emit(scope, 'invoice.issued', toInvoice(invoice), before && toInvoice(before));
  if (invoice.status === 'paid') await emit(scope, 'invoice.paid', toInvoice(invoice));
}

async function postIssue(scope: DataScope, invoice: InvoiceDocument, postedOn: string): Promise<void> {
  const { taxable, rounding, total } = invoice.totals;
  const { cgst, sgst, igst, otherTax } = sumTaxes(invoice.taxes);
  await post(scope, {
    cause: { type: 'invoice_issued', id: invoice._id },
    document: invoice.number,
    currency: invoice.currency,
    postedOn,
    lines: [
      debit('receivable', total, invoice.customer.id),
      credit('sales', taxable),
      credit('cgst_payable', cgst),
      credit('sgst_payable', sgst),
      credit('igst_payable', igst),
      credit('tax_payable', otherTax),
      rounding < 0 ? debit('rounding', -rounding) : credit('rounding', rounding),
    ],
  });
  await adjustBalance(scope, invoice.customer.id, total, postedOn);
}
