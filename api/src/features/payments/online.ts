import type { SentRefund } from '../../adapters/billing/billing.ts';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { adjustBalance, adjustCredit } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { getInvoice } from '../invoices/invoices.ts';
import { settleInvoice } from '../invoices/settle.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay, takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { documentsOf } from './allocate.ts';
import { bookFees, bookFeesGone, bookReturnedFees, type Fees } from './fees.ts';
import { book, getPayment, toPayment } from './payments.ts';
import { type PaymentDocument, paymentsCollection } from './store.ts';

/** Why the customer did not get a refund, and how the provider has it where it had been taken on. */
export type Failed = { reason: string; sent: SentRefund | null };

/** Money that the payment provider has taken for the workshop: nobody need confirm it. `fees` are kept back of it. */
export async function receiveOnline(
  scope: DataScope,
  received: { invoiceId: string; amount: number; fees: Fees; reference: string },
): Promise<PaymentDocument> {
  const { invoiceId, amount, fees, reference } = received;
  await takeTurn(scope);
  const { number, customer, currency } = await getInvoice(scope, invoiceId);
  const taken = await settleInvoice(scope, invoiceId, amount);
  const payment = await tenantCollection(scope, paymentsCollection).insertOne({
    _id: newId('pay'),
    kind: 'receipt',
    status: 'confirmed',
    allocations: [{ invoiceId, invoiceNumber: `${number}`, amount: taken }],
    customer,
    amount,
    currency,
    method: 'online',
    reference,
    receivedAt: nowOf(scope),
    note: null,
    creditAmount: amount - taken,
    recordedBy: null,
    statedByCustomer: false,
    settledBy: null,
    settledAt: nowOf(scope),
    rejectionReason: null,
  });
  await book(scope, payment);
  await bookFees(scope, { id: payment._id, document: documentsOf(payment), currency, fees });
  await emit(scope, 'payment.confirmed', toPayment(payment));
  return payment;
}

/** What was paid online on an invoice, and how much of each, or of a deposit, was refunded from there. */
export async function onlineRoom(
  scope: DataScope,
  invoiceId: string,
): Promise<{ receipts: PaymentDocument[]; refunded: (paidId: string) => number }> {
  const all = await tenantCollection(scope, paymentsCollection).find(
    { 'allocations.invoiceId': invoiceId },
    { sort: { _id: -1 } },
  );
  const counted = all.filter(({ method, status }) => method === 'online' && status === 'confirmed');
  return {
    receipts: counted.filter(({ kind }) => kind === 'receipt'),
    refunded: paidId =>
      counted.reduce((sum, { refundOf, amount }) => sum + (refundOf === paidId ? amount : 0), 0),
  };
}

/** The provider has taken it on. That it failed may be known by then. */
export async function refundSent(
  scope: DataScope,
  refundId: string,
  { id: reference, feesBack }: Pick<SentRefund, 'id' | 'feesBack'>,
): Promise<void> {
  const before = await getPayment(scope, refundId);
  if (before.reference !== null) return;
  const { currency } = before;
  await tenantCollection(scope, paymentsCollection).replace(before, { ...before, reference });
  await bookReturnedFees(scope, { id: refundId, document: documentsOf(before), currency, feesBack });
}

/** The customer did not get it, be it refused at once or failed later: it is their credit again. Says whether that is news. */
export async function refundFailed(scope: DataScope, refundId: string, failed: Failed): Promise<boolean> {
  await takeTurn(scope);
  if (failed.sent) await refundSent(scope, refundId, failed.sent);
  const before = await getPayment(scope, refundId);
  if (before.status === 'bounced') return false;
  const { reason, sent } = failed;
  const { amount, customer, currency } = before;
  const payment = await tenantCollection(scope, paymentsCollection).replace(before, {
    ...before,
    status: 'bounced',
    rejectionReason: reason,
  });
  await adjustCredit(scope, customer.id, amount);
  await adjustBalance(scope, customer.id, -amount);
  const postedOn = civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
  await post(scope, {
    cause: { type: 'payment_bounced', id: refundId },
    document: documentsOf(before),
    narration: reason,
    currency,
    postedOn,
    lines: [debit('payment_provider', amount), credit('customer_credit', amount, customer.id)],
  });
  const { feesGone = 0 } = sent ?? {};
  await bookFeesGone(scope, { id: refundId, document: documentsOf(before), currency, feesGone });
  await countDay(scope, postedOn, { received: amount });
  await emit(scope, 'payment.bounced', toPayment(payment), toPayment(before));
  return true;
}
