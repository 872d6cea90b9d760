import { expect, test } from 'vitest';
import { mentionAt, pieces, withMention } from './mentions.ts';

test('what follows an @ at the caret is looked for, an address is not', () => {
  expect(mentionAt('ask @as', 7)).toBe('as');
  expect(mentionAt('@', 1)).toBe('');
  expect(mentionAt('ask @asha pa', 12)).toBe('asha pa');
  expect(mentionAt('ravi@example', 12)).toBeNull();
  expect(mentionAt('@as\nthen', 8)).toBeNull();
});

test('the name takes the place of what was typed, in the middle too', () => {
  expect(withMention('ask @as before six', 7, 'Asha Patil')).toEqual({
    text: 'ask @Asha Patil before six',
    caret: 16,
  });
});

test('the longer of two names is marked', () => {
  expect(pieces('hi @Asha Patil!', ['Asha', 'Asha Patil'])).toEqual([
    { text: 'hi ', marked: false },
    { text: '@Asha Patil', marked: true },
    { text: '!', marked: false },
  ]);
});
