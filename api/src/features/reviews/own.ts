import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { asNobodyOf, nowOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { changePhotos, photosOf } from './photos.ts';
import { changed, isWritten, toPublicReview, type WrittenReview } from './reviews.ts';
import { type ReviewDocument, reviewsCollection } from './store.ts';
import { tokenHash } from './token.ts';

type Schemas = components['schemas'];
/** All of it in the review's workshop, as nobody, whatever credential came along. */
type Own = { scope: Context; review: ReviewDocument };

const mostFormer = 10;

/** The review that a link is for. Throws `link_ended` alike for unknown, ended and blocked ones. */
export async function ownReview(ctx: Context, token: string): Promise<Own> {
  const reviews = platformCollection(ctx, reviewsCollection, 'a customer opens the link to their review');
  const review = await reviews.findOne({ tokenHash: tokenHash(ctx, token) });
  if (!review || review.linkEndsAt <= nowOf(ctx)) throw new Problem('link_ended');
  const scope = asNobodyOf(ctx, review.tenantId);
  const { blocked, closing } = await getWorkshop(scope);
  if (blocked || closing) throw new Problem('link_ended');
  return { scope, review };
}

/** What was written before is kept; a hidden one stays hidden until an administrator has looked at what it is now. */
export async function writeReview(
  { scope, review }: Own,
  input: Schemas['ReviewInput'],
): Promise<WrittenReview> {
  const { stars, aspects = {}, text, name, photoFileIds = [] } = input;
  const { written, former } = review;
  const hidden = review.status === 'hidden';
  const after: WrittenReview = {
    ...review,
    name: name?.trim() ?? review.name,
    status: review.status === 'invited' ? 'shown' : review.status,
    written: { stars, aspects, text: text?.trim() || null, photoFileIds, writtenAt: nowOf(scope) },
    former: written ? [...former, written].slice(-mostFormer) : former,
    // What was decided was of the text before: another can be reported anew.
    report: review.decision && !hidden ? null : review.report,
    decision: hidden ? review.decision : null,
    reported: review.reported || hidden,
  };
  await changePhotos(scope, review, after);
  return changed(scope, review, after);
}

export async function toOwnReview({ scope, review }: Own): Promise<Schemas['OwnReview']> {
  const { name, slug, documentLanguage } = await getWorkshop(scope);
  return {
    workshopName: name,
    workshopUrl: `${scope.config.publicUrl}/w/${slug}`,
    language: documentLanguage,
    jobNumber: review.jobNumber,
    name: review.name ?? '',
    review: isWritten(review) ? toPublicReview(review, await photosOf(scope, [review])) : null,
    hidden:
      review.status === 'hidden' ? { reason: review.decision?.reason ?? '', waiting: review.reported } : null,
  };
}
