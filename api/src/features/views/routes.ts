import type { Handlers } from '../../http/context.ts';
import { deleteView, listViews, saveView, toView } from './views.ts';

export const viewsRoutes = {
  'views.list': async ctx => ({ status: 200, body: { data: (await listViews(ctx)).map(toView) } }),

  'views.save': async (ctx, { body }) => ({ status: 200, body: toView(await saveView(ctx, body)) }),

  'views.delete': async (ctx, { path }) => {
    await deleteView(ctx, path.viewId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
