import { expect, test } from 'vitest';
import { merge } from './merge.ts';

const base = { notes: 'a', odometer: 5, lines: [{ key: 'x', price: 1 }] };

test('what only the other changed is taken over, what only I changed stays', () => {
  const merged = merge(base, { ...base, notes: 'theirs' }, { ...base, odometer: 7 });
  expect(merged).toMatchObject({ values: { notes: 'theirs', odometer: 7 }, taken: ['notes'], disputed: [] });
});

test('what both changed stays mine and is named, unless both wrote the same', () => {
  const merged = merge(
    base,
    { ...base, notes: 'theirs', odometer: 7 },
    { ...base, notes: 'mine', odometer: 7 },
  );
  expect(merged).toMatchObject({ values: { notes: 'mine', odometer: 7 }, taken: [], disputed: ['notes'] });
});

test('a line that only got another key on the screen is no change', () => {
  expect(merge(base, { ...base, lines: [{ key: 'y', price: 1 }] }, base).taken).toEqual([]);
});
