import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { EstimateDocument } from '../estimates/store.ts';
import type { InvoiceNoteDocument } from '../invoiceNotes/store.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { countDay } from '../summary/figures.ts';
import { dayFigures } from '../summary/store.ts';
import {
  estimateFigures,
  invoiceFigures,
  invoiceSales,
  noteFigures,
  noteSales,
  type Sale,
} from './contributions.ts';
import { dailySalesCollection } from './store.ts';

/** Counts an invoice in the transaction that issues it. */
export async function countInvoice(
  scope: DataScope,
  invoice: InvoiceDocument,
  issuedOn: string,
  lastInvoicedOn: string | undefined,
): Promise<void> {
  await countDay(scope, issuedOn, invoiceFigures(invoice, issuedOn, lastInvoicedOn));
  await countSales(scope, issuedOn, invoiceSales(invoice));
}

/** Counts a note in the transaction that issues it. */
export async function countNote(
  scope: DataScope,
  note: InvoiceNoteDocument,
  invoice: InvoiceDocument,
): Promise<void> {
  await countDay(scope, note.issuedOn, noteFigures(note, invoice));
  await countSales(scope, note.issuedOn, noteSales(note, invoice));
}

/** Counts how an estimate stands in the transaction that moves it; `after` is null where it is erased. */
export async function countEstimate(
  scope: DataScope,
  before: EstimateDocument,
  after: EstimateDocument | null,
): Promise<void> {
  const date = after?.firstSentOn ?? before.firstSentOn;
  const [was, is] = [estimateFigures(before), estimateFigures(after)];
  const change = dayFigures.flatMap(name => {
    const by = (is[name] ?? 0) - (was[name] ?? 0);
    return by === 0 ? [] : [[name, by]];
  });
  if (date && change.length > 0) await countDay(scope, date, Object.fromEntries(change));
}

export async function countSales(scope: DataScope, date: string, sales: Sale[]): Promise<void> {
  const now = new Date();
  await tenantCollection(scope, dailySalesCollection).updateEach(
    sales.map(({ kind, key, name, lineKind, count, sales: amount }) => ({
      filter: { _id: `${scope.tenantId}:${date}:${kind}:${key}` },
      update: {
        $inc: { count, sales: amount },
        $set: { updatedAt: now },
        $setOnInsert: { date, kind, key, name, lineKind, createdAt: now, version: 1 },
      },
      upsert: true,
    })),
  );
}
