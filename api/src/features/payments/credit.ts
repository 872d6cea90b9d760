import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { adjustBalance, adjustCredit, getCustomer } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay, takeTurn } from '../summary/figures.ts';
import { mustBeWithinLimit } from '../workshops/confirmLimits.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { allocated, documentsOf, issuedInvoice, type Named, planOf, settleAll } from './allocate.ts';
import { moneyAccount, mustBeTaken } from './moneyAccount.ts';
import { toPayment } from './payments.ts';
import { type PaymentDocument, paymentsCollection } from './store.ts';

type Settled = Pick<PaymentDocument, 'kind' | 'amount' | 'method' | 'customer' | 'currency' | 'allocations'> &
  Partial<Pick<PaymentDocument, 'reference' | 'note' | 'refundOf'>>;

/** What counts as soon as it is there: who does it may do it. */
function insertSettled(ctx: Context, settled: Settled): Promise<PaymentDocument> {
  const by = ctx.principal?.userId ?? null;
  return tenantCollection(ctx, paymentsCollection).insertOne({
    _id: newId('pay'),
    reference: null,
    note: null,
    ...settled,
    status: 'confirmed',
    receivedAt: nowOf(ctx),
    creditAmount: 0,
    recordedBy: by,
    statedByCustomer: false,
    settledBy: by,
    settledAt: nowOf(ctx),
    rejectionReason: null,
  });
}

/** Puts a customer's credit against invoices of theirs. What they owe in all stays the same. */
export async function useCredit(
  ctx: Context,
  { amount: wanted, ...named }: Named & { amount?: number | undefined },
): Promise<PaymentDocument> {
  await takeTurn(ctx);
  const asked = wanted ?? named.allocations?.reduce((sum, part) => sum + part.amount, 0);
  const plan = await planOf(ctx, named, asked ?? Number.MAX_SAFE_INTEGER);
  const customer = await getCustomer(ctx, plan.customer.id);
  // Without any credit the least is tried, so that the refusal says what is lacking: credit, or something due.
  const taken = await settleAll(ctx, plan.allocations, asked ?? Math.max(customer.credit, 1));
  const allocations = taken.filter(part => part.amount > 0);
  const amount = allocated({ allocations });
  if (amount === 0) throw new Problem('nothing_due');
  await adjustCredit(ctx, customer._id, -amount);
  const payment = await insertSettled(ctx, {
    kind: 'credit_use',
    amount,
    method: 'customer_credit',
    ...plan,
    allocations,
  });
  await post(ctx, {
    cause: { type: 'credit_used', id: payment._id },
    document: documentsOf(payment),
    currency: payment.currency,
    postedOn: civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone),
    lines: [debit('customer_credit', amount, customer._id), credit('receivable', amount, customer._id)],
  });
  await emit(ctx, 'payment.confirmed', toPayment(payment));
  return payment;
}

/**
 * What the limit of a role counts beside a refund: all that went back on the invoice, and to the customer since yesterday on
 * others, so that a large one is not made of small ones.
 */
async function refundedBefore(ctx: Context, customerId: string, invoiceId: string): Promise<number> {
  if ((ctx.principal?.confirmLimit ?? null) === null) return 0;
  const dayAgo = new Date(nowOf(ctx).getTime() - 24 * 60 * 60_000);
  const refunds = await tenantCollection(ctx, paymentsCollection).find(
    {
      'customer.id': customerId,
      kind: 'refund',
      status: 'confirmed',
      $or: [{ 'allocations.invoiceId': invoiceId }, { receivedAt: { $gt: dayAgo } }],
    },
    { projection: { amount: 1 } },
  );
  return refunds.reduce((sum, { amount }) => sum + amount, 0);
}

/** Money goes back to a customer, out of their credit. */
export async function refund(
  ctx: Context,
  input: {
    invoiceId: string;
    amount: number;
    method: Exclude<PaymentDocument['method'], 'customer_credit'>;
    reference?: string | undefined;
    note?: string | undefined;
    refundOf?: string;
  },
): Promise<PaymentDocument> {
  await takeTurn(ctx);
  const { _id, number, customer, currency } = await issuedInvoice(ctx, input.invoiceId);
  await mustBeTaken(ctx, input.method);
  await mustBeWithinLimit(ctx, input.amount, '/body/amount', await refundedBefore(ctx, customer.id, _id));
  const { amount, method, reference = null, note = null, refundOf } = input;
  const customerId = customer.id;
  await adjustCredit(ctx, customerId, -amount);
  await adjustBalance(ctx, customerId, amount);
  const payment = await insertSettled(ctx, {
    kind: 'refund',
    customer,
    currency,
    allocations: [{ invoiceId: _id, invoiceNumber: `${number}`, amount: 0 }],
    amount,
    method,
    reference,
    note,
    ...(refundOf && { refundOf }),
  });
  const postedOn = civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone);
  await post(ctx, {
    cause: { type: 'refunded', id: payment._id },
    document: documentsOf(payment),
    currency: payment.currency,
    postedOn,
    lines: [debit('customer_credit', amount, customerId), credit(moneyAccount(method), amount)],
  });
  await countDay(ctx, postedOn, { received: -amount });
  await emit(ctx, 'payment.refunded', toPayment(payment));
  return payment;
}
