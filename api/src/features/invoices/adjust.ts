import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { findJob, linkInvoice } from '../jobs/jobs.ts';
import { countFigures } from '../summary/figures.ts';
import { toInvoice } from './invoices.ts';
import { changeIssued, type InvoiceDocument } from './store.ts';

/**
 * What a credit or debit note does to its invoice. Returns how much of a credit had been paid already, in minor units: that is
 * the customer's credit now. `empty` says that nothing of the invoice is left, which makes it void and frees its job.
 */
export async function adjustInvoice(
  ctx: Context,
  before: InvoiceDocument,
  { credited = 0, debited = 0, empty = false }: { credited?: number; debited?: number; empty?: boolean },
): Promise<number> {
  const offDue = Math.min(credited, before.amountDue);
  const freed = credited - offDue;
  const amountDue = before.amountDue - offDue + debited;
  const amountPaid = before.amountPaid - freed;
  const open = amountPaid > 0 ? ('partly_paid' as const) : ('issued' as const);
  const invoice = await changeIssued(ctx, before, {
    status: empty ? 'credited' : amountDue === 0 ? 'paid' : open,
    amountPaid,
    creditedTotal: before.creditedTotal + credited,
    debitedTotal: before.debitedTotal + debited,
    amountDue,
  });
  await countFigures(ctx, {
    'outstanding.amount': amountDue - before.amountDue,
    'outstanding.count': Number(amountDue > 0) - Number(before.amountDue > 0),
  });
  if (invoice.status === 'paid' && before.status !== 'paid')
    await emit(ctx, 'invoice.paid', toInvoice(invoice), toInvoice(before));
  const job = empty && invoice.jobId ? await findJob(ctx, invoice.jobId) : null;
  if (job?.invoiceId === invoice._id) await linkInvoice(ctx, job, null);
  return freed;
}
