import { type DataScope, nowOf, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type ReviewDocument, ratingsCollection, reviewsCollection } from './store.ts';

export type Rating = { sum: number; count: number };

/** Of the scope's workshop. */
export async function ratingOf(scope: DataScope): Promise<Rating> {
  const found = await tenantCollection(scope, ratingsCollection).findOne({ _id: `${scope.tenantId}` });
  return { sum: found?.sum ?? 0, count: found?.count ?? 0 };
}

/** Takes what a review was out of the rating, and what it is in, in the transaction of its change. */
export async function recount(
  scope: DataScope,
  before: ReviewDocument,
  after: ReviewDocument,
): Promise<void> {
  const [was, is] = [starsOf(before), starsOf(after)];
  if (was === is) return;
  const now = nowOf(scope);
  await tenantCollection(scope, ratingsCollection).updateOne(
    { _id: `${scope.tenantId}` },
    {
      $inc: { sum: is - was, count: Number(is > 0) - Number(was > 0), version: 1 },
      $set: { updatedAt: now },
      $setOnInsert: { createdAt: now },
    },
    { upsert: true },
  );
}

/** What of it counts: nothing as long as it is not shown. */
const starsOf = ({ status, written }: ReviewDocument): number =>
  status === 'shown' && written ? written.stars : 0;

/** The stars of those of these jobs whose review is shown. */
export async function starsOfJobs(scope: DataScope, jobIds: string[]): Promise<Map<string, number>> {
  if (jobIds.length === 0) return new Map();
  const found = await tenantCollection(unbounded(scope), reviewsCollection).find({ jobId: { $in: jobIds } });
  return new Map(found.flatMap(review => (starsOf(review) > 0 ? [[review.jobId, starsOf(review)]] : [])));
}
