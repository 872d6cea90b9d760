import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { entryBySlug } from '../directory/entry.ts';
import { ownReview, toOwnReview, writeReview } from './own.ts';
import { decideReported, listReported, toReported } from './reported.ts';
import { listReviews, replyTo, report, toPublicReview, toReview } from './reviews.ts';

/** Nobody keeps or finds what a link shows, and no page that it leads to learns its address. */
const headers = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
};

export const reviewsRoutes = {
  'reviews.list': async (ctx, { query }) => {
    const at = paging(query);
    const found = await listReviews(ctx, at, { $in: ['shown', 'hidden'] });
    return { status: 200, body: page(at, found, toReview) };
  },

  'reviews.reply': async (ctx, { path, body }) => ({
    status: 200,
    body: toReview(await replyTo(ctx, path.reviewId, body.text)),
  }),

  'reviews.report': async (ctx, { path, body }) => ({
    status: 200,
    body: toReview(await report(ctx, path.reviewId, body.reason)),
  }),

  'directory.listReviews': async (ctx, { path, query }) => {
    const at = paging(query);
    const { _id: tenantId } = await entryBySlug(ctx, path.slug);
    const scope = { ...ctx, tenantId, onlyJobsOf: null };
    return { status: 200, body: page(at, await listReviews(scope, at, 'shown'), toPublicReview) };
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
