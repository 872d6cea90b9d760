import type { Db, Document } from 'mongodb';
import type { Database } from './connection.ts';

/** A queue that is looked at from time to time, by the field that says since when its work is due. */
export type Polled = {
  name: string;
  due: string;
  everyMs: number;
  /** Something is due since then, or may be: the database could not be asked. */
  onDue: (since: Date) => void;
};

type Polls = { add(queue: Polled): () => Promise<void> };

/** In milliseconds. */
const tickMs = 1000;
/** In milliseconds: one queue that is slow to look at keeps the others waiting no longer. */
const mostMs = 5000;

const byDatabase = new WeakMap<Db, Polls>();

/** Looks at a queue beside all others of this process; returns how to end that. */
export function poll({ db }: Pick<Database, 'db'>, queue: Polled): () => Promise<void> {
  const polls = byDatabase.get(db) ?? startPolls(db);
  byDatabase.set(db, polls);
  return polls.add(queue);
}

/** One command asks for all queues whose time has come: a command for each was most of what an idle process did. */
function startPolls(db: Db): Polls {
  const queues = new Map<Polled, number>();
  let wanted = new Set<Polled>();
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const asked = [...wanted];
    wanted = new Set();
    // Each looks itself where this fails, and says what is wrong.
    const due = await dueOf(db, asked).catch(() => asked.map(queue => ({ queue, since: new Date(0) })));
    for (const { queue, since } of due) if (queues.has(queue)) queue.onDue(since);
  }

  /** One look at a time, and another for what has become due meanwhile: who stops waits for the one that is under way alone. */
  function lookOn(): void {
    looking = wanted.size > 0 ? look().finally(lookOn) : null;
  }

  function tick(): void {
    for (const [queue, left] of queues) {
      queues.set(queue, left > tickMs ? left - tickMs : queue.everyMs);
      if (left <= tickMs) wanted.add(queue);
    }
    if (!looking) lookOn();
  }

  return {
    add(queue) {
      if (queues.size === 0) timer = setInterval(tick, tickMs);
      queues.set(queue, queue.everyMs);
      return async () => {
        queues.delete(queue);
        wanted.delete(queue);
        if (queues.size === 0) clearInterval(timer);
        await looking;
      };
    },
  };
}

/** Which of the queues have something that is due, and since when the oldest is. */
async function dueOf(db: Db, queues: Polled[]): Promise<{ queue: Polled; since: Date }[]> {
  const now = new Date();
  const first = ({ due }: Polled, place: number): Document[] => [
    { $match: { [due]: { $gte: new Date(0), $lte: now } } },
    { $sort: { [due]: 1 } },
    { $limit: 1 },
    { $project: { _id: 0, place: { $literal: place }, since: `$${due}` } },
  ];
  const [queue, ...others] = queues;
  if (!queue) return [];
  const unions = others.map((other, at) => ({
    $unionWith: { coll: other.name, pipeline: first(other, at + 1) },
  }));
  const found = await db
    .collection(queue.name)
    .aggregate<{ place: number; since: Date }>([...first(queue, 0), ...unions], {
      comment: 'platform: what is due',
      maxTimeMS: mostMs,
    })
    .toArray();
  const sinceAt = new Map(found.map(({ place, since }) => [place, since]));
  return queues.flatMap((queue, at) => {
    const since = sinceAt.get(at);
    return since ? [{ queue, since }] : [];
  });
}
