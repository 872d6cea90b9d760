import { expect, it } from 'vitest';
import { inTurn } from './inTurn.ts';

it('reads two files at a time, in the order in which they came, also after one that failed', async () => {
  const running = new Set<number>();
  const began: number[] = [];
  const ends = Array.from({ length: 5 }, () => Promise.withResolvers<number>());
  const all = ends.map(({ promise }, at) =>
    inTurn(async () => {
      running.add(at);
      began.push(at);
      expect(running.size).toBeLessThanOrEqual(2);
      try {
        return await promise;
      } finally {
        running.delete(at);
      }
    }),
  );
  const settled = Promise.allSettled(all);
  expect(began).toEqual([0, 1]);
  ends[0]?.reject(new Error('broken'));
  for (const [at, { resolve }] of ends.entries()) resolve(at);
  expect((await settled).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(began).toEqual([0, 1, 2, 3, 4]);
});
