import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import {
  deleteSheetExport,
  listSheetExports,
  openSheetExport,
  startSheetExport,
  toSheetExport,
} from './exports.ts';
import { exportSheet } from './sheets.ts';

export const sheetsRoutes = {
  'sheets.export': async (ctx, { query }) => ({
    status: 200,
    ...(await exportSheet(ctx, {
      ...query,
      format: query.format ?? 'xlsx',
      onlySmall: query.onlySmall ?? false,
    })),
  }),

  'sheets.startExport': async (ctx, { body }) => ({
    status: 202,
    body: toSheetExport(await startSheetExport(ctx, body)),
  }),

  'sheets.listExports': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listSheetExports(ctx, at), toSheetExport) };
  },

  'sheets.downloadExport': (ctx, { path, header }) => openSheetExport(ctx, path.exportId, header.range),

  'sheets.deleteExport': async (ctx, { path }) => {
    await deleteSheetExport(ctx, path.exportId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
