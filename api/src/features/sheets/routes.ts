import type { Handlers } from '../../http/context.ts';
import { exportSheet } from './sheets.ts';

export const sheetsRoutes = {
  'sheets.export': async (ctx, { query }) => ({
    status: 200,
    ...(await exportSheet(ctx, { ...query, format: query.format ?? 'xlsx' })),
  }),
} satisfies Partial<Handlers>;
