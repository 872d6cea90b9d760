import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { adjustBalance, adjustCredit, getCustomer } from '../customers/customers.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { getInvoice } from '../invoices/invoices.ts';
import { settleInvoice } from '../invoices/settle.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { documentsOf } from './allocate.ts';
import { bookFees, bookReturnedFees } from './fees.ts';
import { getPayment, toPayment } from './payments.ts';
import { reopen, sumOf } from './reopen.ts';
import { type PaymentDocument, paymentsCollection } from './store.ts';

export type TakenBack = {
  customerId: string;
  /** What was paid with it, the first of which the document names. */
  invoiceIds: string[];
  amount: number;
  why: NonNullable<PaymentDocument['takenBack']>;
  note: string;
  reference: string;
  /** What the provider charges for it, and what it gave back of our fee. */
  fees: number;
  feesBack: number;
  refundOf?: string;
};

/**
 * Books what the provider has paid back, or had to, without us. It comes out of the customer's credit as far as that goes; what it
 * had paid beyond is owed again, of its own invoices first. What neither has was paid back twice, and is lost.
 */
export async function takeBack(scope: EmitScope, taken: TakenBack): Promise<PaymentDocument> {
  const { amount, why, note, reference, fees, feesBack, refundOf } = taken;
  const customer = await getCustomer(scope, taken.customerId);
  const invoice = await getInvoice(scope, `${taken.invoiceIds[0]}`);
  const offCredit = Math.min(amount, customer.credit);
  const own = taken.invoiceIds.map(invoiceId => ({ invoiceId, amount }));
  const reopened = await reopen(scope, customer._id, own, amount - offCredit);
  const owedAgain = sumOf(reopened);
  const lost = amount - offCredit - owedAgain;
  await adjustCredit(scope, customer._id, -offCredit);
  await adjustBalance(scope, customer._id, amount - lost);
  const payment = await tenantCollection(scope, paymentsCollection).insertOne({
    _id: newId('pay'),
    kind: 'refund',
    status: 'confirmed',
    allocations: [{ invoiceId: invoice._id, invoiceNumber: `${invoice.number}`, amount: 0 }],
    customer: invoice.customer,
    amount,
    currency: invoice.currency,
    method: 'online',
    reference,
    receivedAt: nowOf(scope),
    note,
    creditAmount: 0,
    recordedBy: null,
    statedByCustomer: false,
    settledBy: null,
    settledAt: nowOf(scope),
    rejectionReason: null,
    takenBack: why,
    reopened,
    ...(lost > 0 && { lost }),
    ...(refundOf && { refundOf }),
  });
  const of = { id: payment._id, document: documentsOf(payment), currency: payment.currency };
  const postedOn = civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
  await post(scope, {
    cause: { type: 'refunded', id: payment._id },
    document: of.document,
    narration: note,
    currency: payment.currency,
    postedOn,
    lines: [
      debit('customer_credit', offCredit, customer._id),
      debit('receivable', owedAgain, customer._id),
      debit('expenses', lost),
      credit('payment_provider', amount),
    ],
  });
  await bookFees(scope, { ...of, fees: { all: fees, ours: 0 } });
  await bookReturnedFees(scope, { ...of, feesBack });
  await countDay(scope, postedOn, { received: -amount });
  await emit(scope, 'payment.refunded', toPayment(payment));
  return payment;
}

/** It came back after all: what it had made owed again is paid again, and what is not due by now is the customer's credit. */
export async function giveBack(scope: EmitScope, paymentId: string, reason: string): Promise<void> {
  const before = await getPayment(scope, paymentId);
  const { amount, lost = 0, customer, currency, allocations } = before;
  // One that was stored before this was kept has made its own invoice owed.
  const own = allocations.map(({ invoiceId }) => ({ invoiceId, amount: amount - lost }));
  const { reopened = own } = before;
  let paid = 0;
  for (const part of reopened) paid += await settleInvoice(scope, part.invoiceId, part.amount);
  const toCredit = amount - lost - paid;
  await adjustCredit(scope, customer.id, toCredit);
  await adjustBalance(scope, customer.id, lost - amount);
  const payment = await tenantCollection(scope, paymentsCollection).replace(before, {
    ...before,
    status: 'bounced',
    rejectionReason: reason,
  });
  const postedOn = civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
  await post(scope, {
    cause: { type: 'payment_bounced', id: paymentId },
    document: documentsOf(before),
    narration: reason,
    currency,
    postedOn,
    lines: [
      debit('payment_provider', amount),
      credit('receivable', paid, customer.id),
      credit('customer_credit', toCredit, customer.id),
      credit('expenses', lost),
    ],
  });
  await countDay(scope, postedOn, { received: amount });
  await emit(scope, 'payment.bounced', toPayment(payment), toPayment(before));
}
