import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { advancesCollection } from '../advances/store.ts';
import { bookingsCollection } from '../bookings/store.ts';
import { invoicesCollection } from '../invoices/store.ts';
import { leftOf } from './held.ts';
import { keptOn } from './refund.ts';

const reason = 'what of deposits can go back, for administrators';

/** What of these bookings' deposits can go back: what is neither back already nor set against an invoice, and what was kept as the price of the cancellation. */
export async function refundableOf(scope: DataScope, bookingIds: string[]): Promise<Map<string, number>> {
  const bookings = await platformCollection(scope, bookingsCollection, reason).find({
    _id: { $in: bookingIds },
  });
  const deposits = bookings.flatMap(({ _id, deposit }) => (deposit ? [{ _id, ...deposit }] : []));
  const advances = await platformCollection(scope, advancesCollection, reason).find({
    _id: { $in: deposits.flatMap(({ advanceIds }) => advanceIds) },
  });
  const invoices = await platformCollection(scope, invoicesCollection, reason).find({
    _id: { $in: deposits.flatMap(({ invoiceId }) => invoiceId ?? []) },
  });
  const refundable = new Map<string, number>();
  for (const { _id, advanceIds, invoiceId } of deposits) {
    const left = leftOf(advances.filter(advance => advanceIds.includes(advance._id)));
    const kept = await keptOn(
      scope,
      invoices.find(invoice => invoice._id === invoiceId),
    );
    refundable.set(_id, left + kept);
  }
  return refundable;
}
