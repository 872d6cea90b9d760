import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { toBooking } from '../bookings/shape.ts';
import { holdsPlace } from '../bookings/status.ts';
import { type BookingDepositDocument, type BookingDocument, bookingsCollection } from '../bookings/store.ts';
import { tellCustomer } from '../bookings/tellCustomer.ts';
import { emit } from '../events/events.ts';
import { advancesOfDeposit, leftOf, returnedOf } from './held.ts';

type State = BookingDepositDocument['state'];
/** What a deposit is of which less is with the customer than was: their credit, or the workshop's again. */
type Else = 'not_returned' | 'kept';

/**
 * The customer did not get the deposit back, which they were told. A refund on an invoice (`billed`) may as well be of the job that the
 * deposit was set against.
 */
export async function depositNotReturned(
  scope: DataScope & { config: Config },
  bookingId: string,
  { billed }: { billed: boolean },
): Promise<void> {
  const changed = await depositMoved(scope, bookingId);
  const booking = changed ?? (billed ? null : await find(scope, bookingId));
  if (booking) await tellCustomer(scope, booking, 'not_returned');
}

/** Notes on the booking what of its deposit is with the customer, once something went back or came back. Gives it where that is news. */
export async function depositMoved(
  scope: DataScope,
  bookingId: string,
  otherwise: Else = 'not_returned',
): Promise<BookingDocument | null> {
  const before = await find(scope, bookingId);
  if (!before?.deposit) return null;
  const advances = await advancesOfDeposit(scope, before.deposit);
  const returned = await returnedOf(scope, before.deposit, advances);
  if (returned === before.deposit.returned) return null;
  const state = stateOf(before, before.deposit, { returned, left: leftOf(advances), otherwise });
  const deposit = { ...before.deposit, returned, state };
  const booking = await tenantCollection(scope, bookingsCollection).replace(before, { ...before, deposit });
  await emit(scope, 'booking.updated', toBooking(booking), toBooking(before));
  return booking;
}

function stateOf(
  { status }: BookingDocument,
  deposit: BookingDepositDocument,
  { returned, left, otherwise }: { returned: number; left: number; otherwise: Else },
): State {
  // Where there is still to come of the booking what it will, the rest waits for that.
  if (left > 0 && holdsPlace(status)) return 'paid';
  if (returned > deposit.returned || (otherwise === 'kept' && returned > 0)) return 'returned';
  return otherwise;
}

const find = (scope: DataScope, _id: string): Promise<BookingDocument | null> =>
  tenantCollection(scope, bookingsCollection).findOne({ _id });
