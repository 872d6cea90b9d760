import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { leaveTask } from '../billing/tasks.ts';
import { adjustBalance, adjustCredit } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { bookFees, bookReturnedFees, type Fees } from '../payments/fees.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay, takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getAdvance, toAdvance } from './advances.ts';
import { issueAdvance } from './issue.ts';
import { payBack } from './refund.ts';
import { type AdvanceDocument, advancesCollection } from './store.ts';

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

/** Pays back what came in through the provider: booked now, and left for it to do. */
export async function returnAdvance(
  scope: EmitScope,
  advance: AdvanceDocument,
  back: { amount: number; accountId: string; withFee: boolean; bookingId: string },
): Promise<AdvanceDocument> {
  const { amount, accountId, withFee, bookingId } = back;
  const after = await payBack(scope, advance, { amount, method: 'online', reference: null });
  const refundId = `${after.moves.at(-1)?.id}`;
  await leaveTask(scope, `refund:${refundId}`, {
    what: 'refund',
    accountId,
    reference: `${advance.reference}`,
    amount,
    refundId,
    withFee,
    advanceId: advance._id,
    bookingId,
  });
  return after;
}

type Sent = { id: string; feesBack: number };

export async function advanceReturned(
  scope: DataScope,
  advanceId: string,
  moveId: string,
  { id, feesBack }: Sent,
): Promise<void> {
  const { number, currency } = await noteOnMove(scope, advanceId, moveId, { reference: id });
  await bookReturnedFees(scope, { id: moveId, document: number, currency, feesBack });
}

/** The provider does not pay it back: the voucher stands, and the money is the customer's credit. */
export async function advanceNotReturned(
  scope: DataScope,
  advanceId: string,
  moveId: string,
  failure: string,
): Promise<void> {
  await takeTurn(scope);
  const advance = await refundFailed(scope, advanceId, moveId, failure);
  const move = advance.moves.find(({ id }) => id === moveId);
  const amount = move?.amount ?? 0;
  const customerId = advance.customer.id;
  await adjustCredit(scope, customerId, amount);
  await adjustBalance(scope, customerId, -amount);
  const postedOn = civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
  await post(scope, {
    cause: { type: 'advance_refund_failed', id: moveId },
    document: `${move?.number}`,
    narration: failure,
    currency: advance.currency,
    postedOn,
    lines: [debit('payment_provider', amount), credit('customer_credit', amount, customerId)],
  });
  await countDay(scope, postedOn, { received: amount });
}

/** Notes that what went back is here after all; whose it is now is for others to book. */
export async function refundFailed(
  scope: DataScope,
  advanceId: string,
  moveId: string,
  failure: string,
): Promise<AdvanceDocument> {
  const advance = await noteOnMove(scope, advanceId, moveId, { failure });
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
