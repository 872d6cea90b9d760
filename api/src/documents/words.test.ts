import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hindiNumbers } from './hindiNumbers.ts';
import { amountInWords } from './words.ts';

it.each([
  [0, 'INR', 'Rupees Zero Only'],
  [5, 'INR', 'Rupees Zero and Five Paise Only'],
  [11_800_050, 'INR', 'Rupees One Lakh Eighteen Thousand and Fifty Paise Only'],
  [1_000_000_000_000, 'INR', 'Rupees One Thousand Crore Only'],
  [-118_000, 'INR', 'Minus Rupees One Thousand One Hundred Eighty Only'],
  [
    123_456_750,
    'USD',
    'US Dollar One Million Two Hundred Thirty Four Thousand Five Hundred Sixty Seven and 50/100 Only',
  ],
  [1500, 'JPY', 'Japanese Yen One Thousand Five Hundred Only'],
])('says %i %s in words', (minor, currency, words) =>
  expect(amountInWords(minor, currency, 'en')).toBe(words),
);

it.each([
  [472_000, 'INR', 'रुपये चार हज़ार सात सौ बीस मात्र'],
  [123_456_799, 'INR', 'रुपये बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ और निन्यानवे पैसे मात्र'],
  [100_000, 'USD', 'US Dollar One Thousand Only'],
])('says %i %s in Hindi', (minor, currency, words) =>
  expect(amountInWords(minor, currency, 'hi')).toBe(words),
);

it('has a Hindi word of its own for each number below a hundred', () => {
  expect(hindiNumbers).toHaveLength(100);
  expect(new Set(hindiNumbers).size).toBe(100);
});

it('refuses what is not an integer amount', () => {
  expect(() => amountInWords(0.5, 'INR', 'en')).toThrow(RangeError);
});

const values = new Map(
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
for (const [index, word] of 'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ').entries())
  values.set(word, (index + 2) * 10);

/** Reads words back: a step multiplies what stands before it. */
function read(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(' ')) {
    if (word === 'Hundred') group *= 100;
    else if (word === 'Thousand') [total, group] = [total + group * 1000, 0];
    else if (word === 'Lakh') [total, group] = [total + group * 100_000, 0];
    else if (word === 'Crore') [total, group] = [(total + group) * 10_000_000, 0];
    else group += values.get(word) ?? Number.NaN;
  }
  return total + group;
}

it('can be read back to the amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 13 }), minor => {
      const [, rupees = '', paise = 'Zero'] =
        /^Rupees (.+?)(?: and (.+) Paise)? Only$/.exec(amountInWords(minor, 'INR', 'en')) ?? [];
      expect(read(rupees) * 100 + read(paise)).toBe(minor);
    }),
  );
});
