import type { Config } from '../../config.ts';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { seal } from '../../data/seal.ts';
import { type MailContent, mailsCollection } from './store.ts';

const listeners = new Set<() => void>();

/** Calls back after each commit that left a mail to send. Returns how to stop. */
export function onMail(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Leaves a mail to be sent once the running transaction is committed. `invoiceId` attaches that invoice's PDF. */
export async function queueMail(
  scope: DataScope & { config: Config },
  mail: {
    to: { email: string; name?: string };
    content: MailContent;
    language: 'en' | 'hi';
    invoiceId?: string;
  },
): Promise<void> {
  const now = new Date();
  await platformCollection(scope, mailsCollection, 'mail to be sent').insertOne({
    _id: newId('mail'),
    tenantId: scope.tenantId,
    to: mail.to,
    content: seal(scope.config.secretKey, JSON.stringify(mail.content)),
    language: mail.language,
    ...(mail.invoiceId ? { invoiceId: mail.invoiceId } : {}),
    attempts: 0,
    status: 'queued',
    createdAt: now,
    dueAt: now,
  });
  afterCommit(scope, () => {
    for (const listener of listeners) listener();
  });
}
