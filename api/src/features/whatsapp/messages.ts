import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { signal } from '../../data/signal.ts';
import { whatsappMessagesCollection } from './store.ts';

/** There is a message to send. */
export const messageLeft = signal();

/** Leaves a link to be sent to a phone once the running transaction is committed, and gives the message's id. Test mode sends none. */
export async function queueWhatsApp(scope: DataScope, linkId: string, phone: string): Promise<string> {
  const _id = newId('wam');
  const messages = platformCollection(scope, whatsappMessagesCollection, 'message to be sent');
  await messages.insertOne({
    _id,
    tenantId: `${scope.tenantId}`,
    linkId,
    to: phone,
    attempts: 0,
    createdAt: new Date(),
    ...(isTestTenant(scope.tenantId) ? { status: 'not_sent' } : { status: 'queued', dueAt: new Date() }),
  });
  messageLeft.raise(scope);
  return _id;
}

/** What became of a message; null once it is forgotten. */
export async function whatsappStatus(
  scope: DataScope,
  messageId: string,
): Promise<components['schemas']['ShareLink']['whatsappStatus']> {
  const message = await platformCollection(
    scope,
    whatsappMessagesCollection,
    'what became of a message',
  ).findOne({ _id: messageId, tenantId: `${scope.tenantId}` }, { status: 1, report: 1 });
  if (!message) return null;
  if (message.report) return message.report.state;
  const { status } = message;
  return status === 'rejected' || status === 'given_up' ? 'failed' : status;
}

/** Removes what the scope's workshop sent to a phone. */
export async function removeMessagesTo(scope: DataScope, phone: string): Promise<void> {
  const messages = platformCollection(scope, whatsappMessagesCollection, 'personal data is erased');
  await messages.purge({ tenantId: `${scope.tenantId}`, to: phone });
}
