import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { type Filter, newestFirst, type Selection, tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { adjustBalance, adjustCredit } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay, countFigures } from '../summary/figures.ts';
import { mustBeWithinLimit } from '../workshops/confirmLimits.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { allocated, documentsOf, settleAll } from './allocate.ts';
import { moneyAccount } from './moneyAccount.ts';
import { type PaymentDocument, paymentsCollection } from './store.ts';

type Schemas = components['schemas'];

type ListQuery = {
  status?: Schemas['PaymentStatus'] | undefined;
  invoiceId?: string | undefined;
  customerId?: string | undefined;
};

/** Which payments a page of the list shows. */
export function selectPayments(
  { status, invoiceId, customerId }: ListQuery,
  at: Paging,
): Selection<PaymentDocument> {
  if (invoiceId !== undefined && customerId !== undefined)
    throw new Problem('filters_exclude', 'Give one of invoiceId and customerId.');
  const filter: Filter<PaymentDocument> = {
    ...(invoiceId ? { 'allocations.invoiceId': invoiceId } : {}),
    ...(customerId ? { 'customer.id': customerId } : {}),
    ...(status ? { status } : {}),
  };
  return newestFirst(filter, at);
}

export const listPayments = (ctx: DataScope, query: ListQuery, at: Paging) =>
  tenantCollection(ctx, paymentsCollection).select(selectPayments(query, at));

export async function getPayment(ctx: DataScope, paymentId: string): Promise<PaymentDocument> {
  const payment = await tenantCollection(ctx, paymentsCollection).findOne({ _id: paymentId });
  if (!payment) throw new Problem('not_found');
  return payment;
}

async function paymentToSettle(ctx: Context, paymentId: string): Promise<PaymentDocument> {
  const payment = await getPayment(ctx, paymentId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== payment.version) throw new Problem('version_conflict');
  if (payment.status !== 'recorded')
    throw new Problem('payment_settled', `The payment is ${payment.status}.`);
  await mustBeWithinLimit(ctx, payment.amount, '/amount');
  return payment;
}

/** The money is there: invoice, ledger, balance and figures follow in the same transaction. */
export async function confirmPayment(ctx: Context, paymentId: string): Promise<PaymentDocument> {
  const before = await paymentToSettle(ctx, paymentId);
  const allocations = await settleAll(ctx, before.allocations, before.amount);
  const creditAmount = before.amount - allocated({ allocations });
  const payment = await settle(ctx, before, { status: 'confirmed', allocations, creditAmount });
  await book(ctx, payment);
  await emit(ctx, 'payment.confirmed', toPayment(payment), toPayment(before));
  return payment;
}

/** Ledger, balance and figures of money that came in. Returns the day it is booked on. */
export async function book(scope: DataScope, payment: PaymentDocument): Promise<string> {
  const { timeZone } = await getWorkshop(scope);
  const postedOn = civilDate(nowOf(scope), timeZone);
  const { amount, creditAmount, customer } = payment;
  await post(scope, {
    cause: { type: 'payment_confirmed', id: payment._id },
    document: documentsOf(payment),
    currency: payment.currency,
    postedOn,
    lines: [
      debit(moneyAccount(payment.method), amount),
      credit('receivable', amount - creditAmount, customer.id),
      credit('customer_credit', creditAmount, customer.id),
    ],
  });
  await adjustBalance(scope, customer.id, -amount);
  await adjustCredit(scope, customer.id, creditAmount);
  await countDay(scope, postedOn, { received: amount });
  return postedOn;
}

export async function rejectPayment(
  ctx: Context,
  paymentId: string,
  reason: string,
): Promise<PaymentDocument> {
  const before = await paymentToSettle(ctx, paymentId);
  const payment = await settle(ctx, before, { status: 'rejected', rejectionReason: reason.trim() });
  await emit(ctx, 'payment.rejected', toPayment(payment), toPayment(before));
  return payment;
}

async function settle(
  ctx: Context,
  before: PaymentDocument,
  change: Partial<PaymentDocument>,
): Promise<PaymentDocument> {
  await countFigures(ctx, { 'toConfirm.count': -1, 'toConfirm.amount': -before.amount });
  return tenantCollection(ctx, paymentsCollection).replace(before, {
    ...before,
    ...change,
    settledBy: ctx.principal?.userId ?? null,
    settledAt: nowOf(ctx),
  });
}

export function toPayment(doc: PaymentDocument): Schemas['Payment'] {
  // A dispute that was won has paid it again.
  const stands = !(doc.takenBack && doc.status === 'bounced');
  return {
    id: doc._id,
    kind: doc.kind,
    status: doc.status,
    allocations: doc.allocations,
    customer: doc.customer,
    amount: doc.amount,
    currency: doc.currency,
    method: doc.method,
    reference: doc.reference,
    receivedAt: doc.receivedAt.toISOString(),
    note: doc.note,
    creditAmount: doc.creditAmount,
    recordedBy: doc.recordedBy,
    statedByCustomer: doc.statedByCustomer,
    settledBy: doc.settledBy,
    settledAt: doc.settledAt?.toISOString() ?? null,
    rejectionReason: doc.rejectionReason,
    takenBack: doc.takenBack ?? null,
    reopened: stands ? (doc.reopened ?? []) : [],
    lost: stands ? (doc.lost ?? 0) : 0,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
