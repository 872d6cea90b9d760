import { linkTokens } from '../../data/linkTokens.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { type BookingDocument, bookingsCollection } from './store.ts';

type Keys = Parameters<typeof tokenHash>[0];

/** `urlFor` is where the customer sees it, and cancels or moves it. */
const { tokenHash, hashFor, urlFor } = linkTokens('booking', token => `/b/${token}`);

export { hashFor as bookingTokenHash, urlFor as bookingUrl };

const keptMs = 90 * 24 * 60 * 60_000;

/** Null where there is none, or it is long over. */
export async function bookingByToken(
  scope: DataScope & Keys,
  token: string,
): Promise<BookingDocument | null> {
  const bookings = platformCollection(scope, bookingsCollection, 'a booking is opened by its link');
  const booking = await bookings.findOne({ tokenHash: tokenHash(scope, token) });
  return booking && booking.endsAt.getTime() > Date.now() - keptMs ? booking : null;
}
