import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { findInvoice } from '../invoices/invoices.ts';
import { settleInvoice } from '../invoices/settle.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { civilDate } from '../summary/civilDate.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getAdvance, openAdvancesOf, toAdvance } from './advances.ts';
import { type AdvanceDocument, advancesCollection } from './store.ts';
import { type AdvanceTax, taxOfPart } from './tax.ts';

type Move = components['schemas']['AdvanceMove'];

/** Sets an advance, or a part of it, against an issued invoice of its customer, as far as that is due. */
export async function applyAdvance(
  ctx: Context,
  advanceId: string,
  input: { invoiceId: string; amount?: number | undefined },
): Promise<AdvanceDocument> {
  await takeTurn(ctx);
  const advance = await openAdvance(ctx, advanceId, input.amount);
  const invoice = await findInvoice(ctx, input.invoiceId);
  const pointer = '/body/invoiceId';
  if (!invoice) throw fault('unknown_reference', pointer, 'names no invoice of this workshop');
  if (!invoice.number) throw fault('invoice_not_issued', pointer, 'names a draft; issue it first');
  if (invoice.customer.id !== advance.customer.id)
    throw fault('rule_broken', pointer, 'is of another customer', 'other_customer');
  if (invoice.amountDue === 0) throw new Problem('nothing_due');
  return setAgainst(ctx, advance, invoice, input.amount ?? advance.left);
}

/** At the issue of a job's invoice its advances pay it, those taken first before the others. */
export async function applyJobAdvances(ctx: Context, invoice: InvoiceDocument): Promise<void> {
  if (!invoice.jobId) return;
  for (const advance of await openAdvancesOf(ctx, invoice.jobId)) {
    const now = await findInvoice(ctx, invoice._id);
    if (!now || now.amountDue === 0 || advance.customer.id !== now.customer.id) return;
    await setAgainst(ctx, advance, now, advance.left);
  }
}

/** Throws `not_enough_advance` where not so much of it is left. */
export async function openAdvance(
  ctx: Context,
  advanceId: string,
  amount: number | undefined,
): Promise<AdvanceDocument> {
  const advance = await getAdvance(ctx, advanceId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== advance.version) throw new Problem('version_conflict');
  if (advance.left === 0 || (amount ?? 0) > advance.left) throw new Problem('not_enough_advance');
  return advance;
}

async function setAgainst(
  ctx: Context,
  advance: AdvanceDocument,
  invoice: InvoiceDocument,
  most: number,
): Promise<AdvanceDocument> {
  const amount = await settleInvoice(ctx, invoice._id, most);
  const after = await moved(ctx, advance, {
    kind: 'applied',
    amount,
    invoiceId: invoice._id,
    number: `${invoice.number}`,
  });
  const { move } = after;
  const customerId = advance.customer.id;
  await post(ctx, {
    cause: { type: 'advance_applied', id: move.id },
    document: `${advance.number}, ${invoice.number}`,
    currency: advance.currency,
    postedOn: move.day,
    lines: [
      debit('customer_advances', amount, customerId),
      credit('receivable', amount, customerId),
      ...taxBack(move.tax),
    ],
  });
  await emit(ctx, 'advance.applied', toAdvance(after.advance), toAdvance(advance));
  return after.advance;
}

/** The tax that was due on the advance is due no more: the invoice has it, or there is no supply. */
export const taxBack = ({ cgst, sgst, igst }: AdvanceTax) => [
  debit('cgst_payable', cgst),
  debit('sgst_payable', sgst),
  debit('igst_payable', igst),
  credit('tax_on_advances', cgst + sgst + igst),
];

/** Notes what became of a part of an advance. */
export async function moved(
  ctx: EmitScope,
  before: AdvanceDocument,
  what: Pick<Move, 'kind' | 'amount' | 'number'> & Partial<Pick<Move, 'invoiceId' | 'method' | 'reference'>>,
): Promise<{ advance: AdvanceDocument; move: Move }> {
  const gone = before.amount - before.left;
  const move: Move = {
    id: newId('mov'),
    invoiceId: null,
    method: null,
    reference: null,
    failure: null,
    ...what,
    day: civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone),
    tax: taxOfPart(before.tax, before.amount, gone, what.amount),
    by: ctx.principal?.userId ?? null,
  };
  const advance = await tenantCollection(ctx, advancesCollection).replace(before, {
    ...before,
    left: before.left - what.amount,
    moves: [...before.moves, move],
  });
  return { advance, move };
}
