import { fields, list } from '../unknownJson.ts';
import type { FoundPlace, Geocoder } from './geocoder.ts';

type Options = {
  /** Without a slash at the end: https://nominatim.example.com */
  url: string;
  /** Who asks, as Nominatim wants to be told. */
  userAgent: string;
  timeoutMs: number;
  /** Between the end of a question and the next: one second is what OpenStreetMap's own server wants at least. */
  gapMs: number;
};

/** Asks a server that speaks Nominatim's protocol (https://nominatim.org/release-docs/latest/api/Search/). */
export function nominatim({ url, userAgent, timeoutMs, gapMs }: Options): Geocoder {
  const inTurn = oneByOne(gapMs);
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
      const signal = AbortSignal.timeout(timeoutMs);
      const answer = await inTurn(signal, async () => {
        const headers = { 'user-agent': userAgent };
        const response = await fetch(`${url}/search?${query}`, { headers, redirect: 'error', signal });
        if (!response.ok) throw new Error(`the geocoder answers with status ${response.status}`);
        return response.json();
      });
      const found = list(answer).flatMap(one => placeOf(one) ?? []);
      const own = found.filter(place => place.country === country);
      return [...own, ...found.filter(place => place.country !== country)].slice(0, limit);
    },
  };
}

/** Whose time is over before it is their turn are not heard. */
function oneByOne(gapMs: number) {
  let last: Promise<void> = Promise.resolve();
  return async (signal: AbortSignal, ask: () => Promise<unknown>): Promise<unknown> => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    if (signal.aborted) {
      resolve();
      throw signal.reason;
    }
    try {
      return await ask();
    } finally {
      setTimeout(resolve, gapMs).unref();
    }
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
  const lies = [city, town, village].find(text => typeof text === 'string' && text);
  const known = typeof lies === 'string' ? lies : null;
  return {
    name: [title, known === title ? null : known].filter(Boolean).join(', ').slice(0, 200),
    town: known && known.length <= 100 ? known : null,
    region: typeof state === 'string' && state ? state.slice(0, 200) : null,
    country: code.toUpperCase(),
    location: { latitude, longitude },
    source: 'openstreetmap',
  };
}
