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
import { bookFees, bookReturnedFees, type Fees } from './fees.ts';
import { book, getPayment, toPayment } from './payments.ts';
import { type PaymentDocument, paymentsCollection } from './store.ts';

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

/** What was paid online on an invoice, and how much of each was not refunded yet. */
export async function onlineRoom(
  scope: DataScope,
  invoiceId: string,
): Promise<{ payment: PaymentDocument; room: number }[]> {
  const all = await tenantCollection(scope, paymentsCollection).find(
    { 'allocations.invoiceId': invoiceId },
    { sort: { _id: -1 } },
  );
  const counted = all.filter(({ method, status }) => method === 'online' && status === 'confirmed');
  const backOf = (paymentId: string) =>
    counted.reduce((sum, { refundOf, amount }) => sum + (refundOf === paymentId ? amount : 0), 0);
  return counted
    .filter(({ kind }) => kind === 'receipt')
    .map(payment => ({ payment, room: payment.amount - backOf(payment._id) }));
}

export async function refundSent(
  scope: DataScope,
  refundId: string,
  { id: reference, feesBack }: { id: string; feesBack: number },
): Promise<void> {
  const before = await getPayment(scope, refundId);
  const { currency } = before;
  await tenantCollection(scope, paymentsCollection).replace(before, { ...before, reference });
  await bookReturnedFees(scope, { id: refundId, document: documentsOf(before), currency, feesBack });
}

/** The provider does not pay it back: it is the customer's credit again. */
export async function refundFailed(scope: DataScope, refundId: string, reason: string): Promise<void> {
  await takeTurn(scope);
  const before = await getPayment(scope, refundId);
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
  await countDay(scope, postedOn, { received: amount });
  await emit(scope, 'payment.bounced', toPayment(payment), toPayment(before));
}
