import { createHash } from 'node:crypto';
import type { ICalCalendar } from 'ical-generator';
import { nowOf } from '../../data/scope.ts';
import { bookingsAround } from '../bookings/around.ts';
import { eventStatus } from '../bookings/calendarFile.ts';
import { calendarContent, calendarName } from '../bookings/calendarText.ts';
import type { BookingDocument } from '../bookings/store.ts';
import { placeOf, workshopLine } from '../bookings/where.ts';
import { type PromisedJob, promisesAround } from '../jobs/promises.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { Reader } from './reader.ts';

const day = 24 * 60 * 60_000;
const daysBack = 30;
const daysAhead = 180;
/** What was called off is told of for so long, and then left out. */
const toldOffDays = 7;
const refreshSeconds = 15 * 60;
const promiseMs = 30 * 60_000;

const words = { en: { promised: 'Promised' }, hi: { promised: 'देने का समय' } };

/** The calendar that a phone subscribes to: the same text until something in it changes. */
export async function feedFile({ scope, person, permissions, ownOnly, feed }: Reader) {
  const workshop = await getWorkshop(scope);
  const now = nowOf(scope);
  const span = {
    from: new Date(now.getTime() - daysBack * day),
    now,
    until: new Date(now.getTime() + daysAhead * day),
    ...(ownOnly ? { userId: feed.userId } : {}),
  };
  const bookings = await bookingsAround(scope, span);
  const jobs = permissions.has('jobs:read') ? await promisesAround(scope, span) : [];
  const { default: ical, ICalEventStatus, ICalEventTransparency } = await import('ical-generator');
  const calendar: ICalCalendar = ical({
    prodId: { company: 'Workbay', product: 'Calendar' },
    name: calendarName(ownOnly ? `${workshop.name}: ${person.name}` : workshop.name),
    ttl: refreshSeconds,
  });
  const toldSince = new Date(now.getTime() - toldOffDays * day);
  const address = workshopLine(workshop);
  for (const booking of bookings) {
    const status = eventStatus(booking);
    if (status === 'CANCELLED' && booking.updatedAt < toldSince) continue;
    calendar.createEvent({
      id: `${booking._id}@workbay`,
      sequence: booking.version,
      stamp: booking.updatedAt,
      start: booking.startsAt,
      end: booking.endsAt,
      summary: whose(booking),
      description: booking.services.map(({ name }) => name).join(', ') || null,
      location: placeOf(booking, address) || null,
      status: ICalEventStatus[status],
    });
  }
  for (const job of jobs) {
    const cancelled = job.status === 'cancelled';
    if (cancelled && job.updatedAt < toldSince) continue;
    calendar.createEvent({
      id: `${job._id}@workbay`,
      sequence: job.version,
      stamp: job.updatedAt,
      start: job.promisedAt,
      end: new Date(job.promisedAt.getTime() + promiseMs),
      summary: `${words[person.language].promised}: ${job.number} · ${whose(job)}`,
      location: address || null,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const content = calendarContent(calendar);
  return { content, etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"` };
}

/** Whose it is, as the counter says it; how to reach them stays in Workbay. */
const whose = ({ customer, vehicle }: Pick<BookingDocument | PromisedJob, 'customer' | 'vehicle'>) =>
  [customer.name, vehicle?.registration].filter(Boolean).join(' · ');
