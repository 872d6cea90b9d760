import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { createBay, listBays, toBay, updateBay } from './bays.ts';

export const baysRoutes = {
  'bays.list': async ctx => ({ status: 200, body: { data: (await listBays(ctx)).map(toBay) } }),

  'bays.create': async (ctx, { body }) => {
    const bay = await createBay(ctx, body);
    return { status: 201, headers: etag(bay), body: toBay(bay) };
  },

  'bays.update': async (ctx, { path, body }) => {
    const bay = await updateBay(ctx, path.bayId, body);
    return { status: 200, headers: etag(bay), body: toBay(bay) };
  },
} satisfies Partial<Handlers>;
