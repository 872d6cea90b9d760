import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { customerSessionsCollection } from './store.ts';

/** Which of these log-ins of customers still last. */
export async function liveCustomerSessions(scope: DataScope, sessionIds: string[]): Promise<Set<string>> {
  const found = await platformCollection(scope, customerSessionsCollection, 'sessions of customers').find(
    { _id: { $in: sessionIds }, expiresAt: { $gt: new Date() } },
    { projection: { _id: 1 } },
  );
  return new Set(found.map(({ _id }) => _id));
}
