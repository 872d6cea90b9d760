import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Principal } from '../../principal.ts';
import { emit } from '../events/events.ts';
import { toBooking } from './shape.ts';
import { type BookingStatus, canMove, holdsPlace } from './status.ts';
import { type BookingDocument, bookingsCollection } from './store.ts';

type Scope = DataScope & { principal?: Principal | null };
type Changes = Partial<Pick<BookingDocument, 'reason' | 'jobId' | 'endedBy'>>;

/** Moves a booking on, gives its place back where it needs none any more, and says so. */
export async function moveBooking(
  scope: Scope,
  before: BookingDocument,
  status: BookingStatus,
  changes: Changes = {},
): Promise<BookingDocument> {
  if (!canMove(before.status, status))
    throw new Problem('booking_closed', `A booking that is ${before.status} cannot become ${status}.`);
  const booking = await tenantCollection(scope, bookingsCollection).replace(before, {
    ...before,
    ...changes,
    status,
    holds: holdsPlace(status),
  });
  await emit(scope, 'booking.status_changed', toBooking(booking), toBooking(before));
  return booking;
}
