import { BillingFault, type RefundOrder } from '../../adapters/billing/billing.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { advanceNotReturned, advanceReturned } from '../advances/online.ts';
import { billingOf } from '../billing/asking.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument, RefundOf } from '../billing/store.ts';
import { leaveTask, takeOver } from '../billing/tasks.ts';
import { depositNotReturned } from '../deposits/notReturned.ts';
import { refund } from '../payments/credit.ts';
import { bookReturnedFees } from '../payments/fees.ts';
import { onlineRoom, refundFailed, refundSent } from '../payments/online.ts';
import type { PaymentDocument } from '../payments/store.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { paymentAccountsCollection, paymentPagesCollection } from './store.ts';

/** Pays a customer's credit back to the card that they paid the invoice with: booked now, and left for the provider to do. */
export async function refundOnline(
  ctx: Context,
  input: { invoiceId: string; amount: number; note?: string | undefined },
): Promise<PaymentDocument> {
  billingOf(ctx);
  await takeTurn(ctx);
  const { invoiceId, amount } = input;
  const paid = (await onlineRoom(ctx, invoiceId)).find(({ room }) => room >= amount)?.payment;
  const pages = await tenantCollection(ctx, paymentPagesCollection).find({ invoiceId });
  const page = pages.find(({ paymentId }) => paid && paymentId === paid._id);
  if (!paid || !page) throw new Problem('not_paid_online');
  const made = await refund(ctx, { ...input, method: 'online', refundOf: paid._id });
  const order = {
    accountId: page.accountId,
    reference: `${paid.reference}`,
    amount,
    refundId: made._id,
    withFee: true,
  };
  await leaveTask(ctx, `refund:${made._id}`, { what: 'refund', ...order });
  return made;
}

/** Has the provider pay back; where it never will, the money is the customer's credit again. */
export async function refundAtProvider(
  parts: Parts,
  task: BillingTaskDocument,
  { advanceId, bookingId, pageId, ...order }: RefundOrder & RefundOf,
): Promise<void> {
  const accounts = platformCollection(parts, paymentAccountsCollection, 'whose payment is refunded');
  const account = await accounts.findOne({ accountId: order.accountId });
  const ask = () =>
    parts.billing.refund(order).catch((error: unknown) => {
      if (error instanceof BillingFault && !error.passing) return error;
      throw error;
    });
  await takeOver(parts, task, account, ask, async (scope, _account, done) => {
    const { refundId } = order;
    // Of a booking that is erased the books have the fees alone: a fault is told, until it is given up.
    if (pageId) {
      if (done instanceof BillingFault) throw done;
      const { currency } = await getWorkshop(scope);
      const { feesBack } = done;
      await bookReturnedFees(scope, { id: refundId, document: order.reference, currency, feesBack });
      return;
    }
    if (done instanceof BillingFault) {
      const { message } = done;
      await (advanceId
        ? advanceNotReturned(scope, advanceId, refundId, message)
        : refundFailed(scope, refundId, message));
      if (bookingId) await depositNotReturned(scope, bookingId);
      return;
    }
    await (advanceId ? advanceReturned(scope, advanceId, refundId, done) : refundSent(scope, refundId, done));
  });
}
