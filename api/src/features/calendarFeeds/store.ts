import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

export type CalendarFeedDocument = TenantDocument & {
  userId: string;
  reach: components['schemas']['CalendarReach'];
  /** Of its address' last part, which follows from its id and the platform's secret key, and is stored nowhere. */
  tokenHash: string;
};

export const calendarFeedsCollection = defineTenantCollection<CalendarFeedDocument>('calendarFeeds', {
  indexes: [
    { key: { userId: 1, reach: 1 }, unique: true },
    { key: { tokenHash: 1 }, unique: true, acrossTenants: true },
  ],
  bounds: (_scope, userId) => ({ userId }),
});
