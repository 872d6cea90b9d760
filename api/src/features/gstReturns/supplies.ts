import type { DataScope } from '../../data/scope.ts';
import { notesOfMonth } from '../invoiceNotes/notes.ts';
import type { InvoiceNoteDocument } from '../invoiceNotes/store.ts';
import { invoicesByIds, invoicesOfMonth } from '../invoices/issued.ts';
import type { InvoiceDocument, Snapshot } from '../invoices/store.ts';
import type { LineItem } from '../money/lineItems.ts';
import { splitTax, withGst } from '../money/tax.ts';
import { bearsIgst } from '../workshops/gst.ts';

export type SupplyLine = Pick<
  LineItem,
  'kind' | 'description' | 'unit' | 'unitPrice' | 'hsnSac' | 'exemption' | 'taxRate' | 'taxable'
> & {
  quantity: number;
  /** Of it, what was handed over or taken back; a note on the price alone moves none. */
  moved: number;
  gross: number;
  cgst: number;
  sgst: number;
  igst: number;
};

/** An issued document as the portal sees it: amounts in minor units, and the tax also where the recipient pays it. */
export type Supply = {
  kind: 'invoice' | 'credit_note' | 'debit_note';
  number: string;
  day: string;
  total: number;
  rounding: number;
  taxed: boolean;
  reverseCharge: boolean;
  place: string;
  /** To a Special Economic Zone: zero rated, with payment of IGST (IGST Act, section 16). */
  sez: boolean;
  acrossStates: boolean;
  seller: Snapshot['workshop'] & { gstin: string };
  buyer: Snapshot['customer'];
  lines: SupplyLine[];
  /** Of a note. */
  invoice: { number: string; day: string; total: number } | null;
};

type Issued = Pick<
  InvoiceDocument,
  'number' | 'issuedOn' | 'kind' | 'totals' | 'placeOfSupply' | 'reverseCharge' | 'snapshot'
> & { lineItems: (LineItem & { creditedQuantity?: number })[] };

/** None where the workshop had no GSTIN on that day: what it issued then is in no return. */
function supplyOf(doc: Issued, kind: Supply['kind'], invoice: Supply['invoice']): Supply | null {
  const { number, issuedOn, snapshot, totals, reverseCharge } = doc;
  if (!number || !issuedOn || !snapshot) return null;
  const { workshop, customer } = snapshot;
  if (workshop.gstin === null) return null;
  const home = workshop.gstin.slice(0, 2);
  const place = doc.placeOfSupply ?? home;
  const acrossStates = bearsIgst(home, place, customer);
  const lines: Issued['lineItems'] = reverseCharge
    ? withGst(doc.lineItems, acrossStates).lineItems
    : doc.lineItems;
  return {
    kind,
    number,
    day: issuedOn,
    total: totals.total,
    rounding: totals.rounding,
    taxed: doc.kind === 'tax_invoice',
    reverseCharge,
    place,
    sez: customer.sez ?? false,
    acrossStates,
    seller: { ...workshop, gstin: workshop.gstin },
    buyer: customer,
    lines: lines.map(line => ({
      ...line,
      moved: line.creditedQuantity ?? line.quantity,
      gross: line.taxable + line.discount,
      ...splitTax(line.tax, acrossStates),
    })),
    invoice,
  };
}

export const supplyOfInvoice = (doc: InvoiceDocument): Supply | null => supplyOf(doc, 'invoice', null);

export function supplyOfNote(note: InvoiceNoteDocument, invoice: InvoiceDocument): Supply | null {
  const corrected = {
    number: note.invoiceNumber,
    day: note.invoiceIssuedOn,
    total: invoice.totals.total,
  };
  return supplyOf({ ...note, kind: invoice.kind }, note.kind, corrected);
}

/** All that was issued in a month (YYYY-MM), each kind in the order of its days. */
export async function suppliesOf(scope: DataScope, month: string): Promise<Supply[]> {
  const invoices = await invoicesOfMonth(scope, month);
  const notes = await notesOfMonth(scope, month);
  const found = await invoicesByIds(scope, [...new Set(notes.map(({ invoiceId }) => invoiceId))]);
  const corrected = new Map(found.map(invoice => [invoice._id, invoice]));
  const ofNotes = notes.map(note => {
    const invoice = corrected.get(note.invoiceId);
    return invoice ? supplyOfNote(note, invoice) : null;
  });
  return [...invoices.map(supplyOfInvoice), ...ofNotes].filter(supply => supply !== null);
}
