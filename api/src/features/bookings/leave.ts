import { type DataScope, nowOf, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { emit } from '../events/events.ts';
import { toBooking } from './shape.ts';
import { bookingsCollection } from './store.ts';

/** The next ones; those after them show that somebody is gone. */
const most = 200;

/** Who has left is not to do what lies ahead. */
export async function leaveBookings(scope: DataScope, userId: string): Promise<void> {
  const bookings = tenantCollection(unbounded(scope), bookingsCollection);
  const ahead = await bookings.find(
    { assignedTo: userId, holds: true, startsAt: { $gt: nowOf(scope) } },
    { sort: { startsAt: 1, _id: 1 }, limit: most, hint: { tenantId: 1, assignedTo: 1, startsAt: 1, _id: 1 } },
  );
  for (const before of ahead) {
    const assignedTo = before.assignedTo.filter(id => id !== userId);
    const booking = await bookings.replace(before, { ...before, assignedTo });
    await emit(scope, 'booking.updated', toBooking(booking), toBooking(before));
  }
}
