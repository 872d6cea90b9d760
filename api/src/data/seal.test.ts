import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { keyedHash, seal, unseal } from './seal.ts';

const key = randomBytes(32);

it('opens what it sealed, and nothing that was touched or sealed with another key', () => {
  const sealed = seal(key, 'whsec_ रहस्य');
  expect(unseal(key, sealed)).toBe('whsec_ रहस्य');
  expect(() => unseal(randomBytes(32), sealed)).toThrow();
  const bytes = Buffer.from(sealed, 'base64');
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(() => unseal(key, changed.toString('base64'))).toThrow();
  }
});

it('hashes by purpose', () => expect(keyedHash(key, 'code', '1')).not.toBe(keyedHash(key, 'invite', '1')));
