import { describe, expect, it } from 'vitest';
import { amountOf, numberOf, readValue, writtenOf } from './values.ts';

const german = { country: 'DE', currency: 'EUR' };

describe('where the comma is the decimal sign', () => {
  it('a number of the file is never grouped', () => {
    for (const value of [19.125, 0.125, 1.5, 1234.567, -2.125, 19]) {
      expect(numberOf(writtenOf(value, 'number', german), 'DE')).toBe(value);
      expect(amountOf(writtenOf(value, 'amount', german), german)).toBe(
        Math.sign(value) * Math.round(Math.abs(value) * 100),
      );
    }
    expect(writtenOf(19.125, 'text', german)).toBe('19.125');
  });

  it('a point before three digits groups in a text, but not after a lone 0', () => {
    expect(numberOf('19.125', 'DE')).toBe(19_125);
    expect(numberOf('0.125', 'DE')).toBe(0.125);
  });
});

it('of point and comma the last is the decimal sign', () => {
  expect(amountOf('1,234.5', german)).toBe(123_450);
  expect(amountOf('1.234,5', { country: 'IN', currency: 'INR' })).toBe(123_450);
  expect(amountOf('1,23,456.50', { country: 'IN', currency: 'INR' })).toBe(12_345_650);
  expect(amountOf('1,500.', { country: 'IN', currency: 'INR' })).toBe(150_000);
});

it('refuses a comma that cannot group where the point is the decimal sign', () => {
  const indian = { country: 'IN', currency: 'INR' };
  for (const text of ['1,5', '12,50', '1,23,45', '₹ 1,5', '1,5.00', ',500', '1,,500', '1234,567'])
    expect([text, amountOf(text, indian), numberOf(text, 'US')]).toEqual([text, null, null]);
  expect(numberOf('45,230 km', 'IN')).toBe(45_230);
  expect(numberOf('1,00,000', 'IN')).toBe(100_000);
  expect(amountOf('(1,500)', indian)).toBe(-150_000);
});

it('takes the sign of the currency and what groups in the country', () => {
  for (const [text, country, currency, minor] of [
    ['1 234,50 kr', 'SE', 'SEK', 123_450],
    ['kr. 1.234,50', 'DK', 'DKK', 123_450],
    ['1\u2019234.50', 'CH', 'CHF', 123_450],
    ['1 234,50 zł', 'PL', 'PLN', 123_450],
    ['R1 234.50', 'ZA', 'ZAR', 123_450],
    ['1 234.50 cr', 'ZA', 'ZAR', -123_450],
    ['Rs. 1,500/-', 'IN', 'INR', 150_000],
    ['₹1,500 Cr', 'IN', 'INR', -150_000],
  ] as const)
    expect(amountOf(text, { country, currency }), text).toBe(minor);
});

it('takes a name on one line and any text without characters that cannot be seen', () => {
  const read = (at: string, text: string) =>
    readValue({ name: 'any', at, type: 'text', headings: [] }, text, german);
  expect(read('/name', 'Ravi\u0000\n  Kulkarni\u009b')).toBe('Ravi Kulkarni');
  expect(read('/notes', 'one\r\n\ttwo\u0007')).toBe('one\r\n\ttwo');
});
