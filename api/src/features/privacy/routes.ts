import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { asOwner, asPerson, listExports, openExport, requestExport, toExport } from './exports.ts';

export const privacyRoutes = {
  'privacy.exportWorkshop': async ctx => ({
    status: 202,
    body: toExport(await requestExport(asOwner(ctx))),
  }),

  'privacy.listWorkshopExports': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listExports(asOwner(ctx), at), toExport) };
  },

  'privacy.downloadWorkshopExport': async (ctx, { path }) => openExport(asOwner(ctx), path.exportId),

  'privacy.exportMine': async ctx => ({ status: 202, body: toExport(await requestExport(asPerson(ctx))) }),

  'privacy.listMyExports': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listExports(asPerson(ctx), at), toExport) };
  },

  'privacy.downloadMyExport': async (ctx, { path }) => openExport(asPerson(ctx), path.exportId),
} satisfies Partial<Handlers>;
