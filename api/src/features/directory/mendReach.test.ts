import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { comment } from '../../../test/app.ts';
import { connectOwn, dropOwn } from '../../../test/databases.ts';
import { entriesAtCities } from '../../../test/directoryEntries.ts';
import type { Database } from '../../data/connection.ts';
import { createLogger } from '../../logger.ts';
import type { PlatformCountDocument } from '../figures/store.ts';
import { startPlatformFigures } from '../figures/worker.ts';
import { mendReach } from './mendReach.ts';
import type { EntryDocument } from './store.ts';
import { reachOf } from './visits.ts';

const hour = 60 * 60_000;
const [today, yesterday] = [new Date(), new Date(Date.now() - 24 * hour)];

let database: Database;
let made: EntryDocument[];
beforeAll(async () => {
  database = await connectOwn();
  made = await entriesAtCities(1200);
});
afterAll(() => dropOwn(database));

const entries = () => database.db.collection<EntryDocument>('directoryEntries');
const right = (entry: EntryDocument) => ({ reach: reachOf(entry), measuredAt: entry.changedAt });
const wrong = (entry: EntryDocument) => ({ ...entry, reach: [1], measuredAt: new Date(0) });

/** A third has no cells, a third has outdated ones. */
beforeEach(async () => {
  await entries().deleteMany({}, { comment });
  const all = made.map((entry, index): EntryDocument => {
    const changed = { ...entry, homeVisit: true, changedAt: index % 2 ? today : yesterday };
    if (index % 3 === 0) return { ...changed, ...right(changed) };
    const { reach, measuredAt, ...bare } = changed;
    return index % 3 === 1 ? wrong(changed) : bare;
  });
  await entries().insertMany(all, { comment });
});

const outdated = async () => {
  const all = await entries().find({}, { comment }).toArray();
  return all.filter(entry => {
    const { reach, measuredAt } = right(entry);
    return `${entry.reach}` !== `${reach}` || entry.measuredAt?.getTime() !== measuredAt.getTime();
  });
};

it('makes the cells anew of every entry that was changed after they were made, and leaves the others', async () => {
  const [kept] = await entries().find({}, { comment }).limit(1).toArray();
  const mark = { reach: [7] };
  await entries().updateOne({ _id: `${kept?._id}` }, { $set: mark }, { comment });
  await mendReach(database);
  expect((await outdated()).map(({ _id, reach }) => ({ _id, reach }))).toEqual([{ _id: kept?._id, ...mark }]);
});

it('looks at no more than what was changed since then', async () => {
  await mendReach(database, new Date(today.getTime() - hour));
  const left = await outdated();
  expect(left.length).toBeGreaterThan(300);
  expect(left.filter(({ changedAt }) => changedAt >= today)).toEqual([]);
});

it('is done by a running server from time to time, for what a process of before has changed since the last time', async () => {
  const counts = database.db.collection<PlatformCountDocument>('platformCounts');
  // A process of before has counted since, and mended nothing.
  const due = {
    countedAt: new Date(today.getTime() + 2 * hour),
    mendedAt: today,
    listed: 0,
    dueAt: new Date(0),
  };
  await counts.replaceOne({ _id: 'figures' }, due, { upsert: true, comment });
  const worker = await startPlatformFigures({ database, log: createLogger('error') });
  worker.nudge();
  const waits = async () => (await outdated()).filter(({ changedAt }) => changedAt >= today).length;
  const mendedAt = async () =>
    (await counts.findOne({ _id: 'figures' }, { comment }))?.mendedAt?.getTime() ?? 0;
  await expect.poll(waits, { timeout: 30_000 }).toBe(0);
  await expect.poll(mendedAt, { timeout: 30_000 }).toBeGreaterThan(today.getTime());
  await worker.stop();
});
