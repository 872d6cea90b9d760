import type { components } from '@workbay/sdk/schema';
import { definePlatformCollection } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';

/** `_id` is the day, in India's time. */
export type PlatformDayDocument = Omit<components['schemas']['PlatformDay'], 'date'> & { _id: string };

export const platformDaysCollection = definePlatformCollection<PlatformDayDocument>('platformDays', {
  audit: false,
  indexes: [],
});

/** One document: when the days were last counted, and how many workshops are listed. */
export type PlatformCountDocument = Queued & {
  _id: 'figures';
  countedAt: Date | null;
  listed: number;
  /** Until when the directory's entries were mended; processes of before, which mend nothing, leave it. */
  mendedAt?: Date;
};

export const platformCountsCollection = definePlatformCollection<PlatformCountDocument>('platformCounts', {
  audit: false,
  indexes: [dueIndex],
});
