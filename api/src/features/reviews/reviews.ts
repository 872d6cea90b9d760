import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { refreshEntry } from '../directory/entry.ts';
import { emit } from '../events/events.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { dropPhotos, type Photos, toPhotos } from './photos.ts';
import { recount } from './rating.ts';
import { type ReviewDocument, reviewsCollection } from './store.ts';
import { tellHidden } from './tellHidden.ts';

type Schemas = components['schemas'];
export type WrittenReview = ReviewDocument & { written: NonNullable<ReviewDocument['written']> };

export const isWritten = (review: ReviewDocument): review is WrittenReview => review.written !== null;

/** Reviews of the scope's workshop, the newest job first. */
export async function listReviews(
  scope: DataScope,
  { limit, after }: Paging,
  status: 'shown' | { $in: ('shown' | 'hidden')[] },
): Promise<WrittenReview[]> {
  const found = await tenantCollection(scope, reviewsCollection).find(
    { status, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
  return found.filter(isWritten);
}

async function getReview(scope: DataScope, reviewId: string): Promise<WrittenReview> {
  const review = await tenantCollection(scope, reviewsCollection).findOne({ _id: reviewId });
  if (!review || !isWritten(review)) throw new Problem('not_found');
  return review;
}

export async function replyTo(ctx: Context, reviewId: string, text: string | null): Promise<WrittenReview> {
  const before = await getReview(ctx, reviewId);
  return changed(ctx, before, {
    ...before,
    reply: text === null ? null : { text: text.trim(), at: nowOf(ctx) },
  });
}

export async function report(ctx: Context, reviewId: string, reason: string): Promise<WrittenReview> {
  const before = await getReview(ctx, reviewId);
  if (before.decision) throw new Problem('review_decided');
  return changed(ctx, before, {
    ...before,
    report: { reason: reason.trim(), at: nowOf(ctx) },
    reported: true,
  });
}

export async function decide(
  ctx: Context,
  reviewId: string,
  { hide, reason: said }: { hide: boolean; reason: string },
): Promise<WrittenReview> {
  const reason = said.trim();
  const before = await getReview(ctx, reviewId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (hide) await tellHidden(ctx, before, reason);
  return changed(ctx, before, {
    ...before,
    status: hide ? 'hidden' : 'shown',
    reported: false,
    decision: { hidden: hide, reason, at: nowOf(ctx) },
  });
}

/** Stores a written review; the rating, the directory and the event follow in the same transaction. */
export async function changed(
  ctx: Context,
  before: ReviewDocument,
  after: WrittenReview,
): Promise<WrittenReview> {
  const stored = await tenantCollection(ctx, reviewsCollection).replace(before, after);
  await recount(ctx, before, after);
  await refreshEntry(ctx, await getWorkshop(ctx));
  const review = { ...after, version: stored.version, updatedAt: stored.updatedAt };
  if (isWritten(before)) await emit(ctx, 'review.updated', toReview(review), toReview(before));
  else await emit(ctx, 'review.created', toReview(review));
  return review;
}

/** Takes the customer's name off what they wrote, and their words and photos with it. Returns the ids of both. */
export async function forgetReviewer(scope: DataScope, customerId: string): Promise<string[]> {
  const reviews = tenantCollection(scope, reviewsCollection);
  const found = await reviews.find({ customerId });
  const fileIds: string[] = [];
  for (const review of found) fileIds.push(...(await dropPhotos(scope, review)));
  await reviews.updateMany(
    { customerId },
    {
      $set: { name: null, former: [], linkEndsAt: nowOf(scope), updatedAt: nowOf(scope) },
      $inc: { version: 1 },
    },
  );
  await reviews.updateMany(
    { customerId, status: { $ne: 'invited' } },
    { $set: { 'written.text': null, 'written.photoFileIds': [] }, $inc: { version: 1 } },
  );
  return [...found.map(({ _id }) => _id), ...fileIds];
}

export const toPublicReview = (
  { written, name, former, reply }: WrittenReview,
  photos: Photos,
): Schemas['PublicReview'] => ({
  stars: written.stars,
  aspects: written.aspects,
  text: written.text,
  photos: toPhotos(written.photoFileIds, photos),
  name,
  writtenAt: written.writtenAt.toISOString(),
  edited: former.length > 0,
  reply: reply && { text: reply.text, at: reply.at.toISOString() },
});

/** Events tell it without where its photos are: the addresses would have ended by the time it is read. */
export function toReview(review: WrittenReview, photos: Photos = new Map()): Schemas['Review'] {
  const { _id, jobId, customerId, former, report: reported, decision, updatedAt, version } = review;
  return {
    id: _id,
    jobId,
    customerId,
    ...toPublicReview(review, photos),
    former: former.map(({ stars, aspects = {}, text, photoFileIds, writtenAt }) => ({
      stars,
      aspects,
      text,
      photos: toPhotos(photoFileIds, photos),
      writtenAt: writtenAt.toISOString(),
    })),
    report: reported && { reason: reported.reason, at: reported.at.toISOString() },
    decision: decision && { ...decision, at: decision.at.toISOString() },
    updatedAt: updatedAt.toISOString(),
    version,
  };
}
