import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { apiKeysCollection } from './store.ts';

/** A wiped test mode's keys go on in the fresh one. */
export async function moveApiKeys(scope: DataScope, fromTwin: string, toTwin: string): Promise<void> {
  await platformCollection(scope, apiKeysCollection, 'keys outlive a wipe').updateMany(
    { tenantId: fromTwin },
    { $set: { tenantId: toTwin } },
  );
}
