import { expect, it } from 'vitest';
import { isValidGstin } from './gstin.ts';

it.each(['27AAPFU0939F1ZV', '29AAGCB7383J1Z4', '24AAACC1206D1ZM'])('accepts %s', gstin =>
  expect(isValidGstin(gstin)).toBe(true),
);

it('refuses each other check digit, unknown states and wrong forms', () => {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const accepted = [...digits].filter(digit => isValidGstin(`27AAPFU0939F1Z${digit}`));
  expect(accepted).toEqual(['V']);
  expect(isValidGstin('99AAPFU0939F1ZV')).toBe(false);
  expect(isValidGstin('27aapfu0939f1zv')).toBe(false);
});
