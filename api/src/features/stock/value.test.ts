import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addedTo, averageOf, takenFrom } from './value.ts';

const step = fc.record({
  out: fc.boolean(),
  quantity: fc.integer({ min: 1, max: 50_000 }),
  value: fc.integer({ min: 0, max: 5_000_000 }),
  cost: fc.option(fc.integer({ min: 0, max: 100_000 })),
});

it('comes to the sum of its movements after any of them, and nothing on hand is worth nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, mayBeNegative) => {
      let level = { onHand: 0, stockValue: 0 };
      let sum = 0;
      for (const { out, quantity, value, cost } of steps) {
        if (out && !mayBeNegative && quantity > level.onHand) continue;
        const before = level;
        if (out) {
          const taken = takenFrom(level, quantity, cost);
          sum -= taken.value;
          level = taken.level;
          expect(taken.value).toBeGreaterThanOrEqual(0);
          if (quantity <= before.onHand) expect(taken.value).toBeLessThanOrEqual(before.stockValue);
        } else {
          const added = addedTo(level, quantity, value);
          sum += value + added.revalued;
          level = added.level;
          if (before.onHand >= 0) expect(added.revalued).toBe(0);
        }
        expect(level.stockValue).toBe(sum);
        expect(Number.isInteger(level.stockValue)).toBe(true);
        if (level.onHand === 0) expect(level.stockValue).toBe(0);
        if (level.onHand > 0) expect(level.stockValue).toBeGreaterThanOrEqual(0);
        if (level.onHand < 0) expect(level.stockValue).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});

it('reckons the moving average as the books of AS 2 do', () => {
  // 10 at ₹100, then 10 at ₹120: one is worth ₹110; 5 go out at ₹550.
  const first = addedTo({ onHand: 0, stockValue: 0 }, 10_000, 100_000).level;
  const both = addedTo(first, 10_000, 120_000).level;
  expect(takenFrom(both, 5_000, null)).toEqual({
    value: 55_000,
    level: { onHand: 15_000, stockValue: 165_000 },
  });
  expect(averageOf(both, 2_000, 1)).toBe(22_000);
  // A third of ₹1.00 three times is ₹1.00.
  let level = { onHand: 3_000, stockValue: 100 };
  const values = [1, 2, 3].map(() => {
    const taken = takenFrom(level, 1_000, null);
    level = taken.level;
    return taken.value;
  });
  expect(values).toEqual([33, 34, 33]);
});

it('makes good what went out before it came in, at what it cost in the end', () => {
  const short = takenFrom({ onHand: 1_000, stockValue: 10_000 }, 3_000, 12_000);
  expect(short).toEqual({ value: 34_000, level: { onHand: -2_000, stockValue: -24_000 } });
  // 5 at ₹150: 2 of them are used already, for ₹300 instead of ₹240.
  expect(addedTo(short.level, 5_000, 75_000)).toEqual({
    revalued: -6_000,
    level: { onHand: 3_000, stockValue: 45_000 },
  });
});
