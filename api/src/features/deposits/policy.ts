import type { BookingDocument } from '../bookings/store.ts';
import { multiply } from '../money/lineItems.ts';

type Ended = Pick<BookingDocument, 'status' | 'endedBy'>;

/** Whether the workshop has said yes to what was booked, and nothing else has become of it. */
export const wasConfirmed = ({ status }: Pick<BookingDocument, 'status'>): boolean =>
  status === 'confirmed' || status === 'checked_in' || status === 'done';

/**
 * What of a paid deposit goes back, and whether our fee on it does too. All of it where the workshop does not do what was booked; less
 * what was agreed where the customer cancels late; nothing for who does not come. The fee stays ours only where a workshop
 * takes back what it had confirmed.
 */
export function dueBack(
  before: Pick<BookingDocument, 'status' | 'startsAt' | 'deposit'>,
  { status, endedBy }: Ended,
  now: Date,
): { amount: number; withFee: boolean } {
  const { deposit } = before;
  if (deposit?.state !== 'paid' || status === 'no_show') return { amount: 0, withFee: false };
  if (endedBy !== 'customer') return { amount: deposit.amount, withFee: !wasConfirmed(before) };
  const freeUntil = before.startsAt.getTime() - deposit.freeCancelHours * 60 * 60_000;
  const kept = now.getTime() <= freeUntil ? 0 : multiply(deposit.amount, deposit.keptPercent, 100);
  return { amount: deposit.amount - kept, withFee: true };
}
