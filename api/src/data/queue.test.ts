import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, inject, it, vi } from 'vitest';
import { connectOwn, dropOwn } from '../../test/databases.ts';
import { definePlatformCollection } from './collections.ts';
import { connect, type Database } from './connection.ts';
import { dueIndex, type Queued, type QueueWorker, startWorker } from './queue.ts';
import { ensureSchema } from './schema.ts';

type Chore = { _id: string } & Queued;
const choresCollection = definePlatformCollection<Chore>('chores', { indexes: [dueIndex] });

let database: Database;
beforeAll(async () => {
  database = await connectOwn();
  await ensureSchema(database, [choresCollection], () => undefined);
});
const started: QueueWorker<Chore>[] = [];
afterEach(async () => {
  for (const worker of started.splice(0)) await worker.stop();
  await chores().deleteMany({});
});
afterAll(() => dropOwn(database));

const chores = () => database.db.collection<Chore>(choresCollection.name);
const batch = 3;
const hour = 3_600_000;

/** A worker that looks at its start and then polls no more. What is done is noted, and due no longer. */
function startChores(
  before: (docs: Chore[]) => void | Promise<void> = () => undefined,
  over: Database = database,
) {
  const done: string[][] = [];
  const errors: unknown[] = [];
  const worker = startWorker<Chore>({
    database: over,
    definition: choresCollection,
    reason: 'the test of queues',
    batch,
    leaseMs: hour,
    pollMs: hour,
    async work(docs) {
      await before(docs);
      const ids = docs.map(({ _id }) => _id);
      await chores().updateMany({ _id: { $in: ids } }, { $unset: { dueAt: 1, lease: 1 } });
      done.push(ids);
    },
    onError: error => errors.push(error),
  });
  started.push(worker);
  return { worker, done, errors };
}

const gate: Chore = { _id: 'gate' };

/** One whose looks are over, with work in hand until `open` is called: what it does next, it does of what it is told meanwhile. */
async function startBusy(before: (docs: Chore[]) => void | Promise<void> = () => undefined) {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let busy = false;
  const queue = startChores(async docs => {
    if (!docs.includes(gate)) return before(docs);
    busy = true;
    await opened;
  });
  queue.worker.hand(gate);
  await until(() => expect(busy).toBe(true));
  return { ...queue, open };
}

const until = (assertion: () => void | Promise<void>) => vi.waitFor(assertion, { timeout: 60_000 });

async function add(count: number, dueAt = new Date()): Promise<Chore[]> {
  const docs = Array.from({ length: count }, () => ({ _id: randomUUID(), dueAt }));
  await chores().insertMany(docs);
  return docs;
}

const idsOf = (docs: Chore[]) => docs.map(({ _id }) => _id);
const dueCount = () => chores().countDocuments({ dueAt: { $lte: new Date() } });

it('does what is due at its start, a batch at a time', async () => {
  const docs = await add(2 * batch + 1);
  const { done } = startChores();
  await until(() => expect(done.flat().sort()).toEqual(idsOf(docs).sort()));
  expect(Math.max(...done.map(({ length }) => length))).toBe(batch);
});

it('does what it is handed without a look', async () => {
  const { worker, done, open } = await startBusy();
  const docs = await add(batch);
  const [unseen] = await add(1);
  for (const doc of docs) worker.hand(doc);
  open();
  await until(() => expect(done).toEqual([[gate._id], idsOf(docs)]));
  expect(await dueCount()).toBe(1);
  worker.nudge();
  await until(() => expect(done.at(-1)).toEqual([unseen?._id]));
});

it('finds by a look what it is handed beyond a batch', async () => {
  const { worker, done, open } = await startBusy();
  const docs = await add(3 * batch + 1);
  for (const doc of docs) worker.hand(doc);
  open();
  // The look may come before what was handed, and find it too.
  await until(() => expect(new Set(done.flat())).toEqual(new Set([gate._id, ...idsOf(docs)])));
  expect(Math.max(...done.map(({ length }) => length))).toBe(batch);
});

