import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Hours } from './spans.ts';
import { openingHoursCollection } from './store.ts';

/** The hours of the scope's workshop without all else; null where it has told none yet. */
export async function hoursOf(scope: DataScope): Promise<Hours | null> {
  const found = await tenantCollection(scope, openingHoursCollection).findOne({ _id: `${scope.tenantId}` });
  return found && { week: found.week, holidays: found.holidays };
}
