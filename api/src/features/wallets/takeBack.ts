import { tenantCollection } from '../../data/tenantCollection.ts';
import type { EmitScope } from '../events/events.ts';
import { type InvoiceNoteDocument, invoiceNotesCollection } from '../invoiceNotes/store.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { ledgerCollection } from '../ledger/store.ts';
import { multiply } from '../money/lineItems.ts';
import { labourOf, owed } from './earn.ts';
import { changeWallet } from './wallets.ts';

/**
 * A credit note takes back of a job's shares what it takes off the job's labour, in that proportion; all of them where nothing of
 * the invoice is left. Over all notes nobody gives back more than they earned.
 */
export async function takeSharesBack(
  scope: EmitScope,
  note: InvoiceNoteDocument,
  invoice: InvoiceDocument,
): Promise<void> {
  if (note.kind !== 'credit_note' || !invoice.jobId || invoice.workedBy.length === 0) return;
  const entry = await tenantCollection(scope, ledgerCollection).findOne({
    'cause.type': 'share_earned',
    'cause.id': invoice._id,
  });
  if (!entry) return;
  const notes = await tenantCollection(scope, invoiceNotesCollection).find({
    invoiceId: invoice._id,
    kind: 'credit_note',
  });
  const labour = labourOf(invoice);
  const credited = notes.reduce((sum, one) => sum + labourOf(one), 0);
  const upTo = (earned: number, taken: number) =>
    labour === 0 ? 0 : multiply(earned, Math.min(taken, labour), labour);
  const back = entry.lines.flatMap(({ userId, credit: earned }) => {
    if (!userId) return [];
    const now = note.voids ? earned : upTo(earned, credited);
    const amount = now - upTo(earned, credited - labourOf(note));
    return amount > 0 ? [{ userId, amount }] : [];
  });
  if (back.length === 0) return;
  const total = back.reduce((sum, { amount }) => sum + amount, 0);
  await post(scope, {
    cause: { type: 'share_taken_back', id: note._id },
    document: note.number,
    currency: note.currency,
    postedOn: note.issuedOn,
    lines: [
      ...back.map(({ userId, amount }) => owed(userId, debit('team_payable', amount))),
      credit('team_pay', total),
    ],
  });
  for (const { userId, amount } of back)
    await changeWallet(scope, userId, ({ balance, reserved }) => ({
      balance: balance - amount,
      // What was paid out, or is about to be, is owed back until further work has earned it.
      overdrawn: Math.max(0, reserved - balance + amount),
    }));
}
