import type { MailReport } from '../../adapters/mail/mail.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { mailsCollection } from './store.ts';

export type MailStatus = 'queued' | 'sent' | 'not_sent' | MailReport['state'];

/** What became of a mail; null once it is forgotten. */
export async function mailStatus(scope: DataScope, mailId: string): Promise<MailStatus | null> {
  const mail = await platformCollection(scope, mailsCollection, 'what became of a mail').findOne(
    { _id: mailId, tenantId: scope.tenantId },
    { status: 1, report: 1 },
  );
  if (!mail) return null;
  if (mail.report) return mail.report.state;
  if (mail.status === 'queued' || mail.status === 'not_sent' || mail.status === 'sent') return mail.status;
  return 'failed';
}
