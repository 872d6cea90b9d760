import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { mailsCollection } from './store.ts';

/** What became of a mail; null once it is forgotten. */
export async function mailStatus(
  scope: DataScope,
  mailId: string,
): Promise<'queued' | 'sent' | 'failed' | 'not_sent' | null> {
  const mail = await platformCollection(scope, mailsCollection, 'what became of a mail').findOne(
    { _id: mailId, tenantId: scope.tenantId },
    { status: 1 },
  );
  if (!mail) return null;
  if (mail.status === 'queued' || mail.status === 'not_sent' || mail.status === 'sent') return mail.status;
  return 'failed';
}
