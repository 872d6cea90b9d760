import type { Handlers } from '../../http/context.ts';
import { listedCountries } from '../directory/countries.ts';
import { allCountries } from './countries.ts';
import { searchPlaces } from './search.ts';

export const placesRoutes = {
  'places.search': async (ctx, { query: { search, country, limit = 8 } }) => {
    const countries = country ? [country] : ['IN', ...(await listedCountries(ctx))];
    const data = await searchPlaces(ctx, { search, countries, limit });
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
