import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { adjustBalance, adjustCredit } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { adjustInvoice } from '../invoices/adjust.ts';
import { findInvoice } from '../invoices/invoices.ts';
import { fiscalYear, invoiceNumber, lastCreditDay } from '../invoices/numbers.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { type LineItem, totalsOf } from '../money/lineItems.ts';
import { sumTaxes, taxesOf, withoutTax } from '../money/tax.ts';
import { countNote } from '../reports/count.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countFigures } from '../summary/figures.ts';
import { takeSharesBack } from '../wallets/takeBack.ts';
import { inIndia } from '../workshops/country.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { creditGross, creditLines, creditTotals, debitLines, grossTotals, isEmpty, leftOf } from './left.ts';
import { toNote } from './notes.ts';
import { type InvoiceNoteDocument, invoiceNotesCollection } from './store.ts';

type Input = components['schemas']['InvoiceNoteInput'];

/** More than anybody corrects one invoice; all of them are read for the next. */
const mostNotes = 100;

/**
 * Issues a note: its number, its lines, what it does to the invoice, the ledger and the customer's balance, in one transaction.
 * `gross` is what it takes off an invoice of one line, with the tax in it and to the minor unit.
 */
export async function issueNote(ctx: Context, input: Input, gross?: number): Promise<InvoiceNoteDocument> {
  const invoice = await findInvoice(ctx, input.invoiceId);
  if (!invoice) throw fault('unknown_reference', '/body/invoiceId', 'names no invoice of this workshop');
  if (!invoice.number || !invoice.issuedOn || !invoice.snapshot)
    throw fault('invoice_not_issued', '/body/invoiceId', 'names a draft; it can be changed as it is');
  if (invoice.kind === 'opening_balance')
    throw fault('opening_balance', '/body/invoiceId', 'names a balance that was brought over');
  const isCredit = input.kind === 'credit_note';
  const workshop = await getWorkshop(ctx);
  const issuedOn = civilDate(nowOf(ctx), workshop.timeZone);
  const last = lastCreditDay(invoice.issuedOn);
  if (isCredit && inIndia(workshop) && invoice.kind === 'tax_invoice' && issuedOn > last)
    throw new Problem('credit_note_too_late', `It was ${last} (CGST Act, section 34(2)).`);
  const written = await write(ctx, invoice, input, gross);
  const { total } = written.totals;

  const year = fiscalYear(issuedOn, workshop.fiscalYearStart);
  const series = isCredit ? 'credit_notes' : 'debit_notes';
  const { numbers } = await countFigures(ctx, { [`numbers.${series}.${year}` as const]: 1 });
  const { empty, ...content } = written;
  const creditAmount = await adjustInvoice(
    ctx,
    invoice,
    isCredit ? { credited: total, empty } : { debited: total },
  );
  const note = await tenantCollection(ctx, invoiceNotesCollection).insertOne({
    _id: newId('nte'),
    number: invoiceNumber(isCredit ? 'CN' : 'DN', year, numbers?.[series]?.[year] ?? 1),
    kind: input.kind,
    reason: input.reason,
    remark: input.remark?.trim() || null,
    invoiceId: invoice._id,
    invoiceNumber: invoice.number,
    invoiceIssuedOn: invoice.issuedOn,
    customer: invoice.customer,
    ...content,
    currency: invoice.currency,
    placeOfSupply: invoice.placeOfSupply,
    reverseCharge: invoice.reverseCharge,
    issuedOn,
    creditAmount,
    voids: empty,
    sentAt: null,
    sentTo: null,
    email: null,
    snapshot: invoice.snapshot,
  });
  await postNote(ctx, note);
  await countNote(ctx, note, invoice);
  await takeSharesBack(ctx, note, invoice);
  await emit(ctx, isCredit ? 'credit_note.issued' : 'debit_note.issued', toNote(note));
  return note;
}

async function write(ctx: Context, invoice: InvoiceDocument, { kind, lines }: Input, gross?: number) {
  const notes = await tenantCollection(ctx, invoiceNotesCollection).find(
    { invoiceId: invoice._id },
    { sort: { _id: -1 }, limit: mostNotes },
  );
  if (notes.length === mostNotes)
    throw new Problem('rule_broken', `An invoice can have ${mostNotes} credit and debit notes.`);
  const left = leftOf(invoice.lineItems, notes);
  const acrossStates = invoice.taxes.some(({ igst }) => igst > 0);
  const taxesBy = (lineItems: LineItem[]) =>
    invoice.kind === 'tax_invoice' ? taxesOf(lineItems, acrossStates) : [];
  if (kind === 'debit_note') {
    if (!lines) throw fault('invalid_request', '/body/lines', 'is required for a debit note', 'required');
    const added = debitLines(invoice.lineItems, left, lines, acrossStates);
    const lineItems = invoice.reverseCharge ? withoutTax(added).lineItems : added;
    return {
      lineItems,
      taxes: taxesBy(lineItems),
      totals: totalsOf(lineItems, invoice.currency),
      empty: false,
    };
  }
  const nothing = left.every(({ taxable, tax }) => taxable + tax === 0);
  if (nothing) throw new Problem('nothing_left');
  const leftTotal = invoice.totals.total + invoice.debitedTotal - invoice.creditedTotal;
  if (gross !== undefined) {
    const lineItems = creditGross(invoice.lineItems, left, { gross, leftTotal }, acrossStates);
    const totals = grossTotals(lineItems, gross);
    return { lineItems, taxes: taxesBy(lineItems), totals, empty: isEmpty(left, lineItems) };
  }
  const asked =
    lines ??
    left.flatMap(({ taxable, tax, quantity }, line) => (taxable + tax + quantity > 0 ? [{ line }] : []));
  const lineItems = creditLines(invoice.lineItems, left, asked, acrossStates);
  if (lineItems.every(({ total }) => total === 0))
    throw fault('rule_broken', '/body/lines', 'come to nothing', 'too_small');
  const empty = isEmpty(left, lineItems);
  const totals = creditTotals(lineItems, { leftTotal, empty, currency: invoice.currency });
  return { lineItems, taxes: taxesBy(lineItems), totals, empty };
}

/** What the invoice's entry said, the other way round; a debit note says it once more. */
async function postNote(ctx: Context, note: InvoiceNoteDocument): Promise<void> {
  const { taxable, rounding, total } = note.totals;
  const { cgst, sgst, igst, otherTax } = sumTaxes(note.taxes);
  const isCredit = note.kind === 'credit_note';
  const [back, forth] = isCredit ? [debit, credit] : [credit, debit];
  await post(ctx, {
    cause: { type: isCredit ? 'credit_note_issued' : 'debit_note_issued', id: note._id },
    document: note.number,
    currency: note.currency,
    postedOn: note.issuedOn,
    lines: [
      back('sales', taxable),
      back('cgst_payable', cgst),
      back('sgst_payable', sgst),
      back('igst_payable', igst),
      back('tax_payable', otherTax),
      rounding < 0 ? forth('rounding', -rounding) : back('rounding', rounding),
      forth('receivable', total - note.creditAmount, note.customer.id),
      forth('customer_credit', note.creditAmount, note.customer.id),
    ],
  });
  await adjustBalance(ctx, note.customer.id, isCredit ? -total : total);
  await adjustCredit(ctx, note.customer.id, note.creditAmount);
}
