import { expect, it } from 'vitest';
import { searchFilter, searchTerms } from './search.ts';

const terms = new Set(
  searchTerms({
    texts: ['Ravi Kulkarni', 'रवि कुलकर्णी', null],
    numbers: ['+919822012345', 'MH12AB1234', 'J-1042'],
  }),
);
const finds = (typed: string) => searchFilter(typed)?.$and.every(({ search }) => terms.has(search)) ?? false;

it.each(['ravi', 'RAV', 'kulk ra', 'रवि', 'कुल', '98220', '919822', '2345', 'mh12', '1234', 'j1042', '1042'])(
  'finds by %s',
  typed => {
    expect(finds(typed)).toBe(true);
  },
);

it.each(['ravo', 'ulkarni', 'ravi xyz', '9999'])('does not find by %s', typed =>
  expect(finds(typed)).toBe(false),
);

it('has no filter for what has no word in it', () => expect(searchFilter(' -- !')).toBeNull());
