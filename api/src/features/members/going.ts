import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type Hours, openSpans, type Span } from '../openingHours/spans.ts';
import { fold } from '../places/fold.ts';
import { metresBetween } from '../places/point.ts';
import { type Availability, membersCollection } from './store.ts';

type Schemas = components['schemas'];
/** What is known of where a visit goes. */
export type Destination = Partial<Schemas['VisitAddress']>;
export type Goer = Availability & { userId: string };

const mostRead = 1000;
const allDay = [{ from: '00:00', to: '24:00' }];
const allWeek: Hours['week'] = {
  monday: allDay,
  tuesday: allDay,
  wednesday: allDay,
  thursday: allDay,
  friday: allDay,
  saturday: allDay,
  sunday: allDay,
};

/** Of who has said nothing: there at any time, for anything, wherever the workshop goes. */
export const anyTime: Availability = {
  visits: true,
  week: null,
  holidays: [],
  serviceIds: [],
  around: null,
  places: [],
};

/** The people of the workshop with when and where they work, in the order in which they joined. */
export async function everyGoer(scope: DataScope): Promise<Goer[]> {
  const found = await tenantCollection(unbounded(scope), membersCollection).find(
    {},
    { sort: { _id: 1 }, limit: mostRead, projection: { userId: 1, availability: 1 } },
  );
  return found.map(({ userId, availability }) => ({ userId, ...(availability ?? anyTime) }));
}

/** When somebody is at work on these days, where spans that touch are one, so that a night is not cut at midnight. */
export function workSpans({ week, holidays }: Availability, timeZone: string, days: string[]): Span[] {
  const joined: Span[] = [];
  for (const { startsAt, endsAt } of days.flatMap(day =>
    openSpans({ week: week ?? allWeek, holidays }, timeZone, day),
  )) {
    const last = joined.at(-1);
    if (last && startsAt <= last.endsAt) last.endsAt = endsAt > last.endsAt ? endsAt : last.endsAt;
    else joined.push({ startsAt, endsAt });
  }
  return joined;
}

export const coversTime = (spans: Span[], from: Date, until: Date): boolean =>
  spans.some(({ startsAt, endsAt }) => startsAt <= from && until <= endsAt);

export const doesAll = ({ serviceIds }: Availability, wanted: string[]): boolean =>
  serviceIds.length === 0 || wanted.every(id => serviceIds.includes(id));

/** A PIN code with and without a space in it is the same. */
const codeKey = (code: string) => code.replaceAll(/\s/g, '').toUpperCase();

/**
 * Whether somebody goes there: null where they have not said how far, so that it is the workshop's to say. What is not known of
 * the place is not in anybody's area, but to who asks without any place all of them are.
 */
export function goesTo({ around, places }: Availability, to: Destination | null): boolean | null {
  if (!around && places.length === 0) return null;
  if (!to) return true;
  if (around && to.location && metresBetween(around.location, to.location) <= around.km * 1000) return true;
  const city = to.city === undefined ? null : fold(to.city);
  const code = to.postalCode === undefined ? null : codeKey(to.postalCode);
  return places.some(place => (city !== null && fold(place) === city) || codeKey(place) === code);
}
