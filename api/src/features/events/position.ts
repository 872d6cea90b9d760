import { TypeID } from 'typeid-js';
import { firstIdAt } from '../../data/ids.ts';
import type { Position } from '../../data/watchInserts.ts';
import { Problem } from '../../errors.ts';
import { keptSeconds } from './store.ts';

/** Where a reader stopped: after a commit, in it at an event, or, while catching up, at an event alone. */
export type Stopped = { at: Position | null; eventId: string | null; from: Date };

/**
 * An event's id is made before its transaction commits, in a process with a clock of its own. A transaction lives a minute
 * at most, so whoever reads on from an id begins this much earlier and misses none.
 */
export const overlapMs = 120_000;

/** After a commit; or at one of its events, when there may be more. */
export function formatPosition({ seconds, count }: Position, eventId = ''): string {
  return `${seconds}-${count}${eventId.replace('evt_', '-')}`;
}

/** Reads a Last-Event-ID: one that the stream gave, or the id of any event. */
export function readStopped(lastEventId: string): Stopped {
  const stopped = commitOf(lastEventId) ?? eventOf(lastEventId);
  if (!stopped || stopped.from.getTime() > Date.now() + overlapMs)
    throw new Problem('invalid_cursor', 'The Last-Event-ID is not one of this stream.');
  if (stopped.from.getTime() < Date.now() - keptSeconds * 1000)
    throw new Problem('invalid_cursor', 'The events after this Last-Event-ID are no longer all there.');
  return stopped;
}

export const firstEventId = (time: Date): string => firstIdAt('evt', time);

function commitOf(text: string): Stopped | null {
  const [, seconds, count, id] = /^(\d{1,10})-(\d{1,9})(?:-([0-9a-z]{26}))?$/.exec(text) ?? [];
  if (!seconds || !count) return null;
  const at = { seconds: Number(seconds), count: Number(count) };
  return { at, eventId: id ? `evt_${id}` : null, from: new Date(at.seconds * 1000 - overlapMs) };
}

function eventOf(text: string): Stopped | null {
  try {
    const uuid = TypeID.fromString(text, 'evt').toUUID().replaceAll('-', '');
    return {
      at: null,
      eventId: text,
      from: new Date(Number.parseInt(uuid.slice(0, 12), 16) - overlapMs),
    };
  } catch {
    return null;
  }
}
