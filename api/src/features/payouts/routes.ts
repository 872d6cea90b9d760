import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import {
  approvePayout,
  cancelPayout,
  destinationOf,
  getPayout,
  listPayouts,
  payPayout,
  rejectPayout,
  requestPayout,
  toPayout,
} from './payouts.ts';
import type { PayoutDocument } from './store.ts';

const shown = (payout: PayoutDocument) => ({
  status: 200 as const,
  headers: etag(payout),
  body: toPayout(payout),
});

export const payoutsRoutes = {
  'payouts.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listPayouts(ctx, query, at), toPayout) };
  },

  'payouts.request': async (ctx, { body }) => ({ ...shown(await requestPayout(ctx, body)), status: 201 }),

  'payouts.get': async (ctx, { path }) => shown(await getPayout(ctx, path.payoutId)),

  'payouts.destination': async (ctx, { path }) => ({
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: await destinationOf(ctx, path.payoutId),
  }),

  'payouts.approve': async (ctx, { path }) => shown(await approvePayout(ctx, path.payoutId)),

  'payouts.reject': async (ctx, { path, body }) => shown(await rejectPayout(ctx, path.payoutId, body.reason)),

  'payouts.cancel': async (ctx, { path }) => shown(await cancelPayout(ctx, path.payoutId)),

  'payouts.pay': async (ctx, { path, body }) => shown(await payPayout(ctx, path.payoutId, body)),
} satisfies Partial<Handlers>;
