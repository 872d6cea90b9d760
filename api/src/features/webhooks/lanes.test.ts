import { expect, it } from 'vitest';
import { createLanes } from './lanes.ts';

function hanging() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}

function enter(lanes: ReturnType<typeof createLanes>, endpointId: string, width: number, work = hanging()) {
  const place = lanes.take(endpointId, width);
  if (place instanceof Date) return place;
  place.run(work.work);
  return null;
}

it('gives each endpoint so many places, and a full one no more', async () => {
  const lanes = createLanes();
  const slow = hanging();
  expect(enter(lanes, 'slow', 2, slow)).toBeNull();
  expect(enter(lanes, 'slow', 2, slow)).toBeNull();
  expect(enter(lanes, 'slow', 2, slow)).toBeInstanceOf(Date);
  expect(enter(lanes, 'quick', 2, slow)).toBeNull();
  expect(lanes.inHand()).toHaveLength(3);
  slow.end();
  await Promise.all(lanes.inHand());
  expect(lanes.inHand()).toEqual([]);
  expect(lanes.size()).toBe(0);
  expect(enter(lanes, 'slow', 2)).toBeNull();
});

it('a place that was not needed is free again', () => {
  const lanes = createLanes();
  const place = lanes.take('one', 1);
  expect(lanes.take('one', 1)).toBeInstanceOf(Date);
  if (!(place instanceof Date)) place.free();
  expect(lanes.take('one', 1)).not.toBeInstanceOf(Date);
});

it('tells what waits to come one after another, at the pace of the endpoint, within a minute', () => {
  let now = 1_000_000;
  const lanes = createLanes(() => now);
  enter(lanes, 'slow', 1);
  now += 10_000;
  const waits = Array.from({ length: 10 }, () => enter(lanes, 'slow', 1)?.getTime() ?? 0);
  expect(waits.slice(0, 5).map(at => at - now)).toEqual([10_000, 20_000, 30_000, 40_000, 50_000]);
  expect(waits.at(-1)).toBe(now + 60_000);
});
