import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { blankResources } from '../audit/blank.ts';
import { removeEventsOf } from '../events/blank.ts';
import { pushMessagesCollection } from './pushStore.ts';
import { inboxChanged } from './signals.ts';
import { notificationsCollection, preferencesCollection, sendsCollection } from './store.ts';

/** Takes away what people were told of these things. */
export async function removeNotificationsAbout(scope: DataScope, ids: string[]): Promise<void> {
  await tenantCollection(scope, notificationsCollection).deleteMany({ 'about.id': { $in: ids } });
  await tenantCollection(scope, sendsCollection).deleteMany({ 'about.id': { $in: ids } });
}

/** Takes away all that was told of these things: events, notifications, and what the audit log says they were. */
export async function forgetTold(scope: DataScope, ids: string[]): Promise<void> {
  await removeEventsOf(scope, ids);
  await removeNotificationsAbout(scope, ids);
  await blankResources(scope, ids);
}

/** Takes away what these people were told of a thing that they do not see any more. */
export async function removeNotificationsFrom(
  scope: DataScope,
  id: string,
  recipients: string[],
): Promise<void> {
  const theirs = { 'about.id': id, recipient: { $in: recipients } };
  inboxChanged(scope, recipients);
  await tenantCollection(scope, notificationsCollection).deleteMany(theirs);
  await tenantCollection(scope, sendsCollection).deleteMany(theirs);
}

/** Takes away all that somebody was told of, or is still to be. */
export async function removeInbox(scope: DataScope, recipient: string): Promise<void> {
  inboxChanged(scope, [recipient]);
  await tenantCollection(scope, notificationsCollection).deleteMany({ recipient });
  await tenantCollection(scope, sendsCollection).deleteMany({ recipient });
  await tenantCollection(scope, pushMessagesCollection).deleteMany({ recipient });
}

/** Whoever leaves a workshop is told nothing more of it. */
export async function removeRecipient(scope: DataScope, recipient: string): Promise<void> {
  await removeInbox(scope, recipient);
  await tenantCollection(scope, preferencesCollection).deleteMany({ recipient });
}
