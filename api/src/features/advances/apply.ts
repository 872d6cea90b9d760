import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { findInvoice, getInvoice } from '../invoices/invoices.ts';
import { settleInvoice } from '../invoices/settle.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { takeTurn } from '../summary/figures.ts';
import { openAdvancesOf, toAdvance } from './advances.ts';
import { moved, openAdvance, taxBack } from './moved.ts';
import type { AdvanceDocument } from './store.ts';

/** Sets an advance, or a part of it, against an issued invoice of its customer, as far as that is due. */
export async function applyAdvance(
  ctx: Context,
  advanceId: string,
  input: { invoiceId: string; amount?: number | undefined },
): Promise<AdvanceDocument> {
  await takeTurn(ctx);
  const advance = await openAdvance(ctx, advanceId, input.amount);
  const invoice = await findInvoice(ctx, input.invoiceId);
  const pointer = '/body/invoiceId';
  if (!invoice) throw fault('unknown_reference', pointer, 'names no invoice of this workshop');
  if (!invoice.number) throw fault('invoice_not_issued', pointer, 'names a draft; issue it first');
  if (invoice.customer.id !== advance.customer.id)
    throw fault('rule_broken', pointer, 'is of another customer', 'other_customer');
  if (invoice.amountDue === 0) throw new Problem('nothing_due');
  return setAgainst(ctx, advance, invoice, input.amount ?? advance.left);
}

/** At the issue of a job's invoice its advances pay it, those taken first before the others. Gives the invoice as it is then. */
export async function applyJobAdvances(ctx: Context, invoice: InvoiceDocument): Promise<InvoiceDocument> {
  let now = invoice;
  for (const advance of invoice.jobId ? await openAdvancesOf(ctx, invoice.jobId) : []) {
    if (now.amountDue === 0 || advance.customer.id !== now.customer.id) break;
    await setAgainst(ctx, advance, now, advance.left);
    now = await getInvoice(ctx, invoice._id);
  }
  return now;
}

/** Sets an advance against an invoice of its customer, as far as that is due. */
export async function setAgainst(
  ctx: EmitScope,
  advance: AdvanceDocument,
  invoice: InvoiceDocument,
  most: number,
): Promise<AdvanceDocument> {
  const amount = await settleInvoice(ctx, invoice._id, most);
  const after = await moved(ctx, advance, {
    kind: 'applied',
    amount,
    invoiceId: invoice._id,
    number: `${invoice.number}`,
  });
  const { move } = after;
  const customerId = advance.customer.id;
  await post(ctx, {
    cause: { type: 'advance_applied', id: move.id },
    document: `${advance.number}, ${invoice.number}`,
    currency: advance.currency,
    postedOn: move.day,
    lines: [
      debit('customer_advances', amount, customerId),
      credit('receivable', amount, customerId),
      ...taxBack(move.tax),
    ],
  });
  await emit(ctx, 'advance.applied', toAdvance(after.advance), toAdvance(advance));
  return after.advance;
}
