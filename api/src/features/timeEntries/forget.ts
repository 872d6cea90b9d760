import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { blankResources } from '../audit/blank.ts';
import { timeEntriesCollection } from './store.ts';

/** Leaves of the time on these jobs how long it was, without what anybody wrote. Returns their ids. */
export async function forgetNotesOnTime(scope: DataScope, jobIds: string[]): Promise<string[]> {
  const entries = tenantCollection(scope, timeEntriesCollection);
  const found = await entries.find({ 'job.id': { $in: jobIds } });
  for (const entry of found) if (entry.note !== null) await entries.replace(entry, { ...entry, note: null });
  const ids = (some: typeof found) => some.map(({ _id }) => _id);
  // What people did with their time stands in their own records, too.
  for (const [userId, theirs] of Map.groupBy(found, one => one.userId))
    await blankResources({ ...scope, tenantId: userId }, ids(theirs));
  return ids(found);
}
