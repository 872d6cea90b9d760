import { expect, it } from 'vitest';
import { isAllowed, normaliseRange } from './addresses.ts';

it('gives each range one form', () => {
  expect(normaliseRange('203.0.113.7')).toBe('203.0.113.7/32');
  expect(normaliseRange(' 203.0.113.7/24 ')).toBe('203.0.113.0/24');
  expect(normaliseRange('2001:DB8:0:0::1')).toBe('2001:db8::1/128');
  expect(normaliseRange('2001:db8:abcd::/32')).toBe('2001:db8::/32');
  expect(normaliseRange('0.0.0.0/0')).toBe('0.0.0.0/0');
});

it.each([
  '',
  'x',
  '10.0.0',
  '010.0.0.1',
  '0x7f.0.0.1',
  '1.2.3.4/33',
  '1.2.3.4/-1',
  '1.2.3.4/',
  '::1/129',
  '::1%eth0',
  '1.2.3.4/8/8',
  '300.1.1.1',
])('refuses %j', text => {
  expect(normaliseRange(text)).toBeNull();
});

it('knows what lies inside', () => {
  expect(isAllowed('198.51.100.1', [])).toBe(true);
  const ranges = ['203.0.113.0/24', '2001:db8::/32'];
  expect(isAllowed('203.0.113.255', ranges)).toBe(true);
  expect(isAllowed('::ffff:203.0.113.9', ranges)).toBe(true);
  expect(isAllowed('203.0.114.0', ranges)).toBe(false);
  expect(isAllowed('2001:db8:ffff::1', ranges)).toBe(true);
  expect(isAllowed('2001:db9::1', ranges)).toBe(false);
  expect(isAllowed('', ranges)).toBe(false);
});
