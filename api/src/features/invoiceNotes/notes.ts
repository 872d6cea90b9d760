import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { toMailed } from '../mails/mailed.ts';
import { type InvoiceNoteDocument, invoiceNotesCollection } from './store.ts';

export async function listNotes(
  ctx: Context,
  { invoiceId, customerId }: { invoiceId?: string | undefined; customerId?: string | undefined },
  { limit, after }: Paging,
): Promise<InvoiceNoteDocument[]> {
  if (invoiceId !== undefined && customerId !== undefined)
    throw new Problem('filters_exclude', 'Give one of invoiceId and customerId.');
  return tenantCollection(ctx, invoiceNotesCollection).find(
    {
      ...(invoiceId ? { invoiceId } : {}),
      ...(customerId ? { 'customer.id': customerId } : {}),
      ...(after ? { _id: { $lt: after } } : {}),
    },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

/** What was issued in a month (YYYY-MM), oldest first. */
export function notesOfMonth(scope: DataScope, month: string): Promise<InvoiceNoteDocument[]> {
  return tenantCollection(scope, invoiceNotesCollection).find(
    { issuedOn: { $gte: `${month}-01`, $lte: `${month}-31` } },
    { sort: { issuedOn: 1, _id: 1 }, hint: { tenantId: 1, issuedOn: 1, _id: 1 } },
  );
}

export function findNote(scope: DataScope, noteId: string): Promise<InvoiceNoteDocument | null> {
  return tenantCollection(scope, invoiceNotesCollection).findOne({ _id: noteId });
}

export async function getNote(scope: DataScope, noteId: string): Promise<InvoiceNoteDocument> {
  const note = await findNote(scope, noteId);
  if (!note) throw new Problem('not_found');
  return note;
}

export function toNote(doc: InvoiceNoteDocument): components['schemas']['InvoiceNote'] {
  return {
    id: doc._id,
    number: doc.number,
    kind: doc.kind,
    reason: doc.reason,
    remark: doc.remark,
    invoiceId: doc.invoiceId,
    invoiceNumber: doc.invoiceNumber,
    invoiceIssuedOn: doc.invoiceIssuedOn,
    customer: doc.customer,
    lineItems: doc.lineItems,
    taxes: doc.taxes,
    totals: doc.totals,
    currency: doc.currency,
    placeOfSupply: doc.placeOfSupply,
    reverseCharge: doc.reverseCharge,
    issuedOn: doc.issuedOn,
    creditAmount: doc.creditAmount,
    sentAt: doc.sentAt?.toISOString() ?? null,
    sentTo: doc.sentTo,
    email: toMailed(doc.email),
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
