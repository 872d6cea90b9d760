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
