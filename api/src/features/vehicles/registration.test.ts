import { expect, it } from 'vitest';
import { normaliseRegistration } from './registration.ts';

it.each([
  ['mh 12 ab 1234', 'MH12AB1234'],
  ['MH-12-A-1', 'MH12A1'],
  ['dl 1c ab 1234', 'DL1CAB1234'],
  ['22 BH 1234 aa', '22BH1234AA'],
  ['KA０１MX0001', 'KA01MX0001'],
])('keeps %s as %s', (typed, kept) => expect(normaliseRegistration(typed, 'IN')).toBe(kept));

it.each(['XX12AB1234', 'MH12AB12345', '1234', '22BH1234IO', 'MH12AB1234; DROP'])('refuses %s', typed => {
  expect(() => normaliseRegistration(typed, 'IN')).toThrow(expect.objectContaining({ code: 'rule_broken' }));
});

it('takes what other countries use', () => expect(normaliseRegistration('ab-123-cd', 'FR')).toBe('AB123CD'));
