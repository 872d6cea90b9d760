import { LRUCache } from 'lru-cache';
import type { FoundPlace, Geocoder } from '../../adapters/geocoder/geocoder.ts';
import { nominatim } from '../../adapters/geocoder/nominatim.ts';
import type { Config } from '../../config.ts';
import type { Context } from '../../http/context.ts';
import { findPlaces } from './places.ts';

type Asked = { search: string; countries: string[]; limit: number };
type Known = { geocoder: Geocoder; kept: LRUCache<string, Promise<FoundPlace[]>> };

const timeoutMs = 3000;
const gapMs = 1000;
const day = 24 * 60 * 60_000;
const known = new WeakMap<Config, Known>();

/** From the gazetteer that we ship; what is not in it, such as streets and PIN codes, from a geocoder where there is one. */
export async function searchPlaces(
  { config, log }: Pick<Context, 'config' | 'log'>,
  { search, countries, limit }: Asked,
): Promise<FoundPlace[]> {
  const shipped = await findPlaces(search, countries, limit);
  const outside = shipped.length === 0 ? geocoderOf(config) : null;
  if (!outside) return shipped;
  const [country = 'IN'] = countries;
  const key = JSON.stringify([search.trim().toLowerCase(), country, limit]);
  const before = outside.kept.get(key);
  const asking = before ?? outside.geocoder.search(search.trim(), { country, limit });
  // What is set again would be kept for another day.
  if (!before) outside.kept.set(key, asking);
  return asking.catch(error => {
    // It is asked again by the next one, and until then nothing is known of there.
    if (outside.kept.peek(key) === asking) outside.kept.delete(key);
    log.warn({ err: error }, 'the geocoder');
    return [];
  });
}

function geocoderOf(config: Config): Known | null {
  if (config.geocoderUrl === null) return null;
  const found = known.get(config) ?? {
    geocoder: nominatim({
      url: config.geocoderUrl,
      userAgent: `Workbay (${config.publicUrl})`,
      timeoutMs,
      gapMs,
    }),
    kept: new LRUCache({ max: 2000, ttl: day }),
  };
  known.set(config, found);
  return found;
}
