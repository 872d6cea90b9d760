import type { MailReport } from '../../adapters/mail/mail.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { linksChanged } from '../events/changes.ts';
import { type MailDocument, mailsCollection } from './store.ts';

const mails = (scope: Pick<DataScope, 'database' | 'session'>) =>
  platformCollection(scope, mailsCollection, 'what became of a mail');

/** Reports come in any order; the one that says most stays. */
const rank: Record<MailReport['state'], number> = {
  delayed: 1,
  delivered: 2,
  failed: 3,
  bounced: 4,
  complained: 5,
};

/** The mail by our id, which the provider gives back, or by the provider's; of any workshop. */
export async function findReported(
  scope: Pick<DataScope, 'database' | 'session'>,
  { mailId, providerId }: { mailId: string | null; providerId: string },
): Promise<MailDocument | null> {
  return (
    (mailId ? await mails(scope).findOne({ _id: mailId }) : null) ?? mails(scope).findOne({ providerId })
  );
}

/** Notes on a mail what became of it. Says whether that is more than was known. */
export async function noteReport(
  scope: DataScope,
  { _id, tenantId, shared, invoiceId, report: known }: MailDocument,
  report: MailReport,
): Promise<boolean> {
  if (known && rank[known.state] >= rank[report.state]) return false;
  await mails(scope).updateOne({ _id }, { $set: { report } });
  if (shared || invoiceId) linksChanged({ ...scope, tenantId });
  return true;
}
