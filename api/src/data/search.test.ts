import { describe, expect, it } from 'vitest';
import { searchFilter, searchTerms } from './search.ts';

const terms = new Set(
  searchTerms({
    texts: ['Ravi Kulkarni', 'रवि कुलकर्णी', null],
    numbers: ['+919822012345', 'MH12AB1234', 'J-1042'],
  }),
);
const finds = (typed: string) => searchFilter(typed)?.$and.every(({ search }) => terms.has(search)) ?? false;

it.each([
  'ravi',
  'RAV',
  'kulk ra',
  'kulk r',
  'रवि',
  'कुल',
  '98220',
  '919822',
  '2345',
  'mh12',
  '1234',
  'j1042',
])('finds by %s', typed => expect(finds(typed)).toBe(true));

describe('numbers as people write them', () => {
  it.each([
    'J-1042',
    'j 1042',
    '1042',
    'MH 12 AB 1234',
    'mh-12-ab-12',
    'MH12 AB1234',
    'mh 12 ab1234',
    '98220 12345',
    '98220-12345',
    '+91 98220 12345',
    '(098220) 12345',
    '0091 98220 12345',
    'ravi 98220 12345',
  ])('finds by %s', typed => expect(finds(typed)).toBe(true));
});

it.each(['ravo', 'ulkarni', 'ravi xyz', '9999', 'J-1043', 'MH 12 AB 1235', '98220 12346'])(
  'does not find by %s',
  typed => expect(finds(typed)).toBe(false),
);

it('has no filter for what has no word in it', () => expect(searchFilter(' -- !')).toBeNull());

it.each(['owner-c1808631-5b79@example.com', '0042-17-98220@example.com'])(
  'finds an e-mail address with digits and dashes: %s',
  email => {
    const terms = searchTerms({ texts: [email] });
    expect(searchFilter(email)?.$and.every(({ search }) => terms.includes(search))).toBe(true);
  },
);
