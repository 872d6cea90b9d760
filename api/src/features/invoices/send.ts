import { nowOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { queueMail } from '../mails/mails.ts';
import { formatMoney } from '../money/format.ts';
import { addressee } from '../suppressions/addressee.ts';
import { getInvoice, toInvoice } from './invoices.ts';
import { changeIssued, type InvoiceDocument } from './store.ts';

/** Leaves a mail with the invoice's PDF to its customer, or to `email`. */
export async function sendInvoice(
  ctx: Context,
  invoiceId: string,
  email: string | undefined,
): Promise<InvoiceDocument> {
  const before = await getInvoice(ctx, invoiceId);
  if (!before.snapshot || !before.number) throw new Problem('invoice_not_issued');
  const { workshop, customer } = before.snapshot;
  const to = await addressee(ctx, email, customer.email);
  const mailId = await queueMail(ctx, {
    to: { email: to, name: customer.name },
    language: workshop.documentLanguage,
    content: {
      template: 'invoice',
      workshopName: workshop.name,
      customerName: customer.name,
      invoiceNumber: before.number,
      total: formatMoney(before.totals.total, before.currency),
      ...(workshop.phone ? { workshopPhone: workshop.phone } : {}),
      ...(before.dueOn ? { dueDate: before.dueOn } : {}),
    },
    invoiceId,
  });
  const sentAt = nowOf(ctx);
  const invoice = await changeIssued(ctx, before, {
    sentAt,
    sentTo: to,
    email: { mailId, status: 'sent', at: sentAt, reason: null },
  });
  await emit(ctx, 'invoice.sent', toInvoice(invoice), toInvoice(before));
  return invoice;
}
