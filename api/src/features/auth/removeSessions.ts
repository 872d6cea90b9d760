import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { userIdsOf } from '../members/forget.ts';
import { sessionsCollection } from './store.ts';

/** Ends every session in the scope's workshop, which is being removed. Other processes see it within seconds. */
export async function removeSessionsIn(scope: DataScope): Promise<void> {
  const tenantId = `${scope.tenantId}`;
  const sessions = platformCollection(scope, sessionsCollection, 'a workshop is deleted');
  for (const userId of await userIdsOf(scope)) await sessions.deleteMany({ userId, tenantId });
}
