import { expect, it } from 'vitest';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { fiscalYear, invoiceNumber } from './numbers.ts';

it('begins a fiscal year at midnight of 1 April in the workshop’s time zone', () => {
  const year = (instant: string) => fiscalYear(civilDate(new Date(instant), 'Asia/Kolkata'));
  expect(year('2027-03-31T18:29:59Z')).toBe('26-27');
  expect(year('2027-03-31T18:30:00Z')).toBe('27-28');
  expect(fiscalYear('2099-12-31')).toBe('99-00');
});

it('keeps a number within 16 characters (CGST rule 46) and refuses to go beyond', () => {
  expect(invoiceNumber('INV', '26-27', 42)).toBe('INV/26-27/00042');
  expect(invoiceNumber('ABCD', '26-27', 99_999)).toHaveLength(16);
  expect(() => invoiceNumber('ABCD', '26-27', 100_000)).toThrow(/16 characters/);
});

it('counts days over the ends of months and years', () => {
  expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2026-11-21', 0)]).toEqual([
    '2027-01-01',
    '2028-02-29',
    '2026-11-21',
  ]);
});
