/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from `least` to `most`. */
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const chance = (share: number): boolean => next() < share;
  /** One of them; none of none. */
  const among = <T>(all: readonly T[]): T | undefined => all[whole(0, all.length - 1)];
  const oneOf = <T>(first: T, ...others: T[]): T => others[whole(0, others.length) - 1] ?? first;
  return { whole, chance, among, oneOf };
}
export type Random = ReturnType<typeof randomOf>;
