import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { getListing, toListing, updateListing } from './listing.ts';

export const listingRoutes = {
  'listing.get': async ctx => {
    const shown = await getListing(ctx);
    return { status: 200, headers: etag(shown.listing), body: toListing(ctx, shown) };
  },

  'listing.update': async (ctx, { body }) => {
    const shown = await updateListing(ctx, body);
    return { status: 200, headers: etag(shown.listing), body: toListing(ctx, shown) };
  },
} satisfies Partial<Handlers>;
