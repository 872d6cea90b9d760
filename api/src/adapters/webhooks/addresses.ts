import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

const globalUnicastV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** RFC 6052: how a network without IPv4 reaches IPv4; as good as the IPv4 address inside. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** Azure's host agent, which hands out credentials, on an address that looks public. */
const azureHost = '168.63.129.16';

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local (cloud metadata), carrier-grade
 * NAT, multicast, documentation, benchmarking, reserved (IANA special-purpose registries), nor an IPv6 form that leads to
 * such an IPv4 address. Deprecated tunnels (6to4, Teredo, IPv4-compatible) are refused whatever they lead to.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.parse(address);
  if (ip instanceof ipaddr.IPv4) return isPublicV4(ip);
  if (ip.isIPv4MappedAddress()) return isPublicV4(ip.toIPv4Address());
  if (ip.match(nat64)) return isPublicV4(new ipaddr.IPv4(ip.toByteArray().slice(12)));
  return ip.match(globalUnicastV6) && ip.range() === 'unicast';
}

const isPublicV4 = (ip: ipaddr.IPv4): boolean => ip.range() === 'unicast' && ip.toString() !== azureHost;

/** A message on what is wrong with the URL of an endpoint, or null. Names are looked up at each connection, not here. */
export function checkEndpointUrl(url: string, allowPrivate: boolean): string | null {
  return faultOfUrl(url, allowPrivate)?.message ?? null;
}

type Fault = { error: 'invalid_url' | 'refused_address'; message: string };

export function faultOfUrl(text: string, allowPrivate: boolean): Fault | null {
  const url = URL.parse(text);
  if (!url) return invalid('must be a complete URL, such as https://example.com/webhooks');
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) {
    return invalid(allowPrivate ? 'must start with https:// or http://' : 'must start with https://');
  }
  if (url.username || url.password) {
    return invalid('must not carry a user name or password; check the signature instead');
  }
  if (allowPrivate) return null;
  // URL has turned decimal, octal, hexadecimal and full-width forms of an address into the usual one by now.
  const host = hostOf(url.hostname);
  if (isIP(host) ? !isPublicAddress(host) : isInsideName(host)) {
    return { error: 'refused_address', message: 'must be reachable on the public internet' };
  }
  return null;
}

const isInsideName = (host: string): boolean =>
  !host.replace(/\.$/, '').includes('.') || /\.(localhost|local|internal)\.?$/.test(host);

/** An IPv6 host stands in brackets in a URL. */
export const hostOf = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

const invalid = (message: string): Fault => ({ error: 'invalid_url', message });
