import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { notificationsCollection, preferencesCollection, sendsCollection } from './store.ts';

/** Takes away what people were told of these things. */
export async function removeNotificationsAbout(scope: DataScope, ids: string[]): Promise<void> {
  await tenantCollection(scope, notificationsCollection).deleteMany({ 'about.id': { $in: ids } });
  await tenantCollection(scope, sendsCollection).deleteMany({ 'about.id': { $in: ids } });
}

/** Whoever leaves a workshop is told nothing more of it. */
export async function removeInbox(scope: DataScope, recipient: string): Promise<void> {
  await tenantCollection(scope, notificationsCollection).deleteMany({ recipient });
  await tenantCollection(scope, sendsCollection).deleteMany({ recipient });
  await tenantCollection(scope, preferencesCollection).deleteMany({ recipient });
}
