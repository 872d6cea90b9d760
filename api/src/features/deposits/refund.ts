import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import { getAdvance, wentBack } from '../advances/advances.ts';
import { returnAdvance } from '../advances/online.ts';
import { toBooking } from '../bookings/shape.ts';
import { isAhead } from '../bookings/status.ts';
import { type BookingDocument, bookingsCollection } from '../bookings/store.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { takeTurn } from '../summary/figures.ts';
import { pagesOf } from './end.ts';

/** What of a booking's deposit is there still: neither paid back nor set against an invoice. */
export async function refundableOf(scope: EmitScope, bookingId: string): Promise<number> {
  const { advanceId } = (await find(scope, bookingId))?.deposit ?? {};
  return advanceId ? (await getAdvance(scope, advanceId)).left : 0;
}

/** Pays so much of a deposit back because Workbay has decided so: our fee on it goes back too. */
export async function refundDeposit(scope: EmitScope, bookingId: string, amount: number): Promise<void> {
  await takeTurn(scope);
  const before = await find(scope, bookingId);
  const { deposit } = before ?? {};
  const advance = deposit?.advanceId ? await getAdvance(scope, deposit.advanceId) : null;
  const page = (await pagesOf(scope, bookingId)).find(({ paymentId }) => paymentId === advance?._id);
  if (!before || !deposit || !advance || !page || advance.left < amount)
    throw fault('rule_broken', '/body/refund', 'is more than is left of the deposit', 'too_large');
  const after = await returnAdvance(scope, advance, {
    amount,
    accountId: page.accountId,
    withFee: true,
    bookingId,
  });
  // Where there is still to come of the booking what it will, the rest waits for that.
  const state = after.left > 0 && isAhead(before.status) ? deposit.state : 'returned';
  const booking = await tenantCollection(scope, bookingsCollection).replace(before, {
    ...before,
    deposit: { ...deposit, state, returned: wentBack(after) },
  });
  await emit(scope, 'booking.updated', toBooking(booking), toBooking(before));
}

const find = (scope: EmitScope, _id: string): Promise<BookingDocument | null> =>
  tenantCollection(scope, bookingsCollection).findOne({ _id });
