import type { Config } from '../../config.ts';
import { nowOf } from '../../data/scope.ts';
import { becameCredit } from '../advances/advances.ts';
import { leaveTask } from '../billing/tasks.ts';
import type { BookingDocument } from '../bookings/store.ts';
import type { EmitScope } from '../events/events.ts';
import { takeTurn } from '../summary/figures.ts';
import { advancesOfDeposit, backOf, leftOf, pagesOf, returnAdvances, returnedOf } from './held.ts';
import { billKept } from './kept.ts';
import { dueBack } from './policy.ts';

const endings: ReadonlySet<BookingDocument['status']> = new Set([
  'declined',
  'cancelled',
  'no_show',
  'expired',
]);

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
  if (deposit.state !== 'paid' || before.status === 'checked_in') return deposit;
  const { amount, withFee } = dueBack(before, after, nowOf(scope));
  await takeTurn(scope);
  const advances = await advancesOfDeposit(scope, deposit);
  const [first] = advances;
  if (!first) return deposit;
  const page = (await pagesOf(scope, before._id)).find(({ paymentId }) => paymentId === first._id);
  // Some of it may be back already, or have been set against an invoice by hand.
  const gone = await returnedOf(scope, deposit, advances);
  const left = leftOf(advances);
  const back = page ? backOf(amount, advances, gone) : 0;
  const billed = left > back ? await billKept(scope, before, advances, left - back) : null;
  if (page)
    await returnAdvances(scope, billed?.advances ?? advances, {
      amount: back,
      accountId: page.accountId,
      withFee,
      bookingId: before._id,
    });
  const returned = gone + back;
  const credited = !billed && advances.some(advance => becameCredit(advance) > 0);
  const state = returned > 0 ? 'returned' : credited ? 'not_returned' : 'kept';
  return { ...deposit, state, returned, invoiceId: billed?.invoiceId ?? null };
}
