import type { components } from '@workbay/sdk/schema';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { updateBooking } from '../bookings/bookings.ts';
import { moveBooking } from '../bookings/move.ts';
import { bookingRules } from '../bookings/settings.ts';
import { toBooking } from '../bookings/shape.ts';
import { isAhead } from '../bookings/status.ts';
import type { BookingDocument } from '../bookings/store.ts';
import { tellCustomer } from '../bookings/tellCustomer.ts';
import { emit } from '../events/events.ts';
import { isClosing } from '../workshops/standing.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { mustBeFree, publicSlots } from './request.ts';

const hour = 60 * 60_000;

/** As it was agreed with the deposit, or as the rules are now. */
const freeHours = async (scope: Context, { deposit }: BookingDocument): Promise<number> =>
  deposit?.freeCancelHours ?? (await bookingRules(scope)).cancelHours;

/** Until when the customer can cancel or move it themselves, for free; null where they no longer can. */
export async function changeableUntil(
  scope: Context,
  booking: BookingDocument,
  closing: boolean,
): Promise<Date | null> {
  if (!isAhead(booking.status) || closing) return null;
  const until = new Date(booking.startsAt.getTime() - (await freeHours(scope, booking)) * hour);
  return until > new Date() ? until : null;
}

const isChangeable = async (scope: Context, booking: BookingDocument): Promise<boolean> =>
  (await changeableUntil(scope, booking, await isClosing(scope))) !== null;

/** Whether the link still cancels it when it is too late to do so for free: for a part of the deposit. */
export const isCancellableLate = ({ status, deposit, startsAt }: BookingDocument): boolean =>
  isAhead(status) && deposit?.state === 'paid' && startsAt > new Date();

async function mustBeInTime(scope: Context, booking: BookingDocument): Promise<void> {
  if (!(await isChangeable(scope, booking)))
    throw new Problem('booking_closed', 'Ask the workshop: it is too late to change it here.');
}

export async function cancelOwn(scope: Context, booking: BookingDocument): Promise<BookingDocument> {
  if (booking.status === 'cancelled') return booking;
  if (!isCancellableLate(booking) && !(await isChangeable(scope, booking)))
    throw new Problem('booking_closed', 'Ask the workshop: it is too late to cancel it here.');
  const cancelled = await moveBooking(scope, booking, 'cancelled', { endedBy: 'customer' });
  await tellCustomer(scope, cancelled, 'cancelled');
  return cancelled;
}

/** What is to have room elsewhere, with whoever is named for it. */
const wishOf = ({ _id: except, services, visit, anyone, assignedTo }: BookingDocument) => ({
  serviceIds: services.map(({ id }) => id),
  visit,
  except,
  named: anyone ? [] : assignedTo,
});

/** Other times that it can be moved to. */
export async function slotsToMove(
  scope: Context,
  booking: BookingDocument,
  days: { from: string; days: number },
): Promise<components['schemas']['Slots']> {
  await mustBeInTime(scope, booking);
  const wish = wishOf(booking);
  if (wish.serviceIds.length === 0)
    throw new Problem('booking_closed', 'Ask the workshop: what is to be done takes no fixed time.');
  const open = { scope, workshop: await getWorkshop(scope), rules: await bookingRules(scope) };
  return publicSlots(open, { ...wish, ...days, not: booking.startsAt.toISOString() });
}

export async function moveOwn(
  scope: Context,
  booking: BookingDocument,
  startsAt: string,
): Promise<BookingDocument> {
  if (booking.startsAt.getTime() === Date.parse(startsAt)) return booking;
  await mustBeInTime(scope, booking);
  const workshop = await getWorkshop(scope);
  const rules = await bookingRules(scope);
  const wish = wishOf(booking);
  const { serviceIds } = wish;
  if (serviceIds.length === 0) throw fault('place_taken', '/body/startsAt', 'is not free');
  await mustBeFree({ scope, workshop, rules }, startsAt, wish);
  const moved = await updateBooking(
    scope,
    booking._id,
    { startsAt, serviceIds },
    {
      anyBay: booking.bayId !== null,
      status: rules.autoConfirm || booking.status === 'awaiting_deposit' ? undefined : 'requested',
    },
  );
  await emit(scope, 'booking.moved', toBooking(moved), toBooking(booking));
  return moved;
}
