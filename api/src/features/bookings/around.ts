import { type Around, around } from '../../data/around.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type BookingDocument, bookingsCollection } from './store.ts';

/** The nearest of the bookings ahead and of those behind. */
export function bookingsAround(scope: DataScope, span: Around): Promise<BookingDocument[]> {
  const { userId } = span;
  const whose = userId ? { assignedTo: userId } : {};
  const hint = { tenantId: 1, ...(userId ? { assignedTo: 1 } : {}), startsAt: 1, _id: 1 };
  return around(
    (startsAt, order, limit) =>
      tenantCollection(scope, bookingsCollection).find(
        { ...whose, startsAt },
        { sort: { startsAt: order, _id: order }, limit, hint },
      ),
    span,
  );
}
