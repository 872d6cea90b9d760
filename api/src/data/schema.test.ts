import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectOwn, dropOwn } from '../../test/databases.ts';
import { defineTenantCollection, type TenantDocument } from './collections.ts';
import type { Database } from './connection.ts';
import { migrate, migrationsCollection } from './migrations.ts';
import { ensureSchema } from './schema.ts';
import { tenantCollection } from './tenantCollection.ts';

let database: Database;
beforeAll(async () => {
  database = await connectOwn();
});
afterAll(() => dropOwn(database));

type Thing = TenantDocument & { colour: string };
const things = (key: Record<string, 1 | -1>, unique?: true) =>
  defineTenantCollection<Thing>('things', { indexes: [{ key, ...(unique ? { unique } : {}) }] });

it('makes what is declared and reports what is missing, different or not declared', async () => {
  const reports: string[] = [];
  const report = (line: string) => reports.push(line);
  await ensureSchema(database, [things({ colour: 1 })], report);
  await ensureSchema(database, [things({ colour: 1 })], report);
  expect(reports).toEqual([]);
  await ensureSchema(database, [things({ colour: 1 }, true)], report);
  await ensureSchema(database, [things({ colour: -1 })], report);
  expect(reports).toEqual([
    'index things.tenantId_1_colour_1 differs from its declaration',
    'index things.tenantId_1_colour_1 is not declared',
    'index things.tenantId_1_colour_-1 was missing; building it',
  ]);
});

it('binds every read and write to its tenant', async () => {
  const of = (tenantId: string) => tenantCollection({ database, tenantId }, things({ colour: 1 }));
  await of('a').insertOne({ _id: 'one', colour: 'red' });
  expect(await of('b').findOne({ _id: 'one' })).toBeNull();
  expect(await of('b').find({})).toEqual([]);
  expect(await of('b').updateOne({ _id: 'one' }, { $set: { colour: 'blue' } })).toBe(0);
  expect(await of('b').deleteMany({})).toBe(0);
  expect(await of('b').aggregate([{ $match: {} }])).toEqual([]);
  expect(await of('b').findOne({ _id: 'one', tenantId: 'a' })).toBeNull();
  await expect(of('b').aggregate([{ $lookup: { from: 'things', as: 'x', pipeline: [] } }])).rejects.toThrow(
    /leave the tenant/,
  );
  await expect(of('a').updateOne({ _id: 'one' }, { $set: { tenantId: 'b' } })).rejects.toThrow(
    /never changes its tenant/,
  );
  expect(() => tenantCollection({ database, tenantId: null }, things({ colour: 1 }))).toThrow();
  expect(await of('a').findOne({ _id: 'one' })).toMatchObject({ colour: 'red', version: 1 });
});

const silent = { info: () => undefined, warn: () => undefined };

it('applies migrations once, though several processes start at once', async () => {
  const ran: string[] = [];
  const steps = ['0001', '0002'].map(id => ({
    id,
    up: async () => {
      ran.push(id);
    },
  }));
  await Promise.all([1, 2, 3].map(() => migrate(database, steps, silent)));
  expect(ran).toEqual(['0001', '0002']);
});

it('says that it waits for another process, which may have been killed, and until when', async () => {
  const lock = database.db.collection<{ _id: string; holder: string; until: Date }>(
    migrationsCollection.name,
  );
  const until = new Date(Date.now() + 60 * 60_000);
  await lock.insertOne({ _id: 'lock', holder: 'killed', until }, { comment: 'platform: a test' });
  const said: string[] = [];
  const ran: string[] = [];
  const up = async () => void ran.push('0003');
  await Promise.all([
    migrate(database, [{ id: '0003', up }], { ...silent, warn: line => said.push(line) }),
    expect
      .poll(() => said.length, { timeout: 30_000 })
      .toBeGreaterThan(0)
      .then(() => {
        expect(said[0]).toMatch(/^waiting for another process .* goes on in \d+ seconds$/);
        expect(ran).toEqual([]);
      })
      .finally(() => lock.deleteOne({ _id: 'lock' }, { comment: 'platform: a test' })),
  ]);
  expect(ran).toEqual(['0003']);
});
