import type { MailReport } from '../../adapters/mail/mail.ts';
import type { DataScope } from '../../data/scope.ts';
import { emit } from '../events/events.ts';
import { mailedAs } from '../mails/mailed.ts';
import { findInvoice, toInvoice } from './invoices.ts';
import { changeIssued } from './store.ts';

const events = {
  delayed: 'invoice.email_delayed',
  delivered: 'invoice.email_delivered',
  failed: 'invoice.email_failed',
  bounced: 'invoice.email_failed',
  complained: 'invoice.email_complained',
} as const;

/** Notes on an invoice what became of the mail with it; nothing where it has been mailed again since. */
export async function noteInvoiceEmail(
  scope: DataScope,
  invoiceId: string,
  mailId: string,
  report: MailReport,
): Promise<void> {
  const before = await findInvoice(scope, invoiceId);
  if (before?.email?.mailId !== mailId) return;
  const invoice = await changeIssued(scope, before, {
    sentAt: before.sentAt,
    sentTo: before.sentTo,
    email: mailedAs(mailId, report),
  });
  await emit(scope, events[report.state], toInvoice(invoice), toInvoice(before));
}
