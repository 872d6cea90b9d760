import { expect, it } from 'vitest';
import { countries } from './mmdb.ts';

it.each([
  ['8.8.8.0', 'US'],
  ['49.36.10.0', 'IN'],
  ['2405:201:6000::', 'IN'],
  ['2a02:2e0:3fe::', 'DE'],
  ['::ffff:49.36.10.1', 'IN'],
  ['10.0.0.0', null],
  ['100.64.0.0', null],
  ['127.0.0.0', null],
  ['203.0.113.0', null],
  ['fe80::', null],
  ['2001:db8:7::', null],
  ['nowhere', null],
  ['', null],
])('the country of %s is %s', async (address, country) => {
  expect((await countries())(address)).toBe(country);
});
