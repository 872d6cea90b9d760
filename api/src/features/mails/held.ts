import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { mailLeft } from './mails.ts';
import { mailsCollection } from './store.ts';

/** Sends what has waited while the scope's workshop was blocked. */
export async function releaseMails(scope: DataScope & { tenantId: string }): Promise<void> {
  await platformCollection(scope, mailsCollection, 'a workshop is open again').updateMany(
    { tenantId: scope.tenantId, held: true },
    { $set: { dueAt: new Date() }, $unset: { held: '' } },
  );
  mailLeft.raise(scope);
}
