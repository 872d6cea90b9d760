import { expect, it } from 'vitest';
import { definePlatformCollection, defineTenantCollection } from './collections.ts';
import { applied, emptyTrail, isPlain, isWorthNoting, note } from './trail.ts';

const things = definePlatformCollection('things', { indexes: [], audit: { quiet: ['seen'] } });

it('joins several changes of one document to one: the first state before, the last after', () => {
  const trail = emptyTrail();
  note({ trail }, things, 'updated', { before: { _id: 't', a: 1, b: 1 }, after: { _id: 't', a: 2, b: 1 } });
  note({ trail }, things, 'updated', { before: { _id: 't', a: 2, b: 1 }, after: { _id: 't', a: 3, b: 1 } });
  expect(trail.changes).toMatchObject([{ action: 'updated', before: { a: 1 }, after: { a: 3 } }]);
  note({ trail }, things, 'deleted', { before: { _id: 't', a: 3, b: 1 } });
  expect(trail.changes).toMatchObject([{ action: 'deleted', before: { a: 1 }, after: null }]);
});

it('a thing that came and went in one transaction leaves nothing', () => {
  const trail = emptyTrail();
  note({ trail }, things, 'created', { after: { _id: 't', a: 1 } });
  note({ trail }, things, 'updated', { before: { _id: 't', a: 1 }, after: { _id: 't', a: 2 } });
  expect(trail.changes).toMatchObject([{ action: 'created', before: null, after: { a: 2 } }]);
  note({ trail }, things, 'deleted', { before: { _id: 't', a: 2 } });
  expect(trail.changes).toEqual([]);
});

it('passes over what no person would ask about, and collections that follow from others', () => {
  const trail = emptyTrail();
  expect(isWorthNoting({ trail }, things, { $set: { seen: 1, updatedAt: 1 } })).toBe(false);
  expect(isWorthNoting({ trail }, things, { $set: { seen: 1, 'a.b': 1 } })).toBe(true);
  const derived = defineTenantCollection('derived', { indexes: [], audit: false });
  note({ trail }, derived, 'created', { after: { _id: 't' } });
  note({}, things, 'created', { after: { _id: 't' } });
  expect(trail.changes).toEqual([]);
});

it('applies an update as the database does, and leaves what it was given alone', () => {
  const before = { a: { b: 1, c: 1 }, n: 1, gone: 1 };
  const update = { $set: { 'a.b': 2, 'd.e': 3, left: undefined }, $inc: { n: 2 }, $unset: { gone: '' } };
  expect(isPlain({ ...update, $setOnInsert: { n: 1 } })).toBe(true);
  expect(applied(before, { ...update, $setOnInsert: { n: 1 } })).toEqual({
    a: { b: 2, c: 1 },
    d: { e: 3 },
    n: 3,
  });
  expect(before).toEqual({ a: { b: 1, c: 1 }, n: 1, gone: 1 });
  expect(isPlain({ $push: { a: 1 } })).toBe(false);
  expect(isPlain({ $set: { 'a.0.b': 1 } })).toBe(false);
});
