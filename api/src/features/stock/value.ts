import type { Level } from '../items/levels.ts';
import { multiply } from '../money/lineItems.ts';

/**
 * Stock at its moving weighted average cost (AS 2 of the ICAI, paragraph 16). The value is kept whole, in minor units, and not a
 * rounded cost of one: what goes out takes its share, rounded half up, and the last ones all that is left. So the movements of
 * an item always come to its value, and nothing on hand is worth nothing.
 *
 * Below nothing, where the workshop allows it, each that is missing counts at what the item costs by its record. What comes in
 * then pays for those first; the difference to what they turned out to cost is written off at once.
 */
export function takenFrom({ onHand, stockValue }: Level, quantity: number, cost: number | null) {
  const there = Math.min(quantity, Math.max(onHand, 0));
  const share =
    there === onHand ? Math.max(stockValue, 0) : multiply(Math.max(stockValue, 0), there, onHand || 1);
  const value = share + multiply(quantity - there, cost ?? 0, 1000);
  return { value, level: { onHand: onHand - quantity, stockValue: stockValue - value } };
}

/** `revalued` is what has to be written up, or down where negative. */
export function addedTo({ onHand, stockValue }: Level, quantity: number, value: number) {
  const after = onHand + quantity;
  const sum = stockValue + value;
  const worth = onHand >= 0 ? sum : worthAfter({ onHand, stockValue }, after, quantity, value);
  return { revalued: worth - sum, level: { onHand: after, stockValue: worth } };
}

function worthAfter({ onHand, stockValue }: Level, after: number, quantity: number, value: number): number {
  if (after > 0) return multiply(value, after, quantity);
  return after === 0 ? 0 : 0 - multiply(-stockValue, -after, -onHand);
}

/** What some more are worth that cost nothing on their own: as much as those on hand, else what the item costs by its record. */
export function averageOf({ onHand, stockValue }: Level, quantity: number, cost: number | null): number {
  return onHand > 0 ? multiply(stockValue, quantity, onHand) : multiply(quantity, cost ?? 0, 1000);
}
