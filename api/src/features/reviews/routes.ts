import type { Context, Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { entryBySlug } from '../directory/entry.ts';
import { toFile } from '../files/objects.ts';
import { ownReview, toOwnReview, writeReview } from './own.ts';
import { announcePhoto, completePhoto, photosOf } from './photos.ts';
import { decideReported, listReported, toReported } from './reported.ts';
import { listReviews, replyTo, report, toPublicReview, toReview, type WrittenReview } from './reviews.ts';

/** Nobody keeps or finds what a link shows, and no page that it leads to learns its address. */
const headers = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
};

const shown = async (ctx: Context, review: WrittenReview) => toReview(review, await photosOf(ctx, [review]));

export const reviewsRoutes = {
  'reviews.list': async (ctx, { query }) => {
    const at = paging(query);
    const found = await listReviews(ctx, at, { $in: ['shown', 'hidden'] });
    const photos = await photosOf(ctx, found);
    return { status: 200, body: page(at, found, review => toReview(review, photos)) };
  },

  'reviews.reply': async (ctx, { path, body }) => ({
    status: 200,
    body: await shown(ctx, await replyTo(ctx, path.reviewId, body.text)),
  }),

  'reviews.report': async (ctx, { path, body }) => ({
    status: 200,
    body: await shown(ctx, await report(ctx, path.reviewId, body.reason)),
  }),

  'directory.listReviews': async (ctx, { path, query }) => {
    const at = paging(query);
    const { _id: tenantId } = await entryBySlug(ctx, path.slug);
    const scope = { ...ctx, tenantId, onlyJobsOf: null };
    const found = await listReviews(scope, at, 'shown');
    const photos = await photosOf(scope, found);
    return { status: 200, body: page(at, found, review => toPublicReview(review, photos)) };
  },

  'directory.openReview': async (ctx, { path }) => ({
    status: 200,
    headers,
    body: await toOwnReview(await ownReview(ctx, path.token)),
  }),

  'directory.writeReview': async (ctx, { path, body }) => {
    const own = await ownReview(ctx, path.token);
    const review = await writeReview(own, body);
    return { status: 200, headers, body: await toOwnReview({ ...own, review }) };
  },

  'directory.createReviewPhoto': async (ctx, { path, body }) => {
    const { file, upload } = await announcePhoto(await ownReview(ctx, path.token), body);
    return { status: 201, headers, body: { file: await toFile(ctx, file), upload } };
  },

  'directory.completeReviewPhoto': async (ctx, { path }) => ({
    status: 200,
    headers,
    body: await toFile(ctx, await completePhoto(await ownReview(ctx, path.token), path.fileId)),
  }),

  'platform.listReportedReviews': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listReported(ctx, at), review => toReported(ctx, review));
    return { status: 200, body: { data: await Promise.all(data), nextCursor } };
  },

  'platform.decideReview': async (ctx, { path, body }) => ({
    status: 200,
    body: await toReported(ctx, await decideReported(ctx, path.reviewId, body)),
  }),
} satisfies Partial<Handlers>;
