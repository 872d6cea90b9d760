import type { MailReport } from '../../adapters/mail/mail.ts';
import type { ResendReport } from '../../adapters/mail/resendReports.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { transaction } from '../../data/transaction.ts';
import { noteInvoiceEmail } from '../invoices/email.ts';
import { findReported, noteReport } from '../mails/report.ts';
import type { MailDocument } from '../mails/store.ts';
import { mailReportsCollection } from './store.ts';

type Scope = Pick<DataScope, 'database'>;

/** Takes what a mail provider reports, once; says whether the mail is one of ours. */
export async function takeReport(parts: Scope, { id, report, ...of }: ResendReport): Promise<boolean> {
  const found = await findReported(parts, of);
  if (!found) return false;
  await transaction<DataScope, void>({ ...parts, tenantId: found.tenantId }, async scope => {
    const reports = platformCollection(scope, mailReportsCollection, 'what became of a mail');
    if (await reports.findOne({ _id: id })) return;
    await reports.insertOne({ _id: id, receivedAt: new Date() });
    const mail = await findReported(scope, of);
    if (mail && (await noteReport(scope, mail, report))) await follow(scope, mail, report);
  });
  return true;
}

/** What follows for the rest of Workbay from what became of a mail. */
export async function follow(scope: DataScope, mail: MailDocument, report: MailReport): Promise<void> {
  if (mail.tenantId && mail.invoiceId)
    await noteInvoiceEmail({ ...scope, tenantId: mail.tenantId }, mail.invoiceId, mail._id, report);
}
