import { fork } from 'node:child_process';
import type { components } from '@workbay/sdk/schema';
import { whileUsed } from '../../whileUsed.ts';
import { fold } from './fold.ts';
import { countryCode, countryNumber, type Gazetteer } from './gazetteer.ts';

type Place = components['schemas']['Place'];

const gazetteer = whileUsed(10 * 60_000, read);

/** What reading leaves behind in the memory of a process stays there, so another one reads, and ends. */
function read(): Promise<Gazetteer> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./gazetteerWorker.ts', import.meta.url), {
      execArgv: ['--max-old-space-size=160'],
      env: { MALLOC_ARENA_MAX: '1' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`the places cannot be read (${code})`)));
  });
}

const decoder = new TextDecoder();

const wordsOf = ({ text, starts }: Gazetteer, index: number): [key: string, name: string] => {
  const [key = '', name = ''] = decoder.decode(text.subarray(starts[index], starts[index + 1])).split('\t');
  return [key, name];
};

/** The first place whose key is not before `prefix`. */
function lowerBound(places: Gazetteer, prefix: string): number {
  let low = 0;
  let high = places.countries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordsOf(places, middle)[0] < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of the first of the countries come first, then those of the next; others are last. */
export async function findPlaces(search: string, countries: string[], limit: number): Promise<Place[]> {
  const prefix = fold(search);
  if (prefix === '') return [];
  const places = await gazetteer();
  const preferred = countries.map(countryNumber);
  const from = lowerBound(places, prefix);
  const until = lowerBound(places, `${prefix}\u{10ffff}`);
  const found = Array.from({ length: until - from }, (_, offset) => from + offset);
  const ranks = Map.groupBy(found, index => {
    const rank = preferred.indexOf(places.countries[index] ?? 0);
    return rank < 0 ? preferred.length : rank;
  });
  // In each, shorter names are nearer to what was typed; those of one length stay in the order of their letters.
  return [...ranks]
    .sort(([one], [other]) => one - other)
    .flatMap(([, indexes]) => shortestFirst(places, indexes).slice(0, limit))
    .slice(0, limit)
    .map(index => placeAt(places, index));
}

const mostNamesakes = 5;

/** Where the places of exactly this key are, those in India first. */
export async function placesNamed(key: string): Promise<Place['location'][]> {
  if (key === '') return [];
  const places = await gazetteer();
  const found: number[] = [];
  for (let index = lowerBound(places, key); wordsOf(places, index)[0] === key; index++) found.push(index);
  const isOurs = (index: number) => places.countries[index] === countryNumber('IN');
  return [...found.filter(isOurs), ...found.filter(index => !isOurs(index))]
    .slice(0, mostNamesakes)
    .map(index => placeAt(places, index).location);
}

function shortestFirst(places: Gazetteer, indexes: number[]): number[] {
  const keyEnd = '\t'.charCodeAt(0);
  const length = (index: number) => {
    const start = places.starts[index] ?? 0;
    return places.text.indexOf(keyEnd, start) - start;
  };
  return indexes.sort((one, other) => length(one) - length(other) || one - other);
}

function placeAt(places: Gazetteer, index: number): Place {
  const [, name] = wordsOf(places, index);
  return {
    name,
    town: name,
    region: places.regionNames[places.regions[index] ?? 0] || null,
    country: countryCode(places.countries[index] ?? 0),
    location: {
      latitude: (places.latitudes[index] ?? 0) / 1e5,
      longitude: (places.longitudes[index] ?? 0) / 1e5,
    },
    source: 'geonames',
  };
}
