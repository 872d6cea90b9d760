import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ipaddr from 'ipaddr.js';
import { Reader } from 'mmdb-lib';
import { whileUsed } from '../../whileUsed.ts';
import { fields } from '../unknownJson.ts';

const file = fileURLToPath(
  import.meta.resolve('@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb'),
);
/** It is 8 MB and read in a few milliseconds, so it is let go of soon. */
const database = whileUsed(60_000, async () => new Reader(await readFile(file)));

/** Tells the country (ISO 3166-1 alpha-2) that an address of the internet was given to; null where that is not known. */
export async function countries(): Promise<(address: string) => string | null> {
  const reader = await database();
  return address => {
    if (!ipaddr.isValid(address)) return null;
    const parsed = ipaddr.process(address);
    if (parsed.range() !== 'unicast') return null;
    const code = fields(reader.get(parsed.toString())).country_code;
    return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? code : null;
  };
}
