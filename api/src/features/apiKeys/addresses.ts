import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Only as people write them: ipaddr.js would take 010.1 for an octal address. */
function isPlain(address: string): boolean {
  return (
    ipaddr.IPv4.isValidFourPartDecimal(address) || (address.includes(':') && ipaddr.IPv6.isValid(address))
  );
}

function parse(text: string): Range | null {
  const [address = '', bits, ...rest] = text.trim().split('/');
  if (rest.length > 0 || address.includes('%') || !isPlain(address)) return null;
  const parsed = ipaddr.parse(address);
  const widest = parsed.kind() === 'ipv4' ? 32 : 128;
  if (bits === undefined) return [parsed, widest];
  const length = Number(bits);
  return /^\d{1,3}$/.test(bits) && length <= widest ? [parsed, length] : null;
}

/** An address or range (CIDR) in its one form, such as `203.0.113.0/24`; null for what is none. */
export function normaliseRange(text: string): string | null {
  const range = parse(text);
  if (!range) return null;
  const [address, bits] = range;
  const network = (address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6).networkAddressFromCIDR(
    `${address.toString()}/${bits}`,
  );
  return `${network.toString()}/${bits}`;
}

const parsedRanges = new LRUCache<string, Range>({ max: 1000 });

function rangeOf(text: string): Range | null {
  const known = parsedRanges.get(text);
  if (known) return known;
  const range = parse(text);
  if (range) parsedRanges.set(text, range);
  return range;
}

/** Whether an address lies in one of the ranges; an IPv4 address that arrives as ::ffff:… is the IPv4 address. */
export function isAllowed(address: string, ranges: string[]): boolean {
  if (ranges.length === 0) return true;
  if (!ipaddr.isValid(address)) return false;
  const own = ipaddr.process(address);
  return ranges.some(text => {
    const range = rangeOf(text);
    return range !== null && own.kind() === range[0].kind() && own.match(range);
  });
}
