import type { Config } from '../../config.ts';
import { type DataScope, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Principal } from '../../principal.ts';
import { moveBooking } from './move.ts';
import { bookingsCollection } from './store.ts';
import { tellReady } from './tellCustomer.ts';

type Scope = DataScope & { config: Config; principal?: Principal | null };

/** The job of a booking is handed over, or is not done after all: the booking is over as well. */
export async function endBookingOf(
  scope: Scope,
  bookingId: string,
  status: 'done' | 'cancelled',
): Promise<void> {
  const everywhere = unbounded(scope);
  const booking = await tenantCollection(everywhere, bookingsCollection).findOne({ _id: bookingId });
  if (booking?.status === 'checked_in') await moveBooking(everywhere, booking, status);
}

/** The work on what was booked is done. */
export async function tellBookerOf(scope: Scope, bookingId: string): Promise<void> {
  const everywhere = unbounded(scope);
  const booking = await tenantCollection(everywhere, bookingsCollection).findOne({ _id: bookingId });
  if (booking?.status === 'checked_in') await tellReady({ ...everywhere, config: scope.config }, booking);
}
