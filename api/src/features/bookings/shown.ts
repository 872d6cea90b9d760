import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { toBooking } from './shape.ts';
import type { BookingDocument } from './store.ts';
import { clashesOf } from './visits.ts';

type Booking = components['schemas']['Booking'];

/** As the API shows them, with who of those that they are given to cannot. */
export async function shownBookings(scope: DataScope, docs: BookingDocument[]): Promise<Booking[]> {
  const clashes = await clashesOf(scope, docs);
  return docs.map(doc => ({ ...toBooking(doc), clashes: clashes.get(doc._id) ?? [] }));
}

export async function shownBooking(scope: DataScope, doc: BookingDocument): Promise<Booking> {
  const [shown = toBooking(doc)] = await shownBookings(scope, [doc]);
  return shown;
}
