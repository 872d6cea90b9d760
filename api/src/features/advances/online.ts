import type { SentRefund } from '../../adapters/billing/billing.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { leaveTask } from '../billing/tasks.ts';
import { adjustBalance, adjustCredit } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { bookFees, bookFeesGone, bookReturnedFees, type Fees } from '../payments/fees.ts';
import type { Failed } from '../payments/online.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay, takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getAdvance, toAdvance } from './advances.ts';
import { issueAdvance } from './issue.ts';
import { payBack } from './payBack.ts';
import { type AdvanceDocument, advancesCollection } from './store.ts';
import { moveOf, refundIdOf } from './tries.ts';

/** An advance that the payment provider has taken for the workshop. */
export async function receiveAdvance(
  scope: EmitScope,
  received: {
    customer: CustomerDocument;
    description: string;
    amount: number;
    reference: string;
    fees: Fees;
  },
): Promise<AdvanceDocument> {
  const { fees, ...taken } = received;
  const advance = await issueAdvance(scope, { ...taken, method: 'online', supply: 'services', job: null });
  await bookFees(scope, { id: advance._id, document: advance.number, currency: advance.currency, fees });
  return advance;
}

/** By what the provider pays back: from which account, with our fee or without it, and of which booking. */
export type Through = { accountId: string; withFee: boolean; bookingId: string };

/** Pays back what came in through the provider: booked now, and left for it to do. */
export async function returnAdvance(
  scope: EmitScope,
  advance: AdvanceDocument,
  { amount, ...through }: Through & { amount: number },
): Promise<AdvanceDocument> {
  const { withFee } = through;
  const after = await payBack(scope, advance, { amount, method: 'online', reference: null, withFee });
  const move = after.moves.at(-1);
  if (move) await leaveRefund(scope, after, move, through);
  return after;
}

/** Leaves it to the provider to pay back what is booked. */
export const leaveRefund = (
  scope: DataScope,
  { _id, reference }: AdvanceDocument,
  move: AdvanceDocument['moves'][number],
  through: Through,
): Promise<void> =>
  leaveTask(scope, `refund:${refundIdOf(move)}`, {
    what: 'refund',
    reference: `${reference}`,
    amount: move.amount,
    refundId: refundIdOf(move),
    advanceId: _id,
    ...through,
  });

/** The provider has taken it on. That it failed may be known by then. */
export async function advanceReturned(
  scope: DataScope,
  advanceId: string,
  refundId: string,
  { id, feesBack }: Pick<SentRefund, 'id' | 'feesBack'>,
): Promise<void> {
  const { moves, number, currency } = await getAdvance(scope, advanceId);
  const move = moveOf(moves, refundId);
  if (!move || move.reference !== null) return;
  await noteOnMove(scope, advanceId, move.id, { reference: id });
  await bookReturnedFees(scope, { id: refundId, document: number, currency, feesBack });
}

/**
 * The customer did not get it, be it refused at once or failed later: the voucher stands, and the money is their credit. Says whether
 * that is news.
 */
export async function advanceNotReturned(
  scope: DataScope,
  advanceId: string,
  refundId: string,
  { reason: failure, sent }: Failed,
): Promise<boolean> {
  await takeTurn(scope);
  if (sent) await advanceReturned(scope, advanceId, refundId, sent);
  const move = moveOf((await getAdvance(scope, advanceId)).moves, refundId);
  if (!move || move.failure !== null) return false;
  const advance = await refundFailed(scope, advanceId, move.id, failure);
  const { amount } = move;
  const customerId = advance.customer.id;
  await adjustCredit(scope, customerId, amount);
  await adjustBalance(scope, customerId, -amount);
  const postedOn = civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
  await post(scope, {
    cause: { type: 'advance_refund_failed', id: refundId },
    document: move.number,
    narration: failure,
    currency: advance.currency,
    postedOn,
    lines: [debit('payment_provider', amount), credit('customer_credit', amount, customerId)],
  });
  await countDay(scope, postedOn, { received: amount });
  const { feesGone = 0 } = sent ?? {};
  await bookFeesGone(scope, { id: refundId, document: move.number, currency: advance.currency, feesGone });
  return true;
}

/** Notes that what went back is here after all; whose it is now is for others to book. */
export async function refundFailed(
  scope: DataScope,
  advanceId: string,
  moveId: string,
  failure: string,
): Promise<AdvanceDocument> {
  const failedAt = nowOf(scope).toISOString();
  const advance = await noteOnMove(scope, advanceId, moveId, { failure, failedAt });
  await emit(scope, 'advance.refund_failed', toAdvance(advance));
  return advance;
}

async function noteOnMove(
  scope: DataScope,
  advanceId: string,
  moveId: string,
  note: Partial<AdvanceDocument['moves'][number]>,
): Promise<AdvanceDocument> {
  const before = await getAdvance(scope, advanceId);
  const moves = before.moves.map(move => (move.id === moveId ? { ...move, ...note } : move));
  return tenantCollection(scope, advancesCollection).replace(before, { ...before, moves });
}

/** The job that it was paid for is there: its invoice uses it up. */
export async function giveToJob(
  scope: DataScope,
  advanceId: string,
  job: { _id: string; number: string },
): Promise<void> {
  const before = await getAdvance(scope, advanceId);
  if (before.jobId === null)
    await tenantCollection(scope, advancesCollection).replace(before, {
      ...before,
      jobId: job._id,
      jobNumber: job.number,
    });
}
