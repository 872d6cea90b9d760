import type { Handlers } from '../../http/context.ts';
import { report, salesByService, salesByTechnician } from './reports.ts';
import { taxReport } from './taxes.ts';

export const reportsRoutes = {
  'reports.get': async (ctx, { query }) => ({
    status: 200,
    body: await report(ctx, { ...query, by: query.by ?? 'month' }),
  }),

  'reports.services': async (ctx, { query }) => ({ status: 200, body: await salesByService(ctx, query) }),

  'reports.taxes': async (ctx, { query }) => ({ status: 200, body: await taxReport(ctx, query) }),

  'reports.technicians': async (ctx, { query }) => ({
    status: 200,
    body: await salesByTechnician(ctx, query),
  }),
} satisfies Partial<Handlers>;
