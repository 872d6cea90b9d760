import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { namedCustomer } from '../customers/customers.ts';
import { findInvoice } from '../invoices/invoices.ts';
import { settleInvoice } from '../invoices/settle.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { unpaidOf } from '../invoices/unpaid.ts';
import type { PaymentDocument } from './store.ts';

type Allocation = PaymentDocument['allocations'][number];

/** Which invoices a payment is for, as a request's body names them: one, several, or a customer's oldest. */
export type Named = Pick<components['schemas']['PaymentInput'], 'invoiceId' | 'customerId' | 'allocations'>;

type Plan = Pick<PaymentDocument, 'customer' | 'currency' | 'allocations'>;

/** What is to be taken off which invoices; of a customer's, those that are due first. */
export async function planOf(ctx: Context, named: Named, amount: number): Promise<Plan> {
  const ways = [named.invoiceId, named.customerId, named.allocations].filter(way => way !== undefined);
  if (ways.length !== 1)
    throw fault('invalid_request', '/body', 'must have one of invoiceId, customerId and allocations');
  if (named.allocations) return namedPlan(ctx, named.allocations, amount);
  if (named.customerId !== undefined) return oldestFirst(ctx, named.customerId, amount);
  const invoice = await issuedInvoice(ctx, `${named.invoiceId}`);
  return planFor([{ invoice, amount }]);
}

/** The invoice that a request's body names. */
export async function issuedInvoice(
  ctx: Context,
  invoiceId: string,
  pointer = '/body/invoiceId',
): Promise<InvoiceDocument> {
  const invoice = await findInvoice(ctx, invoiceId);
  if (!invoice) throw fault('unknown_reference', pointer, 'names no invoice of this workshop');
  if (!invoice.number) throw fault('invoice_not_issued', pointer, 'names a draft; issue it first');
  return invoice;
}

async function namedPlan(ctx: Context, wishes: NonNullable<Named['allocations']>, amount: number) {
  const parts: { invoice: InvoiceDocument; amount: number }[] = [];
  for (const [index, wish] of wishes.entries()) {
    const pointer = `/body/allocations/${index}/invoiceId`;
    const invoice = await issuedInvoice(ctx, wish.invoiceId, pointer);
    if (parts.some(part => part.invoice._id === invoice._id))
      throw fault('rule_broken', pointer, 'is named twice', 'duplicate');
    if (parts[0] && parts[0].invoice.customer.id !== invoice.customer.id)
      throw fault('rule_broken', pointer, 'is of another customer', 'other_customer');
    parts.push({ invoice, amount: wish.amount });
  }
  if (parts.reduce((sum, part) => sum + part.amount, 0) > amount)
    throw fault('rule_broken', '/body/allocations', 'come to more than the amount', 'sum_too_large');
  return planFor(parts);
}

async function oldestFirst(ctx: Context, customerId: string, amount: number): Promise<Plan> {
  const customer = await namedCustomer(ctx, customerId);
  const parts: { invoice: InvoiceDocument; amount: number }[] = [];
  let left = amount;
  for (const invoice of await unpaidOf(ctx, customer._id)) {
    const part = Math.min(left, invoice.amountDue);
    if (part === 0) break;
    parts.push({ invoice, amount: part });
    left -= part;
  }
  if (parts.length === 0) throw new Problem('nothing_due', 'The customer has no unpaid invoice.');
  return planFor(parts);
}

function planFor(parts: { invoice: InvoiceDocument; amount: number }[]): Plan {
  const first = parts[0]?.invoice;
  if (!first) throw new Error('a payment is for one invoice at least');
  return {
    customer: first.customer,
    currency: first.currency,
    allocations: parts.map(({ invoice, amount }) => ({
      invoiceId: invoice._id,
      invoiceNumber: `${invoice.number}`,
      amount,
    })),
  };
}

/** Takes each part off its invoice, as far as it is still due, and `most` in all. Returns what was taken. */
export async function settleAll(
  scope: DataScope,
  allocations: Allocation[],
  most: number,
): Promise<Allocation[]> {
  const taken: Allocation[] = [];
  let left = most;
  for (const part of allocations) {
    const amount = await settleInvoice(scope, part.invoiceId, Math.min(part.amount, left));
    taken.push({ ...part, amount });
    left -= amount;
  }
  return taken;
}

export const allocated = ({ allocations }: Pick<PaymentDocument, 'allocations'>): number =>
  allocations.reduce((sum, { amount }) => sum + amount, 0);

/** What a payment is called after, in the books and on paper. */
export const documentsOf = ({ allocations }: { allocations: { invoiceNumber: string }[] }): string =>
  allocations.map(({ invoiceNumber }) => invoiceNumber).join(', ');
