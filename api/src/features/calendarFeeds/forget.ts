import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { bothModes } from '../testMode/home.ts';
import { calendarFeedsCollection } from './store.ts';

/** Ends the feeds of who is in the workshop no more, in both of its modes. */
export async function endFeedsOf(scope: DataScope & { tenantId: string }, userId: string): Promise<void> {
  const tenantIds = await bothModes(scope);
  const feeds = platformCollection(scope, calendarFeedsCollection, 'a membership ends');
  await feeds.deleteMany({ tenantId: { $in: tenantIds }, userId });
}
