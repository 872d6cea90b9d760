import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { getAdvance, wentBack } from '../advances/advances.ts';
import { toBooking } from '../bookings/shape.ts';
import { bookingsCollection } from '../bookings/store.ts';
import { tellCustomer } from '../bookings/tellCustomer.ts';
import { emit } from '../events/events.ts';

/** The provider does not pay the deposit back, which the customer was told. */
export async function depositNotReturned(
  scope: DataScope & { config: Config },
  bookingId: string,
): Promise<void> {
  const bookings = tenantCollection(scope, bookingsCollection);
  const before = await bookings.findOne({ _id: bookingId });
  if (!before?.deposit) return;
  const { advanceId } = before.deposit;
  const returned = advanceId ? wentBack(await getAdvance(scope, advanceId)) : 0;
  const deposit = { ...before.deposit, returned };
  if (deposit.state === 'returned') deposit.state = 'not_returned';
  const booking = await bookings.replace(before, { ...before, deposit });
  await emit(scope, 'booking.updated', toBooking(booking), toBooking(before));
  await tellCustomer(scope, booking, 'not_returned');
}
