import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import { queueMail } from '../mails/mails.ts';
import { formatMoney } from '../money/format.ts';
import { addressee } from '../suppressions/addressee.ts';
import { getNote } from './notes.ts';
import { type InvoiceNoteDocument, invoiceNotesCollection } from './store.ts';

/** Leaves a mail with the note's PDF to its customer, or to `email`. */
export async function sendNote(
  ctx: Context,
  noteId: string,
  email: string | undefined,
): Promise<InvoiceNoteDocument> {
  const before = await getNote(ctx, noteId);
  const { workshop, customer } = before.snapshot;
  const to = await addressee(ctx, email, customer.email);
  const note = await tenantCollection(ctx, invoiceNotesCollection).replace(before, {
    ...before,
    sentAt: nowOf(ctx),
    sentTo: to,
  });
  await queueMail(ctx, {
    to: { email: to, name: customer.name },
    language: workshop.documentLanguage,
    content: {
      template: 'invoice_note',
      kind: note.kind,
      workshopName: workshop.name,
      customerName: customer.name,
      number: note.number,
      invoiceNumber: note.invoiceNumber,
      total: formatMoney(note.totals.total, note.currency),
      ...(workshop.phone ? { workshopPhone: workshop.phone } : {}),
    },
    noteId,
  });
  return note;
}
