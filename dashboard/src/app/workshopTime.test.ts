import { expect, test } from 'vitest';
import { fromWall, toWall } from './workshopTime.ts';

test('a time is what the clock in the workshop shows, wherever the browser stands', () => {
  expect(toWall('2026-11-21T12:30:00.000Z', 'Asia/Kolkata')).toBe('2026-11-21 18:00:00');
  expect(fromWall('2026-11-21 18:00:00', 'Asia/Kolkata')).toBe('2026-11-21T12:30:00.000Z');
  expect(toWall('2026-11-21T20:00:00.000Z', 'Asia/Kolkata')).toBe('2026-11-22 01:30:00');
});

test('it follows daylight saving where a workshop has it', () => {
  expect(fromWall('2026-07-01 18:00:00', 'Europe/London')).toBe('2026-07-01T17:00:00.000Z');
  expect(fromWall('2026-12-01 18:00:00', 'Europe/London')).toBe('2026-12-01T18:00:00.000Z');
  expect(toWall('2026-03-29T01:30:00.000Z', 'Europe/London')).toBe('2026-03-29 02:30:00');
});
