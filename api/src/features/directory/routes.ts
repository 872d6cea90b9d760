import type { Handlers } from '../../http/context.ts';
import { listClusters } from './clusters.ts';
import { entryBySlug } from './entry.ts';
import { countWorkshops, searchWorkshops } from './search.ts';
import { serviceTypeCodes, serviceTypes } from './serviceTypes.ts';
import { toDetails } from './shown.ts';

export const directoryRoutes = {
  'directory.listServiceTypes': async (_ctx, { query: { lang = 'en' } }) => ({
    status: 200,
    // They change with a release of ours alone.
    headers: { 'Cache-Control': 'public, max-age=3600' },
    body: {
      data: serviceTypeCodes.map(serviceType => {
        const { kind, [lang]: name } = serviceTypes[serviceType];
        return { serviceType, name, kind };
      }),
    },
  }),

  'directory.listWorkshops': async (ctx, { query }) => ({
    status: 200,
    body: await searchWorkshops(ctx, query),
  }),

  'directory.countWorkshops': async (ctx, { query }) => ({
    status: 200,
    body: await countWorkshops(ctx, query),
  }),

  'directory.listClusters': async (ctx, { query }) => ({
    status: 200,
    body: await listClusters(ctx, query),
  }),

  'directory.getMap': async ctx => ({ status: 200, body: { tiles: ctx.config.mapTiles } }),

  'directory.getWorkshop': async (ctx, { path }) => {
    return { status: 200, body: await toDetails(ctx, await entryBySlug(ctx, path.slug)) };
  },
} satisfies Partial<Handlers>;
