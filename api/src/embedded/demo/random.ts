export type Random = {
  whole(from: number, to: number): number;
  of<T>(items: readonly T[]): T;
  chance(share: number): boolean;
  letters(count: number): string;
};

/** The same sequence for the same seed (mulberry32), so that the demo is the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    of(items) {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
    chance: share => next() < share,
    letters: count => Array.from({ length: count }, () => String.fromCharCode(65 + whole(0, 25))).join(''),
  };
}
