import type { DataScope } from '../../data/scope.ts';
import { unsettleInvoice } from '../invoices/settle.ts';
import { paidInvoicesOf } from '../invoices/unpaid.ts';
import type { PaymentDocument } from './store.ts';

type Reopened = NonNullable<PaymentDocument['reopened']>;

export const sumOf = (parts: Reopened): number => parts.reduce((sum, { amount }) => sum + amount, 0);

/** Puts so much back on invoices that were paid, those named first and then others of the customer. Says where it found a place. */
export async function reopen(
  scope: DataScope,
  customerId: string,
  named: string[],
  amount: number,
): Promise<Reopened> {
  const reopened: Reopened = [];
  let left = amount;
  const others = left > 0 ? await paidInvoicesOf(scope, customerId) : [];
  for (const invoiceId of new Set([...named, ...others])) {
    if (left === 0) break;
    const part = await unsettleInvoice(scope, invoiceId, left);
    if (part > 0) reopened.push({ invoiceId, amount: part });
    left -= part;
  }
  return reopened;
}
