import {
  AlreadyRefunded,
  BillingFault,
  type RefundOrder,
  type SentRefund,
} from '../../adapters/billing/billing.ts';
import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { getAdvance } from '../advances/advances.ts';
import { advanceNotReturned, advanceReturned } from '../advances/online.ts';
import { moveOf } from '../advances/tries.ts';
import { billingOf } from '../billing/asking.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument, RefundOf } from '../billing/store.ts';
import { isGivenUp, leaveTask, takeOver } from '../billing/tasks.ts';
import { depositMoved, depositNotReturned } from '../deposits/returned.ts';
import { getInvoice } from '../invoices/invoices.ts';
import { isPosted } from '../ledger/ledger.ts';
import { mailOwners } from '../members/mailOwners.ts';
import { formatMoney } from '../money/format.ts';
import { refund } from '../payments/credit.ts';
import { bookFeesGone, bookReturnedFees } from '../payments/fees.ts';
import { type Failed, refundFailed, refundSent } from '../payments/online.ts';
import type { PaymentDocument } from '../payments/store.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { pageOf, paidAs } from './pages.ts';
import { type Room, roomsOn, sumOf } from './room.ts';
import { type PaymentPageDocument, paymentAccountsCollection, paymentPagesCollection } from './store.ts';

type Scope = DataScope & { config: Config };

/**
 * Pays a customer's credit back to the card that they paid the invoice, or its deposit, with: booked now, and left for the provider to do.
 * Where it was paid in several parts, each is refunded by itself; gives the first of them.
 */
export async function refundOnline(
  ctx: Context,
  { amount, ...of }: { invoiceId: string; amount: number; note?: string | undefined },
): Promise<PaymentDocument> {
  billingOf(ctx);
  await takeTurn(ctx);
  const rooms = await roomsOn(ctx, await getInvoice(ctx, of.invoiceId));
  if (sumOf(rooms) < amount) throw new Problem('not_paid_online');
  const made: PaymentDocument[] = [];
  let left = amount;
  for (const room of rooms) {
    const part = Math.min(left, room.room);
    if (part > 0) made.push(await refundFrom(ctx, room, { ...of, amount: part }));
    left -= part;
  }
  const [first] = made;
  if (!first) throw new Problem('not_paid_online');
  return first;
}

async function refundFrom(
  ctx: Context,
  { id, reference }: Room,
  of: { invoiceId: string; amount: number; note?: string | undefined },
): Promise<PaymentDocument> {
  const page = await pageOf(ctx, id);
  if (!page) throw new Problem('not_paid_online');
  const made = await refund(ctx, { ...of, method: 'online', refundOf: id });
  const { accountId, bookingId } = page;
  await leaveTask(ctx, `refund:${made._id}`, {
    what: 'refund',
    accountId,
    reference,
    amount: of.amount,
    refundId: made._id,
    withFee: true,
    ...(bookingId && { bookingId }),
  });
  if (bookingId) await depositMoved(ctx, bookingId);
  return made;
}

/**
 * Has the provider pay back; where the customer does not get it, the money is their credit again. What is nobody's credit here is tried
 * until it is given up.
 */
export async function refundAtProvider(
  parts: Parts,
  task: BillingTaskDocument,
  { advanceId, bookingId, pageId, ...order }: RefundOrder & RefundOf,
): Promise<void> {
  const accounts = platformCollection(parts, paymentAccountsCollection, 'whose payment is refunded');
  const account = await accounts.findOne({ accountId: order.accountId });
  const ask = () =>
    parts.billing.refund(order).catch((error: unknown) => {
      if (!(error instanceof BillingFault) || error.passing) throw error;
      if (pageId && !(error instanceof AlreadyRefunded) && !isGivenUp(task)) throw error;
      return error;
    });
  await takeOver(parts, task, account, ask, async (scope, _account, done) => {
    const { refundId } = order;
    // Of a booking that is erased the books have the fees alone.
    if (pageId) {
      const pages = tenantCollection(scope, paymentPagesCollection);
      const page = await pages.findOne({ _id: refundId });
      if (!page) throw new BillingFault(`${pageId} is gone`, false);
      if (done instanceof AlreadyRefunded) return;
      const sent = done instanceof BillingFault ? null : done;
      const reason = done instanceof BillingFault ? done.message : done.failure;
      if (sent) await bookFeesBack(scope, page, sent);
      if (reason !== null && !page.stranded) {
        await bookStranded(scope, page, { reference: order.reference, reason, sent });
        await pages.replace(page, { ...page, stranded: true });
      }
      return;
    }
    if (done instanceof BillingFault)
      await bookFailure(scope, { refundId, advanceId, bookingId }, { reason: done.message, sent: null });
    else if (done.failure !== null)
      await bookFailure(scope, { refundId, advanceId, bookingId }, { reason: done.failure, sent: done });
    else
      await (advanceId
        ? advanceReturned(scope, advanceId, refundId, done)
        : refundSent(scope, refundId, done));
  });
}

type Refunded = { refundId: string; advanceId?: string | undefined; bookingId?: string | undefined };

/** Books that the customer did not get it, once, and tells of a deposit. */
async function bookFailure(scope: Scope, { refundId, advanceId, bookingId }: Refunded, failed: Failed) {
  const news = advanceId
    ? await advanceNotReturned(scope, advanceId, refundId, failed)
    : await refundFailed(scope, refundId, failed);
  if (news && bookingId) await depositNotReturned(scope, bookingId, { billed: !advanceId });
}

/** Takes over that a refund of ours failed later, of what was paid on this page. */
export async function takeOverFailure(
  scope: Scope,
  page: PaymentPageDocument,
  { refundId, ...sent }: SentRefund & { refundId: string },
): Promise<void> {
  if (sent.failure === null) return;
  const { bookingId } = page;
  const failed = { reason: sent.failure, sent };
  if (refundId.startsWith('pay_')) return bookFailure(scope, { refundId, bookingId }, failed);
  for (const advanceId of paidAs(page))
    if (moveOf((await getAdvance(scope, advanceId)).moves, refundId))
      await bookFailure(scope, { refundId, advanceId, bookingId }, failed);
}

/** What came back of our fee on what was sent back as nobody was there for it: of that the books have the fees alone. */
async function bookFeesBack(
  scope: Scope,
  { _id }: PaymentPageDocument,
  { id: document, feesBack }: Pick<SentRefund, 'id' | 'feesBack'>,
): Promise<void> {
  if (await isPosted(scope, { type: 'fees_returned', id: _id })) return;
  const { currency } = await getWorkshop(scope);
  await bookReturnedFees(scope, { id: _id, document, currency, feesBack });
}

/** It did not get there: whose money it is nobody here knows, so the owners are told where to look. */
export async function bookStranded(
  scope: Scope,
  page: PaymentPageDocument,
  { reference, reason, sent }: Failed & { reference: string },
): Promise<void> {
  const { currency } = await getWorkshop(scope);
  if (sent) {
    await bookFeesBack(scope, page, sent);
    const { id: document, feesGone } = sent;
    await bookFeesGone(scope, { id: `${page._id}:failed`, document, currency, feesGone });
  }
  const amount = formatMoney(page.amount, currency);
  const refusedBy = sent ? 'card' : 'provider';
  await mailOwners(scope, { template: 'money_not_sent_back', amount, reference, reason, refusedBy });
}
