import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Renderer } from '../../documents/render.ts';
import { printedInvoice } from '../invoices/pdf.ts';
import { getLogo } from '../workshops/workshops.ts';
import { getNote } from './notes.ts';

/** The note as a PDF, from what was fixed at its issue. */
export async function renderNotePdf(
  scope: DataScope & { documents: Renderer; files: FileStore },
  noteId: string,
) {
  const note = await getNote(scope, noteId);
  const printed = printedInvoice(
    {
      ...note,
      vehicle: null,
      odometer: null,
      dueOn: null,
      amountPaid: 0,
      amountDue: 0,
      notes: note.remark,
    },
    note.snapshot,
    await getLogo(scope),
  );
  const content = await scope.documents.invoice({
    ...printed,
    corrects: {
      kind: note.kind,
      number: note.invoiceNumber,
      date: note.invoiceIssuedOn,
      reason: note.reason,
    },
  });
  return { filename: `${note.number.replaceAll('/', '-')}.pdf`, contentType: 'application/pdf', content };
}
