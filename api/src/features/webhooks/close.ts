import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { endpointChanged } from './signals.ts';
import { endpointsCollection, present } from './store.ts';

/** Deletes all endpoints of the scope's workshop; their worker tells Svix and clears them away. */
export async function closeEndpoints(scope: DataScope): Promise<void> {
  const now = new Date();
  await platformCollection(scope, endpointsCollection, 'a workshop is deleted').updateMany(
    { tenantId: `${scope.tenantId}`, ...present },
    {
      $set: { deletedAt: now, enabled: false, replay: null, dueAt: now },
      $unset: { lease: '' },
      $inc: { version: 1 },
    },
  );
  endpointChanged.raise(scope);
}
