import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { fault } from '../../errors.ts';
import type { BookableServiceDocument } from '../bookableServices/store.ts';
import { findListing } from '../listing/find.ts';
import {
  coversTime,
  type Destination,
  doesAll,
  everyGoer,
  type Goer,
  goesTo,
  workSpans,
} from '../members/going.ts';
import { dayOf, type Span } from '../openingHours/spans.ts';
import { metresBetween, toPoint } from '../places/point.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { daysBetween } from './moment.ts';
import type { BookingDocument } from './store.ts';

type Schemas = components['schemas'];

/** Whether these are done at the customer's place. Refuses some that are with others that are not. */
export function isVisit(services: Pick<BookableServiceDocument, 'atHome'>[], pointer: string): boolean {
  const home = services.filter(({ atHome }) => atHome);
  if (home.length > 0 && home.length < services.length)
    throw fault(
      'rule_broken',
      pointer,
      'has some at the customer’s place and some that are not',
      'not_together',
    );
  return home.length > 0;
}

export function tidyVisit({
  line1,
  city,
  postalCode,
  ...more
}: Schemas['VisitAddress']): Schemas['VisitAddress'] {
  const code = postalCode?.trim();
  return { ...more, line1: line1.trim(), city: city.trim(), ...(code ? { postalCode: code } : {}) };
}

type Wanted = { serviceIds: string[]; visit: Destination | null };
/** What takes a bay or people for a time. */
export type Busy = Pick<BookingDocument, '_id' | 'bayId' | 'assignedTo' | 'startsAt' | 'busyUntil'>;
/** Somebody who goes there, with when they are at work. */
export type Candidate = { userId: string; spans: Span[] };

/** Who goes there and does that. */
export async function goersTo(scope: DataScope, { serviceIds, visit }: Wanted): Promise<Goer[]> {
  const people = await everyGoer(scope);
  const far = isTooFar(await reachOf(scope, await getWorkshop(scope)), visit);
  return people.filter(one => one.visits && doesAll(one, serviceIds) && (goesTo(one, visit) ?? !far));
}

/** With when they work on these days. */
export const candidatesOf = (people: Goer[], timeZone: string, days: string[]): Candidate[] =>
  people.map(one => ({ userId: one.userId, spans: workSpans(one, timeZone, days) }));

type Reach = Schemas['Reach'] | null;

/** How far the workshop says that it comes. */
async function reachOf(scope: DataScope, workshop: Parameters<typeof findListing>[1]): Promise<Reach> {
  const { homeVisitKm, location } = await findListing(scope, workshop);
  return homeVisitKm !== null && location ? { location: toPoint(location), km: homeVisitKm } : null;
}

const isTooFar = (reach: Reach, visit: Destination | null): boolean =>
  reach !== null &&
  visit?.location !== undefined &&
  metresBetween(reach.location, visit.location) > reach.km * 1000;

/** Who of them is at work all the time, and not busy then. */
export const freeOf = (candidates: Candidate[], busy: Busy[], from: Date, end: Date, until: Date): string[] =>
  candidates
    .filter(
      ({ userId, spans }) =>
        coversTime(spans, from, end) &&
        !busy.some(
          ({ assignedTo, startsAt, busyUntil }) =>
            assignedTo.includes(userId) && startsAt < until && busyUntil > from,
        ),
    )
    .map(({ userId }) => userId);

/** The days by the clock of a time zone that a time is on. */
export const daysOf = (startsAt: Date, endsAt: Date, timeZone: string): string[] =>
  daysBetween(dayOf(startsAt, timeZone), dayOf(endsAt, timeZone));

type Booked = {
  _id: string;
  startsAt: Date;
  endsAt: Date;
  holds: boolean;
  assignedTo: string[];
  services: { id: string }[];
  visit: Schemas['VisitAddress'] | null;
};

/** Who of those that bookings are given to cannot do them, by what is known of when and where they work. */
export async function clashesOf(
  scope: DataScope,
  bookings: Booked[],
): Promise<Map<string, Schemas['BookingClash'][]>> {
  const ahead = bookings.filter(({ holds, assignedTo }) => holds && assignedTo.length > 0);
  if (ahead.length === 0) return new Map();
  const people = new Map((await everyGoer(scope)).map(one => [one.userId, one]));
  const workshop = await getWorkshop(scope);
  const reach = ahead.some(({ visit }) => visit) ? await reachOf(scope, workshop) : null;
  return new Map(
    ahead.map(booking => [
      booking._id,
      booking.assignedTo.flatMap(userId => {
        const one = people.get(userId);
        if (!one) return [{ userId, reason: 'gone' as const }];
        return reasonsOf(one, booking, { timeZone: workshop.timeZone, reach });
      }),
    ]),
  );
}

function reasonsOf(
  one: Goer,
  { startsAt, endsAt, services, visit }: Booked,
  { timeZone, reach }: { timeZone: string; reach: Reach },
): Schemas['BookingClash'][] {
  const { userId } = one;
  // What stays in the workshop for days is not one person's day; who goes out is there from its beginning to its end.
  const end = visit ? endsAt : new Date(startsAt.getTime() + 1);
  const spans = workSpans(one, timeZone, daysOf(startsAt, end, timeZone));
  const wrong = {
    hours: !coversTime(spans, startsAt, end),
    area: visit !== null && (!one.visits || !(goesTo(one, visit) ?? !isTooFar(reach, visit))),
    services:
      visit !== null &&
      !doesAll(
        one,
        services.map(({ id }) => id),
      ),
  };
  return (['hours', 'area', 'services'] as const)
    .filter(reason => wrong[reason])
    .map(reason => ({ userId, reason }));
}
