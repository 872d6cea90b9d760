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
import { type Busy, freeOf, isVisit, whoGoes } from './visits.ts';

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
};

/** Free times on these days for all of the services, from `earliest` on. */
export async function slots(
  scope: DataScope,
  { from, days, serviceIds, visit, except, named = [] }: Wanted,
  earliest = nowOf(scope),
): Promise<Days> {
  mustBeNear(from, '/query/from');
  const services = await namedServices(scope, serviceIds, '/query/serviceIds');
  const { timeZone } = await getWorkshop(scope);
  const hours = (await findOpeningHours(scope)) ?? untold;
  const { slotMinutes } = await bookingRules(scope);
  const atHome = isVisit(services, '/query/serviceIds');
  const bays = await usableBays(scope, services, atHome);
  const open = Array.from({ length: days }, (_, index) => {
    const day = addDays(from, index);
    return { day, holiday: holidayOn(hours, day)?.reason ?? null, spans: openSpans(hours, timeZone, day) };
  });
  const all = open.flatMap(({ spans }) => spans);
  const [first, last] = [all[0], all.at(-1)];
  const length = lengthOf(services);
  const after = (last?.endsAt.getTime() ?? 0) + length.bufferMinutes * minute;
  const dates = open.map(({ day }) => day);
  const people = atHome && first ? await whoGoes(scope, { serviceIds, visit }, dates) : null;
  const busy = first ? await busyBetween(scope, first.startsAt, new Date(after)) : [];
  const others = busy.filter(({ _id }) => _id !== except);
  return open.map(({ day, holiday, spans }) => ({
    day,
    holiday,
    slots: spans
      .flatMap(span => beginnings(span, length.minutes, slotMinutes))
      .filter(startsAt => startsAt >= earliest)
      .flatMap(startsAt => {
        const endsAt = new Date(startsAt.getTime() + length.minutes * minute);
        const free = new Date(endsAt.getTime() + length.bufferMinutes * minute);
        if (!areFree(others, named, startsAt, free)) return [];
        const places = Math.min(
          bays?.filter(bayId => isFree(others, bayId, startsAt, free)).length ?? Number.POSITIVE_INFINITY,
          people ? freeOf(people, others, startsAt, endsAt, free).length : Number.POSITIVE_INFINITY,
        );
        return places > 0 ? [{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), places }] : [];
      }),
  }));
}

const aheadDays = 70;
const atOnce = 14;

/** What `find` gives for some days and, where that is nothing, the next day for which it gives something. */
export async function withNext(
  find: (from: string, days: number) => Promise<Days>,
  { from, days, lastDay = '8999-12-31' }: { from: string; days: number; lastDay?: string },
): Promise<Schemas['Slots']> {
  const isFree = ({ slots: free }: Days[number]) => free.length > 0;
  const data = await find(from, days);
  if (data.some(isFree)) return { data, nextDay: null };
  const far = addDays(from, days + aheadDays);
  const last = far < lastDay ? far : lastDay;
  for (let day = addDays(from, days); day <= last; day = addDays(day, atOnce)) {
    const next = (await find(day, atOnce)).find(isFree);
    if (next) return { data, nextDay: next.day };
  }
  return { data, nextDay: null };
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

const isFree = (busy: Busy[], bayId: string, from: Date, until: Date): boolean =>
  busy.every(other => other.bayId !== bayId || other.busyUntil <= from || other.startsAt >= until);

const areFree = (busy: Busy[], userIds: string[], from: Date, until: Date): boolean =>
  busy.every(
    ({ assignedTo, startsAt, busyUntil }) =>
      busyUntil <= from || startsAt >= until || !userIds.some(userId => assignedTo.includes(userId)),
  );
