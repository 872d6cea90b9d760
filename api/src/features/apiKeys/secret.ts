import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const form = /^wb_live_[0-9A-Za-z]{38}$/;

function checksum(random: string): string {
  let rest = crc32(random);
  let text = '';
  for (let i = 0; i < 6; i++) {
    text = `${alphabet[rest % 62]}${text}`;
    rest = Math.floor(rest / 62);
  }
  return text;
}

/** A new key: 32 random characters (190 bits) and a checksum, by which scanners and we know a real one without a look-up. */
export function newApiKey(): string {
  const random = Array.from({ length: 32 }, () => alphabet[randomInt(62)]).join('');
  return `wb_live_${random}${checksum(random)}`;
}

/** Whether it can be one of ours. */
export function isApiKey(key: string): boolean {
  return form.test(key) && key.slice(-6) === checksum(key.slice(8, 40));
}

export function apiKeyHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
