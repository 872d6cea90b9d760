import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type InvoiceNoteDocument, invoiceNotesCollection } from './store.ts';

const batch = 500;

/** Every note, oldest first, a batch at a time. */
export async function* allNotes(scope: DataScope): AsyncGenerator<InvoiceNoteDocument[]> {
  let after = '';
  for (;;) {
    const found = await tenantCollection(scope, invoiceNotesCollection).find(
      { _id: { $gt: after } },
      { sort: { _id: 1 }, limit: batch },
    );
    if (found.length > 0) yield found;
    const last = found.at(-1);
    if (!last || found.length < batch) return;
    after = last._id;
  }
}
