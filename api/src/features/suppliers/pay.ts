import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { emit } from '../events/events.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { moneyAccount, mustBeTaken } from '../payments/moneyAccount.ts';
import { civilDate } from '../summary/civilDate.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type SupplierPaymentDocument, supplierPaymentsCollection } from './store.ts';
import { adjustPayable, getSupplier, supplierRef } from './suppliers.ts';

type Schemas = components['schemas'];

/** Records that a supplier was paid, and posts it. */
export async function paySupplier(
  ctx: Context,
  supplierId: string,
  input: Schemas['SupplierPaymentInput'],
): Promise<SupplierPaymentDocument> {
  await mustBeTaken(ctx, input.method);
  await takeTurn(ctx);
  const supplier = await getSupplier(ctx, supplierId);
  const { amount, method } = input;
  if (amount > supplier.payable)
    throw fault('rule_broken', '/body/amount', 'is more than they are owed', 'more_than_owed');
  const { currency, timeZone } = await getWorkshop(ctx);
  const today = civilDate(nowOf(ctx), timeZone);
  const paidOn = input.paidOn ?? today;
  if (paidOn > today) throw fault('rule_broken', '/body/paidOn', 'is in the future', 'too_large');
  const payment = await tenantCollection(ctx, supplierPaymentsCollection).insertOne({
    _id: newId('spp'),
    supplier: supplierRef(supplier),
    amount,
    method,
    reference: input.reference ?? null,
    paidOn,
    paidBy: ctx.principal?.userId ?? null,
  });
  await post(ctx, {
    cause: { type: 'supplier_paid', id: payment._id },
    document: payment.reference,
    currency,
    postedOn: paidOn,
    lines: [{ ...debit('payable', amount), supplierId }, credit(moneyAccount(method), amount)],
  });
  await adjustPayable(ctx, supplierId, -amount);
  await emit(ctx, 'supplier.paid', toSupplierPayment(payment));
  return payment;
}

export async function listSupplierPayments(
  ctx: Context,
  supplierId: string,
  { limit, after }: Paging,
): Promise<SupplierPaymentDocument[]> {
  await getSupplier(ctx, supplierId);
  return tenantCollection(ctx, supplierPaymentsCollection).find(
    { 'supplier.id': supplierId, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

export function hasPayments(ctx: Context, supplierId: string): Promise<boolean> {
  return tenantCollection(ctx, supplierPaymentsCollection).exists({ 'supplier.id': supplierId });
}

export function toSupplierPayment(doc: SupplierPaymentDocument): Schemas['SupplierPayment'] {
  const { _id, supplier, amount, method, reference, paidOn, paidBy, createdAt } = doc;
  return {
    id: _id,
    supplier,
    amount,
    method,
    reference,
    paidOn,
    paidBy,
    createdAt: createdAt.toISOString(),
  };
}
