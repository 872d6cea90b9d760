import type { components } from '@workbay/sdk/schema';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { findOpeningHours, untold } from '../openingHours/openingHours.ts';
import { holidayOn, instantOf, openSpans } from '../openingHours/spans.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { daysBetween, mostDays, mustBeNear } from './moment.ts';
import { longestMs } from './place.ts';
import { shownBookings } from './shown.ts';
import { bookingsCollection } from './store.ts';

type Schemas = components['schemas'];

const mostBookings = 1000;

export async function calendar(ctx: Context, from: string, to: string): Promise<Schemas['Calendar']> {
  mustBeNear(to, '/query/to');
  const days = daysBetween(from, to);
  if (days.length === 0)
    throw fault('rule_broken', '/query/to', 'is before the first day', 'not_after_start');
  if (days.length > mostDays) throw fault('rule_broken', '/query/to', 'is more than 31 days on', 'too_large');
  const { timeZone } = await getWorkshop(ctx);
  const hours = (await findOpeningHours(ctx)) ?? untold;
  const begins = instantOf(Temporal.PlainDate.from(from), '00:00', timeZone, 'earlier');
  const ends = instantOf(Temporal.PlainDate.from(to), '24:00', timeZone, 'later');
  const found = await tenantCollection(ctx, bookingsCollection).find(
    { startsAt: { $gt: new Date(begins.getTime() - longestMs), $lt: ends }, endsAt: { $gt: begins } },
    { sort: { startsAt: 1, _id: 1 }, limit: mostBookings + 1, hint: { tenantId: 1, startsAt: 1, _id: 1 } },
  );
  return {
    days: days.map(day => ({
      day,
      holiday: holidayOn(hours, day)?.reason ?? null,
      open: openSpans(hours, timeZone, day).map(({ startsAt, endsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
    })),
    bookings: await shownBookings(ctx, found.slice(0, mostBookings)),
    more: found.length > mostBookings,
  };
}
