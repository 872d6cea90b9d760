import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { giveToJob, receiveAdvance, returnAdvance } from '../advances/online.ts';
import { leaveTask } from '../billing/tasks.ts';
import { moveBooking } from '../bookings/move.ts';
import { bookingRules } from '../bookings/settings.ts';
import { toBooking } from '../bookings/shape.ts';
import { type BookingDocument, bookingsCollection } from '../bookings/store.ts';
import { tellCustomer } from '../bookings/tellCustomer.ts';
import { namedCustomer } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { findJob } from '../jobs/jobs.ts';
import type { PaymentPageDocument } from '../onlinePayments/store.ts';
import { bookFees, type Fees } from '../payments/fees.ts';
import { getWorkshop } from '../workshops/workshops.ts';

type Scope = DataScope & { config: Config };
type Paid = { amount: number; fees: Fees; reference: string };

/** Takes a deposit that was paid, and gives the id of what it became. What came too late goes back in full. */
export async function receiveDeposit(
  scope: Scope,
  page: PaymentPageDocument,
  paid: Paid,
): Promise<string | null> {
  const bookings = tenantCollection(scope, bookingsCollection);
  const booking = await bookings.findOne({ _id: `${page.bookingId}` });
  if (!booking) return sendBackUnbooked(scope, page, paid);
  const customer = await namedCustomer(scope, booking.customer.id);
  const description = `Deposit: ${booking.services.map(({ name }) => name).join(', ')}`.slice(0, 200);
  const advance = await receiveAdvance(scope, { ...paid, customer, description });
  const { deposit } = booking;
  if (deposit?.state !== 'awaiting') {
    const back = { amount: paid.amount, accountId: page.accountId, withFee: true, bookingId: booking._id };
    await returnAdvance(scope, advance, back);
    await tellCustomer(scope, booking, 'paid_late');
    return advance._id;
  }
  const taken = { ...deposit, state: 'paid' as const, advanceIds: [advance._id] };
  // Paid while the vehicle was here already.
  const job = booking.jobId && (await findJob(scope, booking.jobId));
  if (job) await giveToJob(scope, advance._id, job);
  const after = await settle(scope, booking, taken);
  await emit(scope, 'booking.deposit_paid', toBooking(after));
  return advance._id;
}

async function settle(
  scope: Scope,
  booking: BookingDocument,
  deposit: NonNullable<BookingDocument['deposit']>,
): Promise<BookingDocument> {
  if (booking.status !== 'awaiting_deposit')
    return tenantCollection(scope, bookingsCollection).replace(booking, { ...booking, deposit });
  const { autoConfirm } = await bookingRules(scope);
  const status = autoConfirm ? 'confirmed' : 'requested';
  const moved = await moveBooking(scope, booking, status, { deposit });
  await tellCustomer(scope, moved, status);
  return moved;
}

/** The customer was erased while they paid: the money goes back, and the books have what it cost. */
async function sendBackUnbooked(
  scope: Scope,
  { _id, accountId, pageId }: PaymentPageDocument,
  { amount, fees, reference }: Paid,
): Promise<null> {
  const { currency } = await getWorkshop(scope);
  await bookFees(scope, { id: _id, document: reference, currency, fees });
  const order = { accountId, reference, amount, refundId: _id, withFee: true, pageId };
  await leaveTask(scope, `refund:${_id}`, { what: 'refund', ...order });
  return null;
}
