import { randomUUID } from 'node:crypto';
import type { Filter, UpdateFilter } from 'mongodb';
import type { CollectionDefinition } from './collections.ts';
import type { Database } from './connection.ts';
import { platformCollection } from './platformCollection.ts';
import { poll } from './polls.ts';

/**
 * Work that waits in a collection: a document with `dueAt` is to be done then; one without is done. Taking work moves
 * `dueAt` to the end of a lease, so a process that dies gives it back by itself. Any number of processes may work one queue.
 */
export type Queued = { dueAt?: Date; lease?: string };

/** A further queue in a collection is due by a field of its own, for which a process that does not know it does not look. */
export type DueField = 'dueAt' | 'sheetDueAt' | 'narrowedDueAt';

export type Worker = {
  /** There may be work: look now instead of at the next poll. */
  nudge(): void;
  /** Takes no more work and waits for what is in hand. */
  stop(): Promise<void>;
};

export type QueueWorker<T> = Worker & {
  /** Work that this process has just committed as due, which need not be read again. Another process may come to take it as well. */
  hand(doc: T): void;
  /** Something is due then: looks at that time, if it is before the next poll. */
  wakeAt(at: Date): void;
};

const indexBy = (due: DueField) => ({
  key: { [due]: 1 as const },
  where: { [due]: { $exists: true } },
  acrossTenants: true as const,
});

export const dueIndex = indexBy('dueAt');
export const sheetDueIndex = indexBy('sheetDueAt');
export const narrowedDueIndex = indexBy('narrowedDueAt');

/** What is committed late, or by a clock that is slow, comes behind what was found already; it is found at the next poll, if not by then. */
const lateMs = 5000;

type Options<T> = {
  database: Database;
  definition: CollectionDefinition<T>;
  /** `dueAt` where it is left out. */
  due?: DueField;
  reason: string;
  batch: number;
  leaseMs: number;
  pollMs: number;
  /** Works a batch and says of each document, by itself, that it is done or when it is due again. */
  work: (docs: T[]) => Promise<void>;
  onError: (error: unknown) => void;
};

export function startWorker<T extends { _id: string } & Queued & { [due in DueField]?: Date }>(
  options: Options<T>,
): QueueWorker<T> {
  const { due: dueField = 'dueAt' } = options;
  const collection = platformCollection(options, options.definition, options.reason);
  let running: Promise<void> | null = null;
  let handed: T[] = [];
  let looks = false;
  let stopped = false;
  let waking: { at: number; timer: NodeJS.Timeout } | null = null;
  // The database keeps what leaves an index for minutes and steps over it one by one, so a look from the start costs the more the
  // more was done. Only a poll does so, for all queues; a look begins at the oldest that it found, or where the last look ended.
  let oldest: Date | undefined = new Date(0);
  let from = oldest;

  // The driver's filter types do not resolve over a generic T; these name the two fields every T here has.
  const filter = (query: object) => query as Filter<T>;
  const update = (change: object) => change as UpdateFilter<T>;

  async function take(): Promise<T[]> {
    const now = new Date();
    // Before anything is awaited: a poll that comes meanwhile is the next look's.
    if (oldest) from = oldest;
    oldest = undefined;
    const due = { [dueField]: { $gte: from, $lte: now } };
    const found = await collection.find(filter(due), {
      sort: { [dueField]: 1 },
      limit: options.batch,
      projection: { _id: 1, [dueField]: 1 },
    });
    from = new Date((found.at(-1)?.[dueField] ?? now).getTime() - lateMs);
    if (found.length === 0) return [];
    const lease = randomUUID();
    const ids = { _id: { $in: found.map(({ _id }) => _id) } };
    const taken = await collection.updateMany(
      filter({ ...ids, ...due }),
      update({ $set: { [dueField]: new Date(now.getTime() + options.leaseMs), lease } }),
    );
    return taken === 0 ? [] : collection.find(filter({ ...ids, lease }), { sort: { _id: 1 } });
  }

  async function run(): Promise<void> {
    while (!stopped && (looks || handed.length > 0)) {
      const mine = handed;
      handed = [];
      if (mine.length > 0) await options.work(mine);
      if (!looks) continue;
      looks = false;
      const taken = await take();
      if (taken.length === 0) continue;
      // Also after a batch that was not full: work may leave more of it due at once.
      looks = true;
      await options.work(taken);
    }
  }

  function start(): void {
    if (stopped || running || !(looks || handed.length > 0)) return;
    running = run()
      .catch(error => {
        // What failed is still due, and read again at the next poll.
        looks = false;
        handed = [];
        options.onError(error);
      })
      .finally(() => {
        running = null;
        start();
      });
  }

  function nudge(): void {
    looks = true;
    start();
  }

  function hand(doc: T): void {
    if (handed.length < options.batch) handed.push(doc);
    else looks = true;
    start();
  }

  function wakeAt(at: Date): void {
    const time = at.getTime();
    if (stopped || time > Date.now() + options.pollMs || (waking && waking.at <= time)) return;
    clearTimeout(waking?.timer);
    const wake = () => {
      waking = null;
      nudge();
    };
    // A timer may end up to a millisecond early, and a look by then would find nothing.
    waking = { at: time, timer: setTimeout(wake, Math.max(0, time - Date.now()) + 1) };
  }

  const endPoll = poll(options.database, {
    name: options.definition.name,
    due: dueField,
    everyMs: options.pollMs,
    onDue(since) {
      oldest = since;
      nudge();
    },
  });
  nudge();
  return {
    nudge,
    hand,
    wakeAt,
    async stop() {
      stopped = true;
      clearTimeout(waking?.timer);
      await endPoll();
      await running;
    },
  };
}

/** What waits in each queue: how many documents are due, and since when the oldest. */
export async function backlogOf({ db }: Database, queues: { name: string; due?: DueField }[]) {
  return Promise.all(
    queues.map(async ({ name, due: field = 'dueAt' }) => {
      const collection = db.collection<{ [due in DueField]?: Date }>(name);
      const due = { [field]: { $lte: new Date() } };
      const comment = 'platform: backlog figures';
      const [waiting, oldest] = await Promise.all([
        collection.countDocuments(due, { limit: 100_000, comment }),
        collection.findOne(due, { sort: { [field]: 1 }, projection: { [field]: 1 }, comment }),
      ]);
      const since = oldest?.[field];
      const oldestSeconds = since ? (Date.now() - since.getTime()) / 1000 : 0;
      return { queue: field === 'dueAt' ? name : `${name}.${field}`, waiting, oldestSeconds };
    }),
  );
}
