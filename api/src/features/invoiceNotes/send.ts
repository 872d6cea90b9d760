import type { MailReport } from '../../adapters/mail/mail.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { justMailed, mailedAs } from '../mails/mailed.ts';
import { queueMail } from '../mails/mails.ts';
import { formatMoney } from '../money/format.ts';
import { addressee } from '../suppressions/addressee.ts';
import { findNote, getNote, toNote } from './notes.ts';
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
  const mailId = await queueMail(ctx, {
    to: { email: to, name: customer.name },
    language: workshop.documentLanguage,
    content: {
      template: 'invoice_note',
      kind: before.kind,
      workshopName: workshop.name,
      customerName: customer.name,
      number: before.number,
      invoiceNumber: before.invoiceNumber,
      total: formatMoney(before.totals.total, before.currency),
      ...(workshop.phone ? { workshopPhone: workshop.phone } : {}),
    },
    noteId,
  });
  const sentAt = nowOf(ctx);
  return change(ctx, before, { sentAt, sentTo: to, email: justMailed(mailId, sentAt) });
}

/** Notes what became of the mail with a note; nothing where it has been mailed again since. */
export async function noteEmail(
  scope: DataScope,
  noteId: string,
  mailId: string,
  report: MailReport,
): Promise<void> {
  const before = await findNote(scope, noteId);
  if (before?.email?.mailId === mailId) await change(scope, before, { email: mailedAs(mailId, report) });
}

async function change(
  scope: DataScope,
  before: InvoiceNoteDocument,
  fields: Partial<Pick<InvoiceNoteDocument, 'sentAt' | 'sentTo' | 'email'>>,
): Promise<InvoiceNoteDocument> {
  const note = await tenantCollection(scope, invoiceNotesCollection).replace(before, {
    ...before,
    ...fields,
  });
  await emit(scope, `${note.kind}.updated`, toNote(note), toNote(before));
  return note;
}
