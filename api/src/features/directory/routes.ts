import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { countWorkshops, searchWorkshops } from './search.ts';
import { serviceTypeCodes, serviceTypes } from './serviceTypes.ts';
import { toDetails } from './shown.ts';
import { entriesCollection } from './store.ts';

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

  'directory.getWorkshop': async (ctx, { path }) => {
    const entries = platformCollection(ctx, entriesCollection, 'somebody opens a listed workshop');
    const entry = await entries.findOne({ slug: path.slug });
    if (!entry) throw new Problem('not_found');
    return { status: 200, body: await toDetails(ctx, entry) };
  },
} satisfies Partial<Handlers>;
