import { expect, test } from 'vitest';
import { readablePhone } from './phone.ts';

test.each([
  ['+919820012345', '+91 98200 12345'],
  ['+912024567890', '+91 20 2456 7890'],
  ['+912532345678', '+912532345678'],
  ['+14155550132', '+14155550132'],
  ['+9198200123456', '+9198200123456'],
  ['98200 12345', '98200 12345'],
])('%s reads %s', (number, read) => {
  expect(readablePhone(number)).toBe(read);
});
