import type { Config } from '../../config.ts';
import { nowOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { justMailed } from '../mails/mailed.ts';
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
  const invoice = await getInvoice(ctx, invoiceId);
  if (!invoice.snapshot || !invoice.number) throw new Problem('invoice_not_issued');
  return mailInvoice(ctx, invoiceId, await addressee(ctx, email, invoice.snapshot.customer.email));
}

/** The same, where it is known to be issued and where it goes. */
export async function mailInvoice(
  scope: EmitScope & { config: Config },
  invoiceId: string,
  to: string,
): Promise<InvoiceDocument> {
  const before = await getInvoice(scope, invoiceId);
  if (!before.snapshot) throw new Problem('invoice_not_issued');
  const { workshop, customer } = before.snapshot;
  const mailId = await queueMail(scope, {
    to: { email: to, name: customer.name },
    language: workshop.documentLanguage,
    content: {
      template: 'invoice',
      workshopName: workshop.name,
      customerName: customer.name,
      invoiceNumber: `${before.number}`,
      total: formatMoney(before.totals.total, before.currency),
      ...(workshop.phone ? { workshopPhone: workshop.phone } : {}),
      ...(before.amountDue > 0 && before.dueOn ? { dueDate: before.dueOn } : {}),
    },
    invoiceId,
  });
  const sentAt = nowOf(scope);
  const invoice = await changeIssued(scope, before, {
    sentAt,
    sentTo: to,
    email: justMailed(mailId, sentAt),
  });
  await emit(scope, 'invoice.sent', toInvoice(invoice), toInvoice(before));
  return invoice;
}
