import type { BookingStatus } from '../bookings/status.ts';

const openMs = 60 * 24 * 60 * 60_000;

type Booked = { status: BookingStatus; startsAt: Date; endsAt: Date };

/** Whether a booking has begun or is over, and not for too long. */
export function isDisputable({ status, startsAt, endsAt }: Booked, now: Date): boolean {
  const begun = startsAt <= now || !['requested', 'awaiting_deposit', 'confirmed'].includes(status);
  return begun && endsAt.getTime() + openMs >= now.getTime();
}
