import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { ledgerCollection } from './store.ts';

/** Removes what was posted before a day (YYYY-MM-DD). Says whether any are left. */
export async function removeEntriesBefore(scope: DataScope, day: string): Promise<boolean> {
  const entries = platformCollection(scope, ledgerCollection, 'the time to keep books is over');
  const tenantId = `${scope.tenantId}`;
  await entries.purge({ tenantId, postedOn: { $lt: day } });
  return (await entries.findOne({ tenantId }, { _id: 1 })) !== null;
}
