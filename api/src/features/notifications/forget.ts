import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { notificationsCollection } from './store.ts';

/** Takes away what people were told of these things. */
export async function removeNotificationsAbout(scope: DataScope, ids: string[]): Promise<void> {
  await tenantCollection(scope, notificationsCollection).deleteMany({ 'about.id': { $in: ids } });
}
