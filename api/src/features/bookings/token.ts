import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { keyedHash } from '../../data/seal.ts';
import { type BookingDocument, bookingsCollection } from './store.ts';

type Keys = { config: Pick<Config, 'secretKey' | 'publicUrl'> };

/** 132 bits that only who has the secret key can make, as in links to documents (decision 14). */
const tokenOf = ({ config }: Keys, bookingId: string): string =>
  keyedHash(config.secretKey, 'booking link', bookingId).slice(0, 22);

const hashOf = ({ config }: Keys, token: string): string =>
  keyedHash(config.secretKey, 'booking token', token);

export const bookingTokenHash = (keys: Keys, bookingId: string): string =>
  hashOf(keys, tokenOf(keys, bookingId));

/** Where the customer sees it, and cancels or moves it. */
export const bookingUrl = (keys: Keys, bookingId: string): string =>
  `${keys.config.publicUrl}/b/${tokenOf(keys, bookingId)}`;

const keptMs = 90 * 24 * 60 * 60_000;

/** Null where there is none, or it is long over. */
export async function bookingByToken(
  scope: DataScope & Keys,
  token: string,
): Promise<BookingDocument | null> {
  const bookings = platformCollection(scope, bookingsCollection, 'a booking is opened by its link');
  const booking = await bookings.findOne({ tokenHash: hashOf(scope, token) });
  return booking && booking.endsAt.getTime() > Date.now() - keptMs ? booking : null;
}
