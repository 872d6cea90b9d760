import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { requireUser } from '../auth/requireUser.ts';
import { type CalendarFeedDocument, calendarFeedsCollection } from './store.ts';
import { feedUrl, hashForFeed } from './token.ts';

type Schemas = components['schemas'];

export function listFeeds(ctx: Context): Promise<CalendarFeedDocument[]> {
  const { userId } = requireUser(ctx);
  return tenantCollection(ctx, calendarFeedsCollection).find({ userId }, { sort: { reach: 1 } });
}

/** A new address; what there was of that reach is found no more by its old one. */
export async function createFeed(
  ctx: Context,
  reach: Schemas['CalendarReach'],
): Promise<CalendarFeedDocument> {
  const { userId } = requireUser(ctx);
  if (ctx.principal?.closing) throw new Problem('workshop_closed');
  if (reach === 'workshop' && ctx.onlyJobsOf)
    throw new Problem(
      'forbidden',
      'You see only what is given to you, so you have a calendar of that alone.',
    );
  const feeds = tenantCollection(ctx, calendarFeedsCollection);
  await feeds.deleteOne({ userId, reach });
  const _id = newId('cal');
  return feeds.insertOne({ _id, userId, reach, tokenHash: hashForFeed(ctx, _id) });
}

export async function deleteFeed(ctx: Context, feedId: string): Promise<void> {
  const { userId } = requireUser(ctx);
  const feeds = tenantCollection(ctx, calendarFeedsCollection);
  if ((await feeds.deleteOne({ _id: feedId, userId })) === 0) throw new Problem('not_found');
}

export const toFeed = (ctx: Context, feed: CalendarFeedDocument): Schemas['CalendarFeed'] => ({
  id: feed._id,
  reach: feed.reach,
  url: feedUrl(ctx, feed._id),
  createdAt: feed.createdAt.toISOString(),
});
