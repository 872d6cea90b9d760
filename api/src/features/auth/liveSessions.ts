import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { sessionsCollection } from './store.ts';

/** Which of these log-ins still last. */
export async function liveSessions(scope: DataScope, sessionIds: string[]): Promise<Set<string>> {
  const found = await platformCollection(scope, sessionsCollection, 'sessions').find(
    { _id: { $in: sessionIds }, expiresAt: { $gt: new Date() } },
    { projection: { _id: 1 } },
  );
  return new Set(found.map(({ _id }) => _id));
}
