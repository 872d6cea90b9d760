import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { fault } from '../../errors.ts';
import { listBays } from '../bays/bays.ts';
import { namedServices } from '../bookableServices/bookableServices.ts';
import type { BookableServiceDocument } from '../bookableServices/store.ts';
import type { Destination } from '../members/going.ts';
import { findOpeningHours, untold } from '../openingHours/openingHours.ts';
import { holidayOn, openSpans, type Span } from '../openingHours/spans.ts';
import { addDays } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { mustBeNear } from './moment.ts';
import { busyBetween } from './place.ts';
import { bookingRules } from './settings.ts';
import { baysFor, lengthOf, minute } from './shape.ts';
import { type Busy, candidatesOf, freeOf, goersTo, isVisit } from './visits.ts';

type Schemas = components['schemas'];
type Days = Schemas['Slots']['data'];

export type Wanted = {
  from: string;
  days: number;
  serviceIds: string[];
  /** Where it is to be done, as far as that is known: for services at the customer's place. */
  visit: Destination | null;
  /** A booking that would make room for itself. */
  except?: string | undefined;
  /** Who is to do it in any case. */
  named?: string[] | undefined;
  /** The time that it is at now, which is none to move it to. */
  not?: string | undefined;
  /** The last day on which anything is free. */
  lastDay?: string | undefined;
};

/** Free times on these days for all of the services, from `earliest` on. */
export async function slots(scope: DataScope, wanted: Wanted, earliest = nowOf(scope)): Promise<Days> {
  const { timesOn } = await timesFor(scope, wanted, earliest);
  const dates = daysFrom(wanted.from, wanted.days);
  return dates.map(await timesOn(dates));
}

const aheadDays = 70;

/** The same and, where none of these days has any, the next one that does. */
export async function slotsOrNext(
  scope: DataScope,
  wanted: Wanted,
  earliest = nowOf(scope),
): Promise<Schemas['Slots']> {
  const { from, days, lastDay } = wanted;
  const { timesOn, never } = await timesFor(scope, wanted, earliest);
  const dates = daysFrom(from, days);
  const data = dates.map(await timesOn(dates));
  if (never || data.some(isFree)) return { data, nextDay: null };
  const ahead = daysFrom(from, aheadDays + 1)
    .slice(days)
    .filter(day => day < (lastDay ? addDays(lastDay, 1) : '9000'));
  const timesOf = await timesOn(ahead);
  return { data, nextDay: ahead.find(day => isFree(timesOf(day))) ?? null };
}

const isFree = ({ slots: free }: Days[number]): boolean => free.length > 0;

const daysFrom = (from: string, days: number): string[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index));

type Times = {
  /** No day has any: nobody goes there, or there is no such bay. */
  never: boolean;
  /** Gives what works out each of these days. */
  timesOn: (days: string[]) => Promise<(day: string) => Days[number]>;
};

/** What all days have in common is read once; bookings once for as many days as are asked for together. */
async function timesFor(
  scope: DataScope,
  { from, serviceIds, visit, except, named = [], not, lastDay }: Wanted,
  earliest: Date,
): Promise<Times> {
  mustBeNear(from, '/query/from');
  const services = await namedServices(scope, serviceIds, '/query/serviceIds');
  const { timeZone } = await getWorkshop(scope);
  const hours = (await findOpeningHours(scope)) ?? untold;
  const { slotMinutes } = await bookingRules(scope);
  const atHome = isVisit(services, '/query/serviceIds');
  const bays = await usableBays(scope, services, atHome);
  const people = atHome ? await goersTo(scope, { serviceIds, visit }) : null;
  const length = lengthOf(services);
  const never = bays?.length === 0 || people?.length === 0;
  return { never, timesOn };

  async function timesOn(days: string[]) {
    const open = days.flatMap(day => openSpans(hours, timeZone, day));
    const [first, last] = [open[0], open.at(-1)];
    const after = (last?.endsAt.getTime() ?? 0) + length.bufferMinutes * minute;
    const busy = first && !never ? await busyBetween(scope, first.startsAt, new Date(after)) : [];
    const others = busy.filter(({ _id }) => _id !== except);
    return (day: string) => ({
      day,
      holiday: holidayOn(hours, day)?.reason ?? null,
      slots: never || (lastDay && day > lastDay) ? [] : freeOn(day, others),
    });
  }

  function freeOn(day: string, others: Busy[]): Days[number]['slots'] {
    const spans = openSpans(hours, timeZone, day);
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) return [];
    const dayEnds = new Date(last.endsAt.getTime() + length.bufferMinutes * minute);
    const busy = others.filter(other => other.startsAt < dayEnds && other.busyUntil > first.startsAt);
    const candidates = people && candidatesOf(people, timeZone, [day]);
    return spans
      .flatMap(span => beginnings(span, length.minutes, slotMinutes))
      .filter(startsAt => startsAt >= earliest && startsAt.toISOString() !== not)
      .flatMap(startsAt => {
        const endsAt = new Date(startsAt.getTime() + length.minutes * minute);
        const free = new Date(endsAt.getTime() + length.bufferMinutes * minute);
        if (!areFree(busy, named, startsAt, free)) return [];
        const places = Math.min(
          bays?.filter(bayId => isUnused(busy, bayId, startsAt, free)).length ?? Number.POSITIVE_INFINITY,
          candidates ? freeOf(candidates, busy, startsAt, endsAt, free).length : Number.POSITIVE_INFINITY,
        );
        return places > 0 ? [{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), places }] : [];
      });
  }
}

/** Null where none is needed: who goes to a customer takes one only where the services say which. */
async function usableBays(
  scope: DataScope,
  services: BookableServiceDocument[],
  atHome: boolean,
): Promise<string[] | null> {
  const wanted = baysFor(services);
  if (!wanted) return [];
  if (atHome && wanted.length === 0) return null;
  return (await listBays(scope))
    .filter(({ _id, active }) => active && (wanted.length === 0 || wanted.includes(_id)))
    .map(({ _id }) => _id);
}

type Asked = {
  city?: string | undefined;
  postalCode?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
};

/** What a query says of where it is to be done; null where it says nothing. */
export function destinationOf({ city, postalCode, latitude, longitude }: Asked): Destination | null {
  if ((latitude === undefined) !== (longitude === undefined))
    throw fault(
      'invalid_request',
      `/query/${latitude === undefined ? 'latitude' : 'longitude'}`,
      'is required',
      'required',
    );
  const location = latitude === undefined || longitude === undefined ? null : { latitude, longitude };
  if (city === undefined && postalCode === undefined && !location) return null;
  return {
    ...(city === undefined ? {} : { city }),
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(location ? { location } : {}),
  };
}

/** When it can begin so that it is done before the workshop closes. */
function beginnings({ startsAt, endsAt }: Span, minutes: number, step: number): Date[] {
  const found: Date[] = [];
  const last = endsAt.getTime() - minutes * minute;
  for (let at = startsAt.getTime(); at <= last; at += step * minute) found.push(new Date(at));
  return found;
}

const isUnused = (busy: Busy[], bayId: string, from: Date, until: Date): boolean =>
  busy.every(other => other.bayId !== bayId || other.busyUntil <= from || other.startsAt >= until);

const areFree = (busy: Busy[], userIds: string[], from: Date, until: Date): boolean =>
  busy.every(
    ({ assignedTo, startsAt, busyUntil }) =>
      busyUntil <= from || startsAt >= until || !userIds.some(userId => assignedTo.includes(userId)),
  );
