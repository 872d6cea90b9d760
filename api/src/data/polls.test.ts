import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { connectOwn, dropOwn } from '../../test/databases.ts';
import type { Database } from './connection.ts';
import { poll } from './polls.ts';

let database: Database;
const ends: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await connectOwn();
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
afterAll(() => dropOwn(database));

const never = new Date(0);
const longAgo = new Date('2026-01-01T00:00:00Z');
const before = new Date('2025-01-01T00:00:00Z');

/** A queue and since when, time after time, it was told to be due. */
function watch(name: string, everyMs = 1000) {
  const told: Date[] = [];
  const end = poll(database, { name, due: 'dueAt', everyMs, onDue: since => told.push(since) });
  ends.push(end);
  return { told, end };
}

const add = (name: string, ...dueAt: Date[]) =>
  database.db.collection(name).insertMany(dueAt.map(dueAt => ({ dueAt })));

const until = (assertion: () => void) => vi.waitFor(assertion, { timeout: 60_000 });

it('tells each queue that is due, at its own period, since when', async () => {
  await add('often', longAgo, before);
  await add('seldom', longAgo);
  await add('later', new Date(Date.now() + 3_600_000));
  const [often, seldom, later] = [watch('often'), watch('seldom', 3000), watch('later')];
  await until(() => expect(seldom.told.length).toBeGreaterThan(1));
  expect(often.told.length).toBeGreaterThan(seldom.told.length);
  expect(new Set(often.told.map(Number))).toEqual(new Set([Number(before)]));
  expect(new Set(seldom.told.map(Number))).toEqual(new Set([Number(longAgo)]));
  expect(later.told).toEqual([]);
});

it('tells one that is registered later, and no more one that has stopped', async () => {
  await add('early', longAgo);
  const early = watch('early');
  await until(() => expect(early.told).not.toEqual([]));
  await add('joined', longAgo);
  const joined = watch('joined');
  await until(() => expect(joined.told).not.toEqual([]));
  await early.end();
  const [atEnd, since] = [early.told.length, joined.told.length];
  await until(() => expect(joined.told.length).toBeGreaterThan(since + 1));
  expect(early.told.length).toBe(atEnd);
});

it('lets each look itself where the database cannot say what is due', async () => {
  await database.db.collection('source').insertOne({ word: 'no date' });
  await database.db.createCollection('failing', {
    viewOn: 'source',
    pipeline: [{ $set: { dueAt: { $toDate: { $toString: '$word' } } } }],
  });
  const [idle, failing] = [watch('idle'), watch('failing')];
  await until(() => expect([idle.told[0], failing.told[0]]).toEqual([never, never]));
});

it('waits for a queue that is slow to look at no longer than some seconds', async () => {
  await add('held', longAgo);
  const each = (field: string) => [{ $set: { [field]: { $range: [0, 100_000] } } }, { $unwind: `$${field}` }];
  // Ten thousand million rows of which none is there.
  await database.db.createCollection('endless', {
    viewOn: 'held',
    pipeline: [...each('a'), ...each('b'), { $match: { b: -1 } }],
  });
  const [idle, endless] = [watch('idle'), watch('endless')];
  await until(() => expect([idle.told[0], endless.told[0]]).toEqual([never, never]));
});
