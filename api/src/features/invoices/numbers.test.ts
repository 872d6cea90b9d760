import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { fiscalYear, invoiceNumber } from './numbers.ts';

it('begins a fiscal year at midnight of 1 April in the workshop’s time zone', () => {
  const year = (instant: string) => fiscalYear(civilDate(new Date(instant), 'Asia/Kolkata'), 4);
  expect(year('2027-03-31T18:29:59Z')).toBe('26-27');
  expect(year('2027-03-31T18:30:00Z')).toBe('27-28');
  expect(fiscalYear('2099-12-31', 4)).toBe('99-00');
  expect(fiscalYear('2026-12-31', 1)).toBe('2026');
  expect(fiscalYear('2026-06-30', 7)).toBe('25-26');
});

it('keeps a number within 16 characters (CGST rule 46): a short prefix leaves room to grow, a long one is refused', () => {
  expect(invoiceNumber('INV', '26-27', 42)).toBe('INV/26-27/00042');
  expect(invoiceNumber('ABCD', '26-27', 99_999)).toBe('ABCD/26-27/99999');
  expect(invoiceNumber('ABC', '26-27', 100_000)).toBe('ABC/26-27/100000');
  expect(() => invoiceNumber('ABCD', '26-27', 100_000)).toThrow(
    expect.objectContaining({
      code: 'rule_broken',
      message: expect.stringMatching(/shorter invoice prefix/),
    }),
  );
});

it('gives each count its own number of the rule’s characters, or none', () => {
  const prefix = fc.stringMatching(/^[A-Z0-9]{1,4}$/);
  const count = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(prefix, count, count, (letters, a, b) => {
      const digits = Math.max(5, String(a).length);
      if (letters.length + 7 + digits > 16) {
        expect(() => invoiceNumber(letters, '26-27', a)).toThrow(/16 characters/);
        return;
      }
      const number = invoiceNumber(letters, '26-27', a);
      expect(number).toMatch(/^[A-Z0-9/-]{1,16}$/);
      if (a !== b && letters.length + 7 + String(b).length <= 16)
        expect(number).not.toBe(invoiceNumber(letters, '26-27', b));
    }),
  );
});

it('counts days over the ends of months and years', () => {
  expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2026-11-21', 0)]).toEqual([
    '2027-01-01',
    '2028-02-29',
    '2026-11-21',
  ]);
});
