import type { Booking } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';

/** Where a booking that was dropped is shown until the server has said yes or no. */
export type Early = Pick<Booking, 'id' | 'startsAt' | 'endsAt'>;

interface Place {
  startsAt: string;
  bayId?: string;
  userId?: string;
}

/** Moves a booking to where it was dropped; it goes back where that is refused. */
export function useMoveBooking(bookings: Booking[]) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const [early, setEarly] = useState<Early | null>(null);
  const change = useChange(
    ({ booking, to }: { booking: Booking; to: Place }) =>
      workbay.bookings.update(
        booking.id,
        {
          startsAt: to.startsAt,
          ...(to.bayId && { bayId: to.bayId }),
          ...(to.userId && !booking.assignedTo.includes(to.userId) && { assignedTo: [to.userId] }),
        },
        { ifMatch: booking.version },
      ),
    { said: moved => t('bookings.moved', { name: moved.customer.name, time: shortTime(moved.startsAt) }) },
  );
  const drop = (bookingId: string, to: Place) => {
    const booking = bookings.find(({ id }) => id === bookingId);
    if (!booking) return;
    const length = Date.parse(booking.endsAt) - Date.parse(booking.startsAt);
    const same = Date.parse(booking.startsAt) === Date.parse(to.startsAt);
    const sameBay = !to.bayId || to.bayId === booking.bayId;
    const samePerson = !to.userId || booking.assignedTo.includes(to.userId);
    if (same && sameBay && samePerson) return;
    const endsAt = new Date(Date.parse(to.startsAt) + length).toISOString();
    setEarly({ id: booking.id, startsAt: to.startsAt, endsAt });
    change.mutate({ booking, to }, { onSettled: () => setEarly(null) });
  };
  return { drop, early };
}
