import type { Handlers } from '../../http/context.ts';
import { allCountries } from './countries.ts';
import { searchPlaces } from './search.ts';

export const placesRoutes = {
  'places.search': async (ctx, { query: { search, country = 'IN', limit = 8 } }) => {
    const data = await searchPlaces(ctx, { search, country, limit });
    // The gazetteer changes with a release of ours alone; a geocoder may only have been away.
    const kept = data.length > 0 ? 'public, max-age=1800' : 'no-store';
    return { status: 200, headers: { 'Cache-Control': kept }, body: { data } };
  },

  'places.countries': async () => ({
    status: 200,
    headers: { 'Cache-Control': 'public, max-age=1800' },
    body: { data: allCountries() },
  }),
} satisfies Partial<Handlers>;
