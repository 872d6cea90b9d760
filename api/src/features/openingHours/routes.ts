import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { findOpeningHours, toOpeningHours, updateOpeningHours } from './openingHours.ts';

export const openingHoursRoutes = {
  'openingHours.get': async ctx => {
    const hours = toOpeningHours(ctx, await findOpeningHours(ctx));
    return { status: 200, headers: etag(hours), body: hours };
  },

  'openingHours.update': async (ctx, { body }) => {
    const hours = await updateOpeningHours(ctx, body);
    return { status: 200, headers: etag(hours), body: hours };
  },
} satisfies Partial<Handlers>;