it('leaves due what its work fails at, goes on, and does it at the next look', async () => {
  const fault = new Error('no such luck');
  let faults = 1;
  const { worker, done, errors, open } = await startBusy(() => {
    if (faults-- > 0) throw fault;
  });
  const failing = await add(batch);
  for (const doc of failing) worker.hand(doc);
  open();
  await until(() => expect(errors).toEqual([fault]));
  expect(await dueCount()).toBe(batch);
  const [later] = await add(1);
  if (later) worker.hand(later);
  await until(() => expect(done).toEqual([[gate._id], [later?._id]]));
  worker.nudge();
  await until(() => expect(done.flat()).toEqual(expect.arrayContaining(idsOf(failing))));
  expect(errors).toEqual([fault]);
});

it('takes nothing that another process has leased, before the lease ends', async () => {
  const { worker, done } = startChores();
  const [leased] = await add(1);
  await chores().updateMany({}, { $set: { dueAt: new Date(Date.now() + hour), lease: 'of another' } });
  const [free] = await add(1);
  worker.nudge();
  await until(() => expect(done).toEqual([[free?._id]]));
  const found = await chores().findOne({ _id: `${leased?._id}` });
  expect(found?.lease).toBe('of another');
  await chores().updateOne({ _id: `${leased?._id}` }, { $set: { dueAt: new Date() } });
  worker.nudge();
  await until(() => expect(done).toEqual([[free?._id], [leased?._id]]));
});

it('does everything once where several look at the same time', async () => {
  const docs = await add(20 * batch);
  const queues = Array.from({ length: 4 }, () => startChores(() => sleep(5)));
  const done = () => queues.flatMap(queue => queue.done.flat());
  await until(() => expect(done()).toEqual(expect.arrayContaining(idsOf(docs))));
  for (const { worker } of queues) await worker.stop();
  expect(done().sort()).toEqual(idsOf(docs).sort());
});

it('stops after what is in hand, and leaves what it was handed to the next', async () => {
  const { worker, done, open } = await startBusy();
  const docs = await add(batch);
  for (const doc of docs) worker.hand(doc);
  setTimeout(open, 100);
  await worker.stop();
  expect(done).toEqual([[gate._id]]);
  const late = await add(1);
  for (const doc of late) worker.hand(doc);
  worker.nudge();
  worker.wakeAt(new Date());
  await sleep(100);
  expect(done).toEqual([[gate._id]]);
  expect(await dueCount()).toBe(batch + 1);
  const next = startChores();
  await until(() => expect(next.done.flat().sort()).toEqual(idsOf([...docs, ...late]).sort()));
});

it('wakes when something is due, and not before', async () => {
  const { worker, done, open } = await startBusy();
  open();
  await until(() => expect(done).toEqual([[gate._id]]));
  // A timer may end a millisecond early: one in a hundred does.
  for (let woken = 0; woken < 80; woken++) {
    const dueAt = new Date(Date.now() + 10);
    const [doc] = await add(1, dueAt);
    worker.wakeAt(new Date(dueAt.getTime() + hour / 2));
    worker.wakeAt(dueAt);
    await vi.waitFor(() => expect(done.at(-1)).toEqual([doc?._id]), { timeout: 60_000, interval: 2 });
    expect(Date.now()).toBeGreaterThanOrEqual(dueAt.getTime());
  }
});

it('looks from the start at a poll that comes while it looks', async () => {
  // Over one connection the look is sent once the poll has its answer, and is still without its own when the queue is told.
  const narrow = await connect({
    uri: inject('mongoUri'),
    database: database.db.databaseName,
    maxPoolSize: 1,
    serverSelectionTimeoutMs: 60_000,
  });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const [first] = await add(1);
    const { worker, done } = startChores(undefined, narrow);
    await until(() => expect(done).toEqual([[first?._id]]));
    await sleep(100);
    // As a process with a slow clock commits it: behind where the last look ended.
    const [late] = await add(1, new Date(Date.now() - hour));
    // The ticks before the last have nothing to ask, and are over when that one comes.
    vi.advanceTimersByTime(hour - 1000);
    await sleep(1);
    vi.advanceTimersByTime(1000);
    worker.nudge();
    await until(() => expect(done).toEqual([[first?._id], [late?._id]]));
    await worker.stop();
  } finally {
    vi.useRealTimers();
    await narrow.client.close();
  }
});
