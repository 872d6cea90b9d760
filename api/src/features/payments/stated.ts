import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { getInvoice } from '../invoices/invoices.ts';
import { takeTurn } from '../summary/figures.ts';
import { recordPayment } from './record.ts';
import { type PaymentDocument, paymentsCollection } from './store.ts';

const mostStated = 3;

/** What the customer said to have paid on an invoice, and nobody has confirmed or rejected yet. */
export function statedPayments(scope: DataScope, invoiceId: string): Promise<PaymentDocument[]> {
  return tenantCollection(scope, paymentsCollection).find(
    { 'allocations.invoiceId': invoiceId, status: 'recorded', statedByCustomer: true },
    { sort: { _id: -1 }, limit: mostStated },
  );
}

type Statement = Pick<components['schemas']['Payment'], 'amount'> & {
  method: 'upi' | 'bank_transfer';
  reference: string;
};

/** Records what the customer says to have paid. The same reference again changes nothing. */
export async function statePayment(ctx: Context, invoiceId: string, statement: Statement): Promise<void> {
  // Two at once would each see one less than there are.
  await takeTurn(ctx);
  const { amountDue } = await getInvoice(ctx, invoiceId);
  const reference = statement.reference.toUpperCase();
  const known = await tenantCollection(ctx, paymentsCollection).exists({
    'allocations.invoiceId': invoiceId,
    reference,
  });
  if (known) return;
  const stated = await statedPayments(ctx, invoiceId);
  if (stated.length >= mostStated) throw new Problem('too_many_stated');
  const open = amountDue - stated.reduce((sum, { amount }) => sum + amount, 0);
  if (statement.amount > open)
    throw fault('rule_broken', '/body/amount', 'is more than is due', 'too_large', { limit: open });
  await recordPayment(ctx, { ...statement, reference, invoiceId, statedByCustomer: true });
}
