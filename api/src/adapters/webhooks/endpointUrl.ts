import { isIP } from 'node:net';
import { isPublicAddress } from './ssrf.ts';

type Fault = { error: 'invalid_url' | 'refused_address'; message: string };

/** What is wrong with an endpoint's URL before any name is looked up. */
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
  // WHATWG URL has turned decimal, octal, hexadecimal and full-width forms into dotted ones by now.
  const host = hostOf(url.hostname);
  const isLocalName = /(^|\.)localhost\.?$/.test(host);
  if (isLocalName || (isIP(host) !== 0 && !isPublicAddress(host))) {
    return { error: 'refused_address', message: 'must be reachable on the public internet' };
  }
  return null;
}

/** An IPv6 host stands in brackets in a URL. */
export const hostOf = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

const invalid = (message: string): Fault => ({ error: 'invalid_url', message });
