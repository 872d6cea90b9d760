import { expect, it } from 'vitest';
import { createLanes } from './lanes.ts';

function hanging() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}

it('gives each endpoint so many places, and a full one no more', async () => {
  const lanes = createLanes(2);
  const slow = hanging();
  expect(lanes.enter('slow', slow.work)).toBeNull();
  expect(lanes.enter('slow', slow.work)).toBeNull();
  expect(lanes.enter('slow', slow.work)).toBeInstanceOf(Date);
  expect(lanes.enter('quick', slow.work)).toBeNull();
  expect(lanes.inHand()).toHaveLength(3);
  slow.end();
  await Promise.all(lanes.inHand());
  expect(lanes.inHand()).toEqual([]);
  expect(lanes.enter('slow', hanging().work)).toBeNull();
});

it('tells what waits to come one after another, at the pace of the endpoint, within a minute', () => {
  let now = 1_000_000;
  const lanes = createLanes(1, () => now);
  lanes.enter('slow', hanging().work);
  now += 10_000;
  const waits = Array.from({ length: 10 }, () => lanes.enter('slow', hanging().work)?.getTime() ?? 0);
  expect(waits.slice(0, 5).map(at => at - now)).toEqual([10_000, 20_000, 30_000, 40_000, 50_000]);
  expect(waits.at(-1)).toBe(now + 60_000);
});
