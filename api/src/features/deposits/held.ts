import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { becameCredit, getAdvance, wentBack } from '../advances/advances.ts';
import { returnAdvance, type Through } from '../advances/online.ts';
import type { AdvanceDocument } from '../advances/store.ts';
import type { BookingDepositDocument } from '../bookings/store.ts';
import type { EmitScope } from '../events/events.ts';
import { type PaymentPageDocument, paymentPagesCollection } from '../onlinePayments/store.ts';
import { refundedOn } from '../payments/ofInvoices.ts';

/** The pages on which a booking's deposit is, or was, to be paid. */
export const pagesOf = (scope: DataScope, bookingId: string): Promise<PaymentPageDocument[]> =>
  tenantCollection(scope, paymentPagesCollection).find({ bookingId });

export async function advancesOfDeposit(
  scope: DataScope,
  { advanceIds }: Pick<BookingDepositDocument, 'advanceIds'>,
): Promise<AdvanceDocument[]> {
  const advances: AdvanceDocument[] = [];
  for (const advanceId of advanceIds) advances.push(await getAdvance(scope, advanceId));
  return advances;
}

export const leftOf = (advances: AdvanceDocument[]): number =>
  advances.reduce((sum, { left }) => sum + left, 0);

/** What of a deposit is with the customer again: of its advances, and of what was kept and given back after all. */
export async function returnedOf(
  scope: DataScope,
  { invoiceId }: Pick<BookingDepositDocument, 'invoiceId'>,
  advances: AdvanceDocument[],
): Promise<number> {
  const billed = invoiceId ? await refundedOn(scope, invoiceId) : 0;
  return advances.reduce((sum, advance) => sum + wentBack(advance), billed);
}

/** What of so much that is due goes back of these now: what neither went back, nor became credit instead, and is left. */
export function backOf(due: number, advances: AdvanceDocument[], returned: number): number {
  const credited = advances.reduce((sum, advance) => sum + becameCredit(advance), 0);
  return Math.min(Math.max(0, due - returned - credited), leftOf(advances));
}

/** Does something with so much of these advances, as far as each has it left, the first of them first. Gives them as they are then. */
export async function spread(
  amount: number,
  advances: AdvanceDocument[],
  act: (advance: AdvanceDocument, part: number) => Promise<AdvanceDocument>,
): Promise<AdvanceDocument[]> {
  const after: AdvanceDocument[] = [];
  let rest = amount;
  for (const advance of advances) {
    const part = Math.min(rest, advance.left);
    after.push(part > 0 ? await act(advance, part) : advance);
    rest -= part;
  }
  return after;
}

/** Pays back so much of a deposit, as far as that is there, to the card that it was paid with. Gives its advances as they are then. */
export const returnAdvances = (
  scope: EmitScope,
  advances: AdvanceDocument[],
  { amount, ...through }: Through & { amount: number },
): Promise<AdvanceDocument[]> =>
  spread(amount, advances, (advance, part) => returnAdvance(scope, advance, { amount: part, ...through }));
