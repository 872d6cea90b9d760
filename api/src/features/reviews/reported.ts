import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { photosOf } from './photos.ts';
import { decide, isWritten, toReview, type WrittenReview } from './reviews.ts';
import { reviewsCollection } from './store.ts';

const reviewsOf = (ctx: Context) =>
  platformCollection(ctx, reviewsCollection, 'administrators decide on reported reviews');

export async function listReported(ctx: Context, { limit, after }: Paging): Promise<WrittenReview[]> {
  const found = await reviewsOf(ctx).find(
    { reported: true, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
  return found.filter(isWritten);
}

export async function decideReported(
  ctx: Context,
  reviewId: string,
  decision: { hide: boolean; reason: string },
): Promise<WrittenReview> {
  const review = await reviewsOf(ctx).findOne({ _id: reviewId });
  if (!review?.report) throw new Problem('not_found');
  return decide({ ...ctx, tenantId: review.tenantId }, reviewId, decision);
}

export async function toReported(
  ctx: Context,
  review: WrittenReview,
): Promise<components['schemas']['ReportedReview']> {
  const { name } = await getWorkshop({ ...ctx, tenantId: review.tenantId });
  const photos = await photosOf(ctx, [review]);
  return { workshopId: review.tenantId, workshopName: name, review: toReview(review, photos) };
}
