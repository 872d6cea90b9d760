import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export class RefusedAddress extends Error {}

/** Ranges that ipaddr.js counts as global unicast and that lead inside all the same. */
const alsoInside = [
  ipaddr.parseCIDR('168.63.129.16/32'), // Azure's metadata and health address
  ipaddr.parseCIDR('64:ff9b:1::/48'), // local NAT64 (RFC 8215)
  ipaddr.parseCIDR('::/96'), // IPv4-compatible (RFC 4291)
  ipaddr.parseCIDR('100::/64'), // discard (RFC 6666)
  ipaddr.parseCIDR('fec0::/10'), // site-local (RFC 3879)
];

/** Whether an address is on the public Internet. What embeds an IPv4 address (mapped, 6to4, Teredo, NAT64) is not. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').split('%')[0] ?? '';
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== 'unicast') return false;
  return !alsoInside.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits));
}

/** A look-up for the socket itself: the addresses it checks are the ones that are then connected to. */
export function publicLookup(lookup: LookupFunction = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      if (error) return callback(error, '', 0);
      if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(new RefusedAddress(`${hostname} is not a public address`), '', 0);
      }
      const [first] = addresses;
      if (options.all) return callback(null, addresses);
      return callback(null, first?.address ?? '', first?.family ?? 0);
    });
  };
}

/** What is wrong with an endpoint's URL, or null. Names are looked up at each connection, not here. */
export function checkEndpointUrl(url: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(url)) return 'is not a URL';
  const { protocol, username, password, hostname } = new URL(url);
  if (username || password) return 'must not carry a user name or password';
  if (protocol !== 'https:' && !(allowPrivate && protocol === 'http:')) return 'must begin with https://';
  if (allowPrivate) return null;
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (
    isIP(bare) ? !isPublicAddress(bare) : !bare.includes('.') || /\.(localhost|local|internal)$/.test(bare)
  ) {
    return 'must be a public address';
  }
  return null;
}
