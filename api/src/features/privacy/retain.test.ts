import { expect, it } from 'vitest';
import { firstKeptDay, keptUntil, nextRemoval } from './retain.ts';

it.each([
  ['2026-04-01', '2033-12-31'],
  ['2027-03-31', '2033-12-31'],
  ['2027-04-01', '2034-12-31'],
  ['2026-01-15', '2032-12-31'],
])('what is of %s is kept until %s', (day, until) => {
  expect(keptUntil(day)).toBe(until);
  const last = new Date(`${until}T23:59:59Z`);
  const next = new Date(last.getTime() + 1000);
  expect(day >= firstKeptDay(last)).toBe(true);
  expect(day >= firstKeptDay(next)).toBe(false);
  expect(nextRemoval(last).getTime()).toBeGreaterThan(last.getTime());
});
