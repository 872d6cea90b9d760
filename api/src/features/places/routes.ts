import type { Handlers } from '../../http/context.ts';
import { allCountries } from './countries.ts';
import { findPlaces } from './places.ts';

export const placesRoutes = {
  'places.search': async (_ctx, { query: { search, country = 'IN', limit = 8 } }) => ({
    status: 200,
    // The gazetteer changes with a release of ours alone.
    headers: { 'Cache-Control': 'public, max-age=1800' },
    body: { data: await findPlaces(search, country, limit) },
  }),

  'places.countries': async () => ({
    status: 200,
    headers: { 'Cache-Control': 'public, max-age=1800' },
    body: { data: allCountries() },
  }),
} satisfies Partial<Handlers>;
