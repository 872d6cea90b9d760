import { expect, test } from 'vitest';
import { closedOn, placed, rangeOn, timeAt } from './grid.ts';

const zone = 'Asia/Kolkata';
const span = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });

test('what falls on a day is cut at its midnights', () => {
  const night = span('2030-01-07T16:30:00Z', '2030-01-07T20:30:00Z');
  expect(rangeOn('2030-01-07', night, zone)).toEqual({ from: 22 * 60, to: 24 * 60 });
  expect(rangeOn('2030-01-08', night, zone)).toEqual({ from: 0, to: 2 * 60 });
  expect(rangeOn('2030-01-09', night, zone)).toBeNull();
});

test('a minute of a day is a time and the other way round', () => {
  const at = timeAt('2030-01-07', 10 * 60 + 15, zone);
  expect(at).toBe('2030-01-07T04:45:00.000Z');
  expect(rangeOn('2030-01-07', span(at, '2030-01-07T05:30:00Z'), zone)).toEqual({ from: 615, to: 660 });
});

test('closed is what lies between the hours that are open', () => {
  const open = [
    span('2030-01-07T03:30:00Z', '2030-01-07T07:30:00Z'),
    span('2030-01-07T08:30:00Z', '2030-01-07T12:30:00Z'),
  ];
  const hours = { from: 8 * 60, to: 18 * 60 };
  expect(closedOn({ day: '2030-01-07', holiday: null, open }, hours, zone)).toEqual([
    { from: 480, to: 540 },
    { from: 780, to: 840 },
  ]);
  expect(closedOn({ day: '2030-01-07', holiday: 'x', open: [] }, hours, zone)).toEqual([hours]);
});

test('what overlaps stands side by side, what follows has the whole width', () => {
  const items = [
    { from: 0, to: 60, item: 'a' },
    { from: 30, to: 90, item: 'b' },
    { from: 60, to: 120, item: 'c' },
    { from: 120, to: 150, item: 'd' },
  ];
  expect(placed(items).map(({ item, lane, lanes }) => [item, lane, lanes])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 0, 2],
    ['d', 0, 1],
  ]);
});
