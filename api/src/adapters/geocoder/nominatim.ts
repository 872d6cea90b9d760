import { fields, list } from '../unknownJson.ts';
import type { FoundPlace, Geocoder } from './geocoder.ts';

type Options = {
  /** Without a slash at the end: https://nominatim.example.com */
  url: string;
  /** Who asks, as Nominatim wants to be told. */
  userAgent: string;
  timeoutMs: number;
};

/** Asks a server that speaks Nominatim's protocol (https://nominatim.org/release-docs/latest/api/Search/). */
export function nominatim({ url, userAgent, timeoutMs }: Options): Geocoder {
  return {
    async search(text, { country, limit }) {
      const query = new URLSearchParams({
        q: text,
        format: 'jsonv2',
        addressdetails: '1',
        'accept-language': 'en',
        // Those of other countries are cut off after ours have been put first.
        limit: `${Math.min(40, limit * 2)}`,
      });
      const response = await fetch(`${url}/search?${query}`, {
        headers: { 'user-agent': userAgent },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`the geocoder answers with status ${response.status}`);
      const found = list(await response.json()).flatMap(one => placeOf(one) ?? []);
      const own = found.filter(place => place.country === country);
      return [...own, ...found.filter(place => place.country !== country)].slice(0, limit);
    },
  };
}

/** Null for what says not enough of where it is. */
function placeOf(one: unknown): FoundPlace | null {
  const { lat, lon, name, display_name: whole, address } = fields(one);
  const { country_code: code, state, city, town, village, postcode } = fields(address);
  const [latitude, longitude] = [Number(lat), Number(lon)];
  const title = [name, postcode, `${whole ?? ''}`.split(',')[0]].find(
    text => typeof text === 'string' && text,
  );
  const there = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && lat !== '' && lon !== '';
  if (!there || typeof title !== 'string' || typeof code !== 'string' || !/^[a-z]{2}$/i.test(code))
    return null;
  const place = [city, town, village].find(text => typeof text === 'string' && text !== title);
  return {
    name: [title, place].filter(Boolean).join(', ').slice(0, 200),
    region: typeof state === 'string' && state ? state.slice(0, 200) : null,
    country: code.toUpperCase(),
    location: { latitude, longitude },
  };
}
