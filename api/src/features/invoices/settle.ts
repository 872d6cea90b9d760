import type { DataScope } from '../../data/scope.ts';
import { emit } from '../events/events.ts';
import { countFigures } from '../summary/figures.ts';
import { getInvoice, toInvoice } from './invoices.ts';
import { changeIssued } from './store.ts';

/** Takes a confirmed amount off an invoice. Returns how much of it was due, in minor units; the rest is the customer's credit. */
export async function settleInvoice(ctx: DataScope, invoiceId: string, amount: number): Promise<number> {
  const before = await getInvoice(ctx, invoiceId);
  const allocated = Math.min(amount, before.amountDue);
  if (allocated === 0) return 0;
  const amountDue = before.amountDue - allocated;
  const invoice = await changeIssued(ctx, before, {
    status: amountDue === 0 ? 'paid' : 'partly_paid',
    amountPaid: before.amountPaid + allocated,
    creditedTotal: before.creditedTotal,
    debitedTotal: before.debitedTotal,
    amountDue,
  });
  await countFigures(ctx, {
    'outstanding.amount': -allocated,
    ...(amountDue === 0 ? { 'outstanding.count': -1 } : {}),
  });
  if (amountDue === 0) await emit(ctx, 'invoice.paid', toInvoice(invoice), toInvoice(before));
  return allocated;
}

/** Puts back on an invoice what a payment had taken off it. Returns how much of `amount` still counted there. */
export async function unsettleInvoice(
  ctx: DataScope,
  invoiceId: string,
  amount: number,
): Promise<{ invoiceId: string; invoiceNumber: string; amount: number }> {
  const before = await getInvoice(ctx, invoiceId);
  const taken = Math.min(amount, before.amountPaid);
  const part = { invoiceId, invoiceNumber: `${before.number}`, amount: taken };
  if (taken === 0) return part;
  const amountPaid = before.amountPaid - taken;
  const invoice = await changeIssued(ctx, before, {
    status: amountPaid > 0 ? 'partly_paid' : 'issued',
    amountPaid,
    creditedTotal: before.creditedTotal,
    debitedTotal: before.debitedTotal,
    amountDue: before.amountDue + taken,
  });
  await countFigures(ctx, {
    'outstanding.amount': taken,
    ...(before.amountDue === 0 ? { 'outstanding.count': 1 } : {}),
  });
  await emit(ctx, 'invoice.reopened', toInvoice(invoice), toInvoice(before));
  return part;
}
