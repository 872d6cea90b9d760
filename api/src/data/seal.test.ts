import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSealed, keyedHash, seal, unseal } from './seal.ts';

const key = randomBytes(32);

it('opens what it sealed, and nothing that was touched or sealed with another key', () => {
  const sealed = seal(key, 'whsec_ रहस्य');
  expect(unseal(key, sealed)).toBe('whsec_ रहस्य');
  expect(unseal(randomBytes(32), sealed)).toBeNull();
  const bytes = Buffer.from(sealed, 'base64');
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    const text = changed.toString('base64');
    expect(isSealed(text) && unseal(key, text)).toBeNull();
  }
});

it('knows what is too short to be sealed', () => {
  expect(isSealed('')).toBe(false);
  expect(isSealed(seal(key, ''))).toBe(true);
});

it('hashes by purpose', () => expect(keyedHash(key, 'code', '1')).not.toBe(keyedHash(key, 'invite', '1')));
