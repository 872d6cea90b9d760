import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { type BookingDocument, bookingsCollection } from '../bookings/store.ts';
import { issueNote } from '../invoiceNotes/issue.ts';
import { sendNote } from '../invoiceNotes/send.ts';
import { findInvoice } from '../invoices/invoices.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { refundOnline } from '../onlinePayments/refund.ts';
import { roomsOn, sumOf } from '../onlinePayments/room.ts';
import { takeTurn } from '../summary/figures.ts';
import { findSuppressions } from '../suppressions/suppressions.ts';
import { advancesOfDeposit, leftOf, pagesOf, returnAdvances } from './held.ts';
import { depositMoved } from './returned.ts';

/** What stands of the invoice for a cancellation, while it is paid, and can go back to the card. */
export async function keptOn(scope: DataScope, invoice: InvoiceDocument | null | undefined): Promise<number> {
  if (invoice?.amountDue !== 0) return 0;
  const rooms = await roomsOn({ ...scope, tenantId: invoice.tenantId }, invoice);
  return Math.min(invoice.amountPaid, sumOf(rooms));
}

/** Pays so much of a deposit back because Workbay has decided so: our fee on it goes back too. */
export async function refundDeposit(
  ctx: Context,
  bookingId: string,
  { amount, reason }: { amount: number; reason: string },
): Promise<void> {
  await takeTurn(ctx);
  const before = await find(ctx, bookingId);
  const { deposit } = before ?? {};
  const advances = deposit ? await advancesOfDeposit(ctx, deposit) : [];
  const page = (await pagesOf(ctx, bookingId)).find(({ paymentId }) => paymentId === advances[0]?._id);
  const left = leftOf(advances);
  const kept = await keptOn(ctx, deposit?.invoiceId ? await findInvoice(ctx, deposit.invoiceId) : null);
  if (!before || !deposit || !page || left + kept < amount)
    throw fault('rule_broken', '/body/refund', 'is more than can go back of the deposit', 'too_large');
  const unused = Math.min(left, amount);
  const { accountId } = page;
  await returnAdvances(ctx, advances, { amount: unused, accountId, withFee: true, bookingId });
  if (amount > unused)
    await giveKeptBack(ctx, before, { invoiceId: `${deposit.invoiceId}`, amount: amount - unused, reason });
  else await depositMoved(ctx, bookingId);
}

/** Takes back so much of the price of a cancellation, with its tax, by a credit note that the customer gets by mail, and pays it back to their card. */
async function giveKeptBack(
  ctx: Context,
  { booker }: BookingDocument,
  { invoiceId, amount, reason }: { invoiceId: string; amount: number; reason: string },
): Promise<void> {
  const input = {
    invoiceId,
    kind: 'credit_note' as const,
    reason: 'other' as const,
    remark: reason.slice(0, 500),
  };
  const note = await issueNote(ctx, input, amount);
  const to = booker?.email ?? note.snapshot.customer.email;
  if (to && (await findSuppressions(ctx, to)).length === 0) await sendNote(ctx, note._id, to);
  await refundOnline(ctx, { invoiceId, amount });
}

const find = (ctx: Context, _id: string): Promise<BookingDocument | null> =>
  tenantCollection(ctx, bookingsCollection).findOne({ _id });
