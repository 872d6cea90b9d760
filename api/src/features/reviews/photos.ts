import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { attachFile, detachFile } from '../files/attach.ts';
import { announceFile, completeFile, uploadOf } from '../files/files.ts';
import { openPictures } from '../files/photoUrls.ts';
import { toPhoto } from '../serviceRequests/shape.ts';
import { type ReviewDocument, reviewsCollection } from './store.ts';

type Schemas = components['schemas'];
export type Photos = Awaited<ReturnType<typeof openPictures>>;
type Own = { scope: Context; review: ReviewDocument };
type Named = Pick<ReviewDocument, 'written' | 'former'>;

/** So many for one link, which is more than anybody needs who changes their mind. */
const mostUploads = 40;

/** The photos belong to the review's workshop, as the review does; only who holds the link can use what was announced by it. */
export async function announcePhoto({ scope, review }: Own, input: Schemas['PortalFileInput']) {
  const counted = await tenantCollection(scope, reviewsCollection).updateOne(
    { _id: review._id, uploads: { $lt: mostUploads } },
    { $inc: { uploads: 1 } },
  );
  if (counted === 0) throw fault('rule_broken', '/body', 'is one photo too many for this link', 'too_many');
  return announceFile(scope, review.tenantId, { ...input, purpose: 'review_photo' }, review._id);
}

export const completePhoto = ({ scope, review }: Own, fileId: string) =>
  completeFile(scope, fileId, within => uploadOf(within, review.tenantId, fileId, review._id));

const namedBy = ({ written, former }: Named): string[] =>
  [...(written ? [written] : []), ...former].flatMap(({ photoFileIds }) => photoFileIds);

/** Takes the photos into use that the review names anew, also as what it was before, and drops those that it no longer does. */
export async function changePhotos(scope: DataScope, before: ReviewDocument, after: Named): Promise<void> {
  const { _id: by, tenantId: owner } = before;
  const [was, is] = [new Set(namedBy(before)), new Set(namedBy(after))];
  for (const [index, fileId] of (after.written?.photoFileIds ?? []).entries()) {
    const pointer = `/body/photoFileIds/${index}`;
    if (!was.has(fileId))
      await attachFile(scope, { owner, fileId, purpose: 'review_photo', by, uploadedBy: by, pointer });
  }
  for (const fileId of was) if (!is.has(fileId)) await detachFile(scope, owner, fileId, by);
}

/** Whoever is erased shows nothing any more. Returns the ids of the files. */
export async function dropPhotos(scope: DataScope, review: ReviewDocument): Promise<string[]> {
  await changePhotos(scope, review, { written: null, former: [] });
  return namedBy(review);
}

/** Where to see the photos of these, for whoever the caller knows may see them. */
export const photosOf = (ctx: Context, reviews: Named[]): Promise<Photos> =>
  openPictures(ctx, reviews.flatMap(namedBy), ['review_photo'], 'who reads a review sees its photos');

export const toPhotos = (fileIds: string[], photos: Photos): Schemas['RequestPhoto'][] =>
  fileIds.map(id => toPhoto(id, photos));
