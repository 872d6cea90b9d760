import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { cashInHand, closeDrawer, listDrawers, openDrawer, toDrawer } from './cashDrawers.ts';

export const cashDrawersRoutes = {
  'cashDrawers.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listDrawers(ctx, at), toDrawer) };
  },

  'cashDrawers.expected': async ctx => {
    const { currency } = await getWorkshop(ctx);
    return { status: 200, body: { expected: await cashInHand(ctx), currency } };
  },

  'cashDrawers.open': async (ctx, { body }) => ({ status: 201, body: toDrawer(await openDrawer(ctx, body)) }),

  'cashDrawers.close': async (ctx, { path, body }) => ({
    status: 200,
    body: toDrawer(await closeDrawer(ctx, path.drawerId, body)),
  }),
} satisfies Partial<Handlers>;
