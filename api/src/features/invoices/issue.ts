import { nowOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { applyJobAdvances } from '../advances/apply.ts';
import { adjustBalance } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { findJob } from '../jobs/jobs.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { sumTaxes } from '../money/tax.ts';
import { countInvoice } from '../reports/count.ts';
import { sellParts } from '../stock/lines.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { countFigures } from '../summary/figures.ts';
import { earnShares } from '../wallets/earn.ts';
import { getInvoice, pricedNow, searchOf, toInvoice } from './invoices.ts';
import { mustBeLawful } from './lawful.ts';
import { fiscalYear, invoiceNumber } from './numbers.ts';
import { snapshotOf } from './snapshot.ts';
import { type InvoiceDocument, replaceDraft } from './store.ts';

/**
 * Issues a draft: number, day, prices and everything shown are fixed, and the ledger follows, in one transaction. The number
 * is counted in that transaction too, so one that fails leaves no gap.
 */
export async function issueInvoice(ctx: Context, invoiceId: string): Promise<InvoiceDocument> {
  const before = await getInvoice(ctx, invoiceId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (before.status !== 'draft') throw new Problem('invoice_issued');
  if (before.lineItems.length === 0) throw new Problem('invoice_empty');
  const { workshop, customer, invoice: draft } = await pricedNow(ctx, before);
  const { total } = draft.totals;

  const issuedOn = civilDate(nowOf(ctx), workshop.timeZone);
  mustBeLawful(workshop, customer, draft, issuedOn);
  const year = fiscalYear(issuedOn);
  // This is also the transaction's turn (see takeTurn): the customer is not renamed or deleted meanwhile.
  const figures = await countFigures(ctx, {
    [`numbers.invoices.${year}` as const]: 1,
    ...(total > 0 ? { 'outstanding.count': 1, 'outstanding.amount': total } : {}),
  });
  const job = draft.jobId ? await findJob(ctx, draft.jobId) : null;
  const number = invoiceNumber(workshop.invoicePrefix, year, figures.numbers?.invoices?.[year] ?? 1);
  const invoice = await replaceDraft(ctx, before, {
    ...draft,
    number,
    status: total > 0 ? 'issued' : 'paid',
    issuedOn,
    dueOn: addDays(issuedOn, draft.dueInDays),
    snapshot: snapshotOf(workshop, customer),
    asked: null,
    workedBy: job?.assignedTo ?? [],
    search: searchOf({ ...draft, number }),
  });
  await postIssue(ctx, invoice, issuedOn);
  await countInvoice(ctx, invoice, issuedOn, customer.lastInvoicedOn);
  if (!invoice.jobId) await sellParts(ctx, { id: invoice._id, number, lineItems: invoice.lineItems });
  await emit(ctx, 'invoice.issued', toInvoice(invoice), toInvoice(before));
  if (invoice.status === 'paid') await emit(ctx, 'invoice.paid', toInvoice(invoice));
  await earnShares(ctx, invoice, issuedOn);
  await applyJobAdvances(ctx, invoice);
  return getInvoice(ctx, invoiceId);
}

async function postIssue(ctx: Context, invoice: InvoiceDocument, postedOn: string): Promise<void> {
  const { taxable, rounding, total } = invoice.totals;
  const { cgst, sgst, igst } = sumTaxes(invoice.taxes);
  await post(ctx, {
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
      rounding < 0 ? debit('rounding', -rounding) : credit('rounding', rounding),
    ],
  });
  await adjustBalance(ctx, invoice.customer.id, total, postedOn);
}
