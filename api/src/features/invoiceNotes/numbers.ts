import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type InvoiceNoteDocument, invoiceNotesCollection } from './store.ts';

/** The numbers of the notes to an invoice, by their kind, the oldest first. */
export async function noteNumbers(
  scope: DataScope,
  invoiceId: string,
): Promise<Map<InvoiceNoteDocument['kind'], string[]>> {
  const found = await tenantCollection(scope, invoiceNotesCollection).find(
    { invoiceId },
    { sort: { _id: 1 }, projection: { kind: 1, number: 1 } },
  );
  return new Map(
    [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, of]) => [kind, of.map(({ number }) => number)]),
  );
}
