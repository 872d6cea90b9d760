import type { MailReport } from '../../adapters/mail/mail.ts';
import type { ResendReport } from '../../adapters/mail/resendReports.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { transaction } from '../../data/transaction.ts';
import { noteEmail } from '../invoiceNotes/send.ts';
import { noteInvoiceEmail } from '../invoices/email.ts';
import { findReported, noteReport } from '../mails/report.ts';
import type { MailDocument } from '../mails/store.ts';
import { arrived, suppress } from '../suppressions/suppressions.ts';
import { mailReportsCollection } from './store.ts';

type Parts = { database: Database; config: Config };

/** Takes what a mail provider reports, once; says whether the mail is one of ours. */
export async function takeReport(parts: Parts, { id, report, ...of }: ResendReport): Promise<boolean> {
  const found = await findReported(parts, of);
  if (!found) return false;
  await transaction<DataScope & Parts, void>({ ...parts, tenantId: found.tenantId }, async scope => {
    const reports = platformCollection(scope, mailReportsCollection, 'what became of a mail');
    if (await reports.findOne({ _id: id })) return;
    await reports.insertOne({ _id: id, receivedAt: new Date() });
    const mail = await findReported(scope, of);
    if (mail && (await noteReport(scope, mail, report))) await follow(scope, mail, report);
  });
  return true;
}

/** What follows for the rest of Workbay from what became of a mail. */
export async function follow(
  { tenantId: _, ...platform }: DataScope & Parts,
  mail: MailDocument,
  report: MailReport,
): Promise<void> {
  const scope = { ...platform, tenantId: mail.tenantId };
  // What somebody gets last is about an account that is gone.
  if (!mail.forget) await learn(scope, mail.to.email, report);
  if (mail.tenantId && mail.invoiceId) await noteInvoiceEmail(scope, mail.invoiceId, mail._id, report);
  if (mail.tenantId && mail.noteId) await noteEmail(scope, mail.noteId, mail._id, report);
}

/** What it says of the address. */
async function learn(scope: DataScope & Parts, email: string, report: MailReport): Promise<void> {
  const { state, at, reason = null } = report;
  if (state === 'delivered') await arrived(scope, email, at);
  else if (state === 'complained') await suppress(scope, { email, cause: 'complaint', reason, at });
  else if ('permanent' in report && report.permanent)
    await suppress(scope, { email, cause: 'bounce', reason, at });
}
