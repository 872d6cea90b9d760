import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { bookingsCollection } from '../bookings/store.ts';
import { wasConfirmed } from './policy.ts';

/** Whether our fee goes back with what the workshop pays back of a deposit by itself, as where it ends the booking. */
export async function feeGoesBack(scope: DataScope, bookingId: string): Promise<boolean> {
  const booking = await tenantCollection(scope, bookingsCollection).findOne({ _id: bookingId });
  return !booking || !wasConfirmed(booking);
}
