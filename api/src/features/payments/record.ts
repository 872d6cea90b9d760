import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { countFigures } from '../summary/figures.ts';
import { planOf } from './allocate.ts';
import { mustBeTaken } from './moneyAccount.ts';
import { toPayment } from './payments.ts';
import { type PaymentDocument, paymentsCollection } from './store.ts';

/** Notes money that came in; it counts once it is confirmed. */
export async function recordPayment(
  ctx: Context,
  input: components['schemas']['PaymentInput'] & { statedByCustomer?: true },
): Promise<PaymentDocument> {
  await mustBeTaken(ctx, input.method);
  const plan = await planOf(ctx, input, input.amount);
  const payment = await tenantCollection(ctx, paymentsCollection).insertOne({
    _id: newId('pay'),
    kind: 'receipt',
    status: 'recorded',
    ...plan,
    amount: input.amount,
    method: input.method,
    reference: input.reference ?? null,
    receivedAt: input.receivedAt ? new Date(input.receivedAt) : nowOf(ctx),
    note: input.note ?? null,
    creditAmount: 0,
    recordedBy: ctx.principal?.userId ?? null,
    statedByCustomer: input.statedByCustomer ?? false,
    settledBy: null,
    settledAt: null,
    rejectionReason: null,
  });
  await countFigures(ctx, { 'toConfirm.count': 1, 'toConfirm.amount': payment.amount });
  await emit(ctx, 'payment.recorded', toPayment(payment));
  return payment;
}
