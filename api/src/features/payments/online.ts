import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { emit } from '../events/events.ts';
import { getInvoice } from '../invoices/invoices.ts';
import { settleInvoice } from '../invoices/settle.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { takeTurn } from '../summary/figures.ts';
import { book, toPayment } from './payments.ts';
import { type PaymentDocument, paymentsCollection } from './store.ts';

/** Money that the payment provider has taken for the workshop: nobody need confirm it. `fees` are kept back of it. */
export async function receiveOnline(
  scope: DataScope,
  received: { invoiceId: string; amount: number; fees: number; reference: string },
): Promise<PaymentDocument> {
  const { invoiceId, amount, fees, reference } = received;
  await takeTurn(scope);
  const { number, customer, currency } = await getInvoice(scope, invoiceId);
  const allocated = await settleInvoice(scope, invoiceId, amount);
  const payment = await tenantCollection(scope, paymentsCollection).insertOne({
    _id: newId('pay'),
    kind: 'receipt',
    status: 'confirmed',
    invoiceId,
    invoiceNumber: `${number}`,
    customer,
    amount,
    currency,
    method: 'online',
    reference,
    receivedAt: nowOf(scope),
    note: null,
    creditAmount: amount - allocated,
    recordedBy: null,
    statedByCustomer: false,
    settledBy: null,
    settledAt: nowOf(scope),
    rejectionReason: null,
  });
  const postedOn = await book(scope, payment);
  await post(scope, {
    cause: { type: 'payment_fees', id: payment._id },
    document: payment.invoiceNumber,
    currency,
    postedOn,
    lines: [debit('payment_fees', fees), credit('payment_provider', fees)],
  });
  await emit(scope, 'payment.confirmed', toPayment(payment));
  return payment;
}
