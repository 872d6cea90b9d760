import type { Config } from '../../config.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { getAdvance, wentBack } from '../advances/advances.ts';
import { returnAdvance } from '../advances/online.ts';
import { leaveTask } from '../billing/tasks.ts';
import type { BookingDocument } from '../bookings/store.ts';
import type { EmitScope } from '../events/events.ts';
import { type PaymentPageDocument, paymentPagesCollection } from '../onlinePayments/store.ts';
import { takeTurn } from '../summary/figures.ts';
import { billKept } from './kept.ts';
import { dueBack } from './policy.ts';

const endings: ReadonlySet<BookingDocument['status']> = new Set([
  'declined',
  'cancelled',
  'no_show',
  'expired',
]);

/** The pages on which a booking's deposit is, or was, to be paid. */
export const pagesOf = (scope: EmitScope, bookingId: string): Promise<PaymentPageDocument[]> =>
  tenantCollection(scope, paymentPagesCollection).find({ bookingId });

/**
 * The deposit as it is once the booking has moved on: where nothing comes of the booking, what is due of it goes back and
 * the page to pay it on is closed. After check-in it is the job's, like any advance.
 */
export async function endDeposit(
  scope: EmitScope & { config: Config },
  before: BookingDocument,
  after: BookingDocument,
): Promise<BookingDocument['deposit']> {
  const { deposit } = after;
  if (!deposit || !endings.has(after.status)) return deposit;
  if (deposit.state === 'awaiting') {
    for (const { _id, accountId, pageId, state } of await pagesOf(scope, before._id))
      if (state === 'open') await leaveTask(scope, `close:${_id}`, { what: 'close', accountId, pageId });
    return { ...deposit, state: 'lapsed' };
  }
  if (deposit.state !== 'paid' || !deposit.advanceId || before.status === 'checked_in') return deposit;
  const { amount, withFee } = dueBack(before, after, nowOf(scope));
  await takeTurn(scope);
  const advance = await getAdvance(scope, deposit.advanceId);
  const page = (await pagesOf(scope, before._id)).find(({ paymentId }) => paymentId === advance._id);
  // Some of it may be back already, or have been set against an invoice by hand.
  const gone = wentBack(advance);
  const back = page ? Math.min(Math.max(0, amount - gone), advance.left) : 0;
  const kept = advance.left - back;
  const billed = kept > 0 ? await billKept(scope, before, advance, kept) : null;
  if (page && back > 0) {
    const order = { amount: back, accountId: page.accountId, withFee, bookingId: before._id };
    await returnAdvance(scope, billed?.advance ?? advance, order);
  }
  const returned = gone + back;
  const state = returned > 0 ? 'returned' : 'kept';
  return { ...deposit, state, returned, invoiceId: billed?.invoiceId ?? null };
}
