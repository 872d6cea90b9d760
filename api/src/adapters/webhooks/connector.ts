import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import type { buildConnector } from 'undici';
import { hostOf, isPublicAddress } from './addresses.ts';

/** Every address of a name. */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

export class RefusedAddress extends Error {
  constructor(host: string) {
    super(`${host} is not on the public internet`);
    this.name = 'RefusedAddress';
  }
}

/**
 * Opens connections to public addresses only. The addresses that were checked are the ones connected to, anew for every
 * connection, so a name that changes its mind in between gains nothing.
 */
export function publicConnector(
  build: typeof buildConnector,
  timeoutMs: number,
  lookup: Lookup,
): buildConnector.connector {
  const connect = build({
    timeout: timeoutMs,
    allowH2: false,
    lookup: checked(lookup),
  });
  return (options, callback) => {
    // Node looks up names only: an address in the URL goes past `lookup`.
    const host = hostOf(options.hostname);
    if (isIP(host) !== 0 && !isPublicAddress(host)) callback(new RefusedAddress(host), null);
    else connect(options, callback);
  };
}

function checked(lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname).then(
      found => {
        const addresses = found.filter(({ address }) => isPublicAddress(address));
        const [first] = addresses;
        if (!first) callback(new RefusedAddress(hostname), '');
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, ''),
    );
  };
}

/**
 * Asks the name servers directly. `dns.lookup` would hold one of libuv's four threads while a stranger's name server
 * keeps silent, and password hashing waits for the same threads.
 */
export function nameServers(timeoutMs: number): Lookup {
  const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / 3), tries: 2 });
  return async hostname => {
    const [v4, v6] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    if (v4.status === 'rejected' && v6.status === 'rejected') throw v4.reason;
    return [
      ...(v4.status === 'fulfilled' ? v4.value.map(address => ({ address, family: 4 })) : []),
      ...(v6.status === 'fulfilled' ? v6.value.map(address => ({ address, family: 6 })) : []),
    ];
  };
}
