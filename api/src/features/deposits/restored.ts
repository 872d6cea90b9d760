import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { giveToJob, receiveAdvance } from '../advances/online.ts';
import type { AdvanceDocument } from '../advances/store.ts';
import { toBooking } from '../bookings/shape.ts';
import { holdsPlace } from '../bookings/status.ts';
import { bookingsCollection } from '../bookings/store.ts';
import { namedCustomer } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { findJob } from '../jobs/jobs.ts';

/**
 * A deposit that was taken back, or a part of it, and is here again: for as long as the booking waits for it, it is its deposit
 * again, under a voucher of its own. Gives the id of the new advance, or null where the booking has no use for it.
 */
export async function depositRestored(
  scope: DataScope,
  bookingId: string,
  gone: AdvanceDocument,
  amount: number,
): Promise<string | null> {
  const bookings = tenantCollection(scope, bookingsCollection);
  const before = await bookings.findOne({ _id: bookingId });
  const { deposit } = before ?? {};
  if (!before || !deposit?.advanceIds.includes(gone._id)) return null;
  if (!holdsPlace(before.status)) return null;
  const job = before.jobId ? await findJob(scope, before.jobId) : null;
  if (job?.invoiceId) return null;
  const { description, reference } = gone;
  const advance = await receiveAdvance(scope, {
    customer: await namedCustomer(scope, before.customer.id),
    description,
    amount,
    reference: `${reference}`,
    fees: { all: 0, ours: 0 },
  });
  if (job) await giveToJob(scope, advance._id, job);
  const again = { ...deposit, state: 'paid' as const, advanceIds: [...deposit.advanceIds, advance._id] };
  const booking = await bookings.replace(before, { ...before, deposit: again });
  await emit(scope, 'booking.updated', toBooking(booking), toBooking(before));
  return advance._id;
}
