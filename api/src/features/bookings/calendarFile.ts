import { readablePhone } from '@workbay/sdk/phone';
import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getBooking } from './bookings.ts';
import { calendarContent } from './calendarText.ts';
import type { BookingDocument } from './store.ts';
import { placeOf, workshopLine } from './where.ts';

type Scope = DataScope & { config: Config };

/**
 * The booking for the customer's own calendar: the same event each time, so that a newer file moves or cancels it (RFC 5545, 3.8.7.4).
 * What is published or cancelled names who does so (RFC 5546, 3.2.1 and 3.2.5): the address to which their mails are answered.
 */
export async function calendarFile(scope: Scope, bookingId: string) {
  const booking = await getBooking(scope, bookingId);
  const workshop = await getWorkshop(scope);
  const what = booking.services.map(({ name }) => name).join(', ');
  // Read where it is needed: an idle process holds a megabyte less.
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const calendar = ical({
    prodId: { company: 'Workbay', product: 'Bookings' },
    method: isOff(booking) ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${booking._id}@workbay`,
    sequence: booking.version,
    organizer: {
      name: workshop.name,
      email: workshop.mailReplyTo ?? workshop.email ?? ownAddress(scope.config),
    },
    start: booking.startsAt,
    end: booking.endsAt,
    stamp: booking.updatedAt,
    summary: [workshop.name, what].filter(Boolean).join(': '),
    description:
      [booking.vehicle?.registration, workshop.phone && readablePhone(workshop.phone)]
        .filter(Boolean)
        .join('\n') || null,
    location: placeOf(booking, workshopLine(workshop)) || null,
    status: ICalEventStatus[eventStatus(booking)],
  });
  return {
    filename: 'booking.ics',
    contentType: 'text/calendar; charset=utf-8',
    content: calendarContent(calendar),
  };
}

const ownAddress = ({ mail: { from } }: Config): string => /<(.+)>/.exec(from)?.[1] ?? from;

const isOff = ({ status }: BookingDocument) =>
  status === 'cancelled' || status === 'declined' || status === 'no_show' || status === 'expired';

export function eventStatus(booking: BookingDocument): 'CANCELLED' | 'TENTATIVE' | 'CONFIRMED' {
  if (isOff(booking)) return 'CANCELLED';
  const { status } = booking;
  return status === 'requested' || status === 'awaiting_deposit' ? 'TENTATIVE' : 'CONFIRMED';
}
