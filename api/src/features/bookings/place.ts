import type { DataScope } from '../../data/scope.ts';
import { unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import { listBays } from '../bays/bays.ts';
import { takeTurn } from '../summary/figures.ts';
import { type BookingDocument, bookingsCollection } from './store.ts';
import { type Busy, type Candidate, freeOf } from './visits.ts';

export const longestMs = 7 * 24 * 60 * 60_000;
const longestBufferMs = 4 * 60 * 60_000;

/** What takes a bay or a person at some time between these two. */
export async function busyBetween(scope: DataScope, from: Date, until: Date): Promise<Busy[]> {
  const earliest = new Date(from.getTime() - longestMs - longestBufferMs);
  return tenantCollection(unbounded(scope), bookingsCollection).find(
    { holds: true, startsAt: { $gt: earliest, $lt: until }, busyUntil: { $gt: from } },
    {
      sort: { startsAt: 1 },
      projection: { bayId: 1, assignedTo: 1, startsAt: 1, busyUntil: 1 },
      hint: { tenantId: 1, startsAt: 1 },
    },
  );
}

export type Wanted = Pick<BookingDocument, '_id' | 'startsAt' | 'busyUntil' | 'assignedTo'> & {
  /** The first that is free where none is named; null takes none. */
  bayId: string | null | undefined;
  /** Which bays will do; any where it is empty. */
  bayIds: string[];
  /** Who can go, where it is at a customer's place and nobody is named. */
  goes?: { candidates: Candidate[]; endsAt: Date } | undefined;
};

export type Place = Pick<BookingDocument, 'bayId' | 'assignedTo'>;

/**
 * Takes a bay and people for a time, and gives them. The workshop's bookings wait for each other here: whoever read that a
 * place is free, and was not the first, runs again and reads that it is taken (decision 20).
 */
export async function takePlace(scope: DataScope, wanted: Wanted): Promise<Place> {
  await takeTurn(scope);
  const busy = (await busyBetween(scope, wanted.startsAt, wanted.busyUntil)).filter(
    ({ _id }) => _id !== wanted._id,
  );
  const named = wanted.goes ? [] : wanted.assignedTo;
  const person = named.find(userId => busy.some(({ assignedTo }) => assignedTo.includes(userId)));
  if (person) throw fault('place_taken', '/body/assignedTo', 'names somebody who is busy then');
  return { assignedTo: whoGoesThen(wanted, busy), bayId: await freeBay(scope, wanted, busy) };
}

/** The first who can and is free, of those who can go. */
function whoGoesThen({ assignedTo, goes, startsAt, busyUntil }: Wanted, busy: Busy[]): string[] {
  if (!goes) return assignedTo;
  const [userId] = freeOf(goes.candidates, busy, startsAt, goes.endsAt, busyUntil);
  if (userId === undefined) throw fault('place_taken', '/body/startsAt', 'finds nobody who can come');
  return [userId];
}

async function freeBay(scope: DataScope, wanted: Wanted, busy: Busy[]): Promise<string | null> {
  if (wanted.bayId === null) return null;
  const isFree = (bayId: string) => busy.every(other => other.bayId !== bayId);
  const bays = await listBays(scope);
  if (wanted.bayId) {
    if (!bays.some(({ _id }) => _id === wanted.bayId))
      throw fault('unknown_reference', '/body/bayId', 'names no bay of this workshop');
    if (!isFree(wanted.bayId)) throw fault('place_taken', '/body/bayId', 'is taken then');
    return wanted.bayId;
  }
  const usable = bays.filter(
    ({ _id, active }) => active && (!wanted.bayIds.length || wanted.bayIds.includes(_id)),
  );
  if (usable.length === 0 && wanted.bayIds.length === 0) return null;
  const free = usable.find(({ _id }) => isFree(_id));
  if (!free) throw fault('place_taken', '/body/startsAt', 'finds no free bay');
  return free._id;
}
