import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Principal } from '../../principal.ts';
import { endDeposit } from '../deposits/end.ts';
import { emit } from '../events/events.ts';
import { detachFile } from '../files/attach.ts';
import { toBooking } from './shape.ts';
import { type BookingStatus, canMove, holdsPlace } from './status.ts';
import { type BookingDocument, bookingsCollection } from './store.ts';

type Scope = DataScope & { config: Config; principal?: Principal | null };
type Changes = Partial<Pick<BookingDocument, 'reason' | 'jobId' | 'endedBy' | 'deposit'>>;

/** Moves a booking on, gives its place and its deposit back where they are due, and says so. */
export async function moveBooking(
  scope: Scope,
  before: BookingDocument,
  status: BookingStatus,
  changes: Changes = {},
): Promise<BookingDocument> {
  if (!canMove(before.status, status))
    throw new Problem('booking_closed', `A booking that is ${before.status} cannot become ${status}.`);
  const after = { ...before, ...changes, status, holds: holdsPlace(status) };
  if (!after.holds && after.jobId === null) {
    for (const fileId of before.photoFileIds) await detachFile(scope, before.tenantId, fileId, before._id);
    after.photoFileIds = [];
  }
  const deposit = await endDeposit(scope, before, after);
  const booking = await tenantCollection(scope, bookingsCollection).replace(before, { ...after, deposit });
  await emit(scope, 'booking.status_changed', toBooking(booking), toBooking(before));
  return booking;
}
