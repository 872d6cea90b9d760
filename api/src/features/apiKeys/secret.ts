import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

export type Mode = 'live' | 'test';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const form = /^wb_(live|test)_[0-9A-Za-z]{38}$/;
const checksumLength = 6;

function checksum(text: string): string {
  let rest = crc32(text);
  let sum = '';
  for (let i = 0; i < checksumLength; i++) {
    sum = `${alphabet[rest % 62]}${sum}`;
    rest = Math.floor(rest / 62);
  }
  return sum;
}

/** A new key: 32 random characters (190 bits) and a checksum, by which scanners and we know a real one without a look-up. */
export function newApiKey(mode: Mode): string {
  const random = Array.from({ length: 32 }, () => alphabet[randomInt(62)]).join('');
  const key = `wb_${mode}_${random}`;
  return key + checksum(key);
}

/** Whether it can be one of ours: a mistyped or invented key costs no look-up. */
export function isApiKey(key: string): boolean {
  return form.test(key) && key.slice(-checksumLength) === checksum(key.slice(0, -checksumLength));
}

export function apiKeyHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
