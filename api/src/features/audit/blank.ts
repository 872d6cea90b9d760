import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { auditCollection } from './store.ts';

/** What a record is called by, whose person is gone. */
export const deletedUser = 'Deleted user';

const records = (scope: DataScope) => platformCollection(scope, auditCollection, 'personal data is erased');
const batch = 500;

/** Takes out what was changed of these resources; that they were changed, when and by whom stays. */
export async function blankResources(scope: DataScope, ids: string[]): Promise<void> {
  const { tenantId } = scope;
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    await records(scope).blank(
      { tenantId: `${tenantId}`, keys: { $in: some.map(id => `id:${id}`) } },
      { $set: { 'resources.$[one].changes': [] } },
      [{ 'one.id': { $in: some } }],
    );
  }
}

/** Takes out from where somebody did what they did. */
export async function blankActor(scope: DataScope, userId: string): Promise<void> {
  await records(scope).blank(
    { tenantId: `${scope.tenantId}`, keys: `actor:${userId}` },
    { $set: { address: null, userAgent: null } },
  );
}
