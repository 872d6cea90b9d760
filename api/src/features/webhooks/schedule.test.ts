import { expect, it } from 'vitest';
import { waitAfter } from './schedule.ts';

const hour = 3_600_000;
const schedule = (random: number): number[] => {
  const waits: number[] = [];
  for (let attempts = 1; ; attempts++) {
    const wait = waitAfter(attempts, null, () => random);
    if (wait === null) return waits;
    waits.push(wait);
  }
};

it('tries for more than 72 hours, even where every wait is at its shortest after the jitter of a fifth', () => {
  const middle = schedule(0.5);
  expect(middle.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(72 * hour);
  for (const [index, wait] of middle.entries()) {
    expect(schedule(0)[index]).toBeCloseTo(wait * 0.8);
    expect(schedule(1)[index]).toBeCloseTo(wait * 1.2);
  }
});

it('tries quickly at first, and never sooner than before', () => {
  const waits = schedule(0.5);
  expect(waits.slice(0, 3)).toEqual([5000, 30_000, 120_000]);
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
});

it('waits as long as the receiver asks, but for no more than a day and never less than planned', () => {
  expect(waitAfter(1, 600, () => 0.5)).toBe(600_000);
  expect(waitAfter(1, 1, () => 0.5)).toBe(5000);
  expect(waitAfter(1, 10_000_000, () => 0.5)).toBe(24 * hour);
});

it('ends', () => {
  expect(waitAfter(12, 600)).toBeNull();
  expect(waitAfter(100, null)).toBeNull();
});
