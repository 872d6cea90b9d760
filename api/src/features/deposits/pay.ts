import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { getBooking } from '../bookings/bookings.ts';
import { isAhead } from '../bookings/status.ts';
import type { BookingDocument } from '../bookings/store.ts';
import { bookingUrl } from '../bookings/token.ts';
import { bookingFeePercent, feeOf } from '../onlinePayments/account.ts';
import { openPage } from '../onlinePayments/page.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** Whether the deposit of a booking can be paid now; who was confirmed without may still pay it. */
export const isPayable = ({ deposit, startsAt, status }: BookingDocument, now = new Date()): boolean =>
  deposit?.state === 'awaiting' &&
  isAhead(status) &&
  (status === 'awaiting_deposit' ? deposit.payBy : startsAt) > now;

/** Gives a page on which the deposit is paid by card. */
export async function payDeposit(
  ctx: Context,
  bookingId: string,
  language: 'en' | 'hi' | undefined,
): Promise<components['schemas']['BillingPage']> {
  return openPage(ctx, { bookingId }, { language, returnUrl: bookingUrl(ctx, bookingId) }, async outside => {
    const booking = await getBooking(outside, bookingId);
    if (!booking.deposit || !isPayable(booking)) throw new Problem('nothing_due', 'Nothing is to be paid.');
    const { amount, currency } = booking.deposit;
    const { name } = await getWorkshop(outside);
    const what = booking.services.map(service => service.name).join(', ');
    const title = [what, name].filter(Boolean).join(' · ').slice(0, 200);
    return { amount, fee: feeOf(amount, bookingFeePercent), currency, title };
  });
}
