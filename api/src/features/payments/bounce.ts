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
import { documentsOf } from './allocate.ts';
import { moneyAccount } from './moneyAccount.ts';
import { getPayment, toPayment } from './payments.ts';
import { merged, paidByCreditSince, reopen, reopenParts, sumOf } from './reopen.ts';
import { type PaymentDocument, paymentsCollection } from './store.ts';

/**
 * A confirmed cheque comes back: what it paid is owed again, and what had become credit is taken from it. Where that was used
 * meanwhile, what the credit has paid since is owed again, of each use once, then other paid invoices; what none of them can bear was paid out of
 * it, and is a loss.
 */
export async function bouncePayment(
  ctx: Context,
  paymentId: string,
  reason: string,
): Promise<PaymentDocument> {
  await takeTurn(ctx);
  const before = await getPayment(ctx, paymentId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const { status, kind, method, amount, customer } = before;
  if (status !== 'confirmed' || kind !== 'receipt' || method !== 'cheque')
    throw new Problem('payment_not_cheque');
  await mustBeWithinLimit(ctx, amount, '/amount');
  // A credit note may have moved what it paid to the customer's credit meanwhile.
  const own = await reopenParts(ctx, before.allocations, amount);
  const { credit: has } = await getCustomer(ctx, customer.id);
  const offCredit = Math.min(amount - sumOf(own), has);
  const missing = amount - sumOf(own) - offCredit;
  const uses = missing > 0 ? await paidByCreditSince(ctx, before) : [];
  const used = await reopenParts(ctx, uses, missing);
  const others = await reopen(ctx, customer.id, [], missing - sumOf(used));
  const reopened = merged([...own, ...used, ...others]);
  const owedAgain = sumOf(reopened);
  const lost = amount - owedAgain - offCredit;
  await adjustCredit(ctx, customer.id, -offCredit);
  await adjustBalance(ctx, customer.id, amount - lost);
  const payment = await tenantCollection(ctx, paymentsCollection).replace(before, {
    ...before,
    status: 'bounced',
    rejectionReason: reason.trim(),
    settledBy: ctx.principal?.userId ?? null,
    settledAt: nowOf(ctx),
    reopened,
    reopenedUses: used.map(({ useId, invoiceId, amount }) => ({ useId, invoiceId, amount })),
    ...(lost > 0 && { lost }),
  });
  const postedOn = civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone);
  await post(ctx, {
    cause: { type: 'payment_bounced', id: payment._id },
    document: documentsOf(payment),
    narration: payment.rejectionReason,
    currency: payment.currency,
    postedOn,
    lines: [
      debit('receivable', owedAgain, customer.id),
      debit('customer_credit', offCredit, customer.id),
      debit('expenses', lost),
      credit(moneyAccount(method), amount),
    ],
  });
  await countDay(ctx, postedOn, { received: -amount });
  await emit(ctx, 'payment.bounced', toPayment(payment), toPayment(before));
  return payment;
}
