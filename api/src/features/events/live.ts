import type { Database } from '../../data/connection.ts';
import { type Position, watchInserts } from '../../data/watchInserts.ts';
import { Problem } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { type Change, changesCollection } from './changes.ts';
import { eventBody } from './events.ts';
import { formatPosition } from './position.ts';
import { type EventDocument, eventsCollection } from './store.ts';

/** An open stream, as what happens reaches it. */
export type Listener = {
  /** The workshop that it listens in; the person, who has none and hears of what is their own; or the one thing that it follows. */
  room: string;
  deliver(event: EventDocument, frame: Buffer): void;
  hint(change: Change): void;
  /** Says that all is well, and up to where there is nothing that it does not know. */
  beat(): void;
  /** Looks whether who listens still may. */
  recheck(): void;
  end(): void;
};

export type LiveEvents = {
  /** Follows what happens from now on. Throws where the room has too many streams. */
  ready(room: string): Promise<void>;
  join(listener: Listener): void;
  leave(listener: Listener): void;
  /** The last commit that was handed on. */
  position(): Position;
  /** Ends all streams; each is told to come back. */
  stop(): Promise<void>;
};

const beatSeconds = 15;
/** Together with the age of what a check may rest on, less than 10 seconds. */
const recheckSeconds = 8;
const mostPerWorkshop = 2000;
const mostPerPerson = 50;
const mostPerThing = 20;

const mostIn = (room: string): number =>
  room.startsWith('usr_') ? mostPerPerson : /^(bkg|job)_/.test(room) ? mostPerThing : mostPerWorkshop;

/** Hands new events to the streams that are open in this process: one change stream for all of them, listeners by room. */
export function startLiveEvents({ database, log }: { database: Database; log: Logger }): LiveEvents {
  const byRoom = new Map<string, Set<Listener>>();
  const turns = new Map<Listener, number>();
  let watching: ReturnType<typeof watch> | null = null;
  let position: Position = { seconds: 0, count: 0 };
  let second = 0;
  let stopped = false;

  const all = () => [...turns.keys()];

  function onEnd(error: unknown): void {
    if (stopped || !watching) return;
    log.warn({ err: error }, 'live updates broke off; the streams come back by themselves');
    watching.then(close).catch(() => undefined);
    watching = null;
    for (const listener of all()) listener.end();
  }

  async function watch() {
    const reason = 'live updates of all workshops';
    const events = await watchInserts({
      database,
      definition: eventsCollection,
      reason,
      onInsert(event, at) {
        position = at;
        // A workshop's id is its tenant's too.
        const rooms = [...new Set([event.tenantId, event.resourceId])];
        const listeners = rooms.flatMap(room => [...(byRoom.get(room) ?? [])]);
        if (listeners.length === 0) return;
        const frame = frameOf(formatPosition(at, event._id), event);
        for (const listener of listeners) listener.deliver(event, frame);
      },
      onEnd,
    });
    const hints = await watchInserts({
      database,
      definition: changesCollection,
      reason,
      onInsert(change) {
        const concerned = change.tenantId === null ? all() : (byRoom.get(change.tenantId) ?? []);
        for (const listener of [...concerned]) listener.hint(change);
      },
      onEnd,
    });
    position = events.start;
    return [events, hints];
  }

  const close = (watchers: { close(): Promise<void> }[]) =>
    Promise.all(watchers.map(watcher => watcher.close()));

  const timer = setInterval(() => {
    second += 1;
    for (const [listener, turn] of turns) {
      if ((second + turn) % beatSeconds === 0) listener.beat();
      if ((second + turn) % recheckSeconds === 0) listener.recheck();
    }
  }, 1000);
  timer.unref();

  return {
    async ready(room) {
      watching ??= watch().catch(error => {
        watching = null;
        throw error;
      });
      await watching;
      if (stopped) throw new Problem('unavailable', undefined, { retryAfter: 1 });
      const most = mostIn(room);
      if ((byRoom.get(room)?.size ?? 0) >= most)
        throw new Problem('rate_limited', `There can be ${most} streams open.`, { retryAfter: 60 });
    },

    join(listener) {
      const { room } = listener;
      byRoom.set(room, (byRoom.get(room) ?? new Set()).add(listener));
      turns.set(listener, turns.size);
      // It broke off, or the server stops, since it was ready.
      if (!watching || stopped) listener.end();
    },

    leave(listener) {
      const { room } = listener;
      const listeners = byRoom.get(room);
      turns.delete(listener);
      listeners?.delete(listener);
      if (listeners?.size === 0) byRoom.delete(room);
    },

    position: () => position,

    async stop() {
      stopped = true;
      clearInterval(timer);
      for (const listener of all()) listener.end();
      await close((await watching?.catch(() => null)) ?? []);
    },
  };
}

/** As the stream carries an event. */
export const frameOf = (id: string, event: EventDocument): Buffer =>
  Buffer.from(`id: ${id}\ndata: ${eventBody(event)}\n\n`);
