import { createHash } from 'node:crypto';
import type { EstimateDocument } from '../estimates/store.ts';
import type { InvoiceNoteDocument } from '../invoiceNotes/store.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { sumTaxes } from '../money/tax.ts';
import type { DayFigures } from '../summary/store.ts';
import type { DailySalesDocument } from './store.ts';

export type Figures = Partial<DayFigures>;
export type Sale = Pick<DailySalesDocument, 'kind' | 'key' | 'name' | 'lineKind' | 'count' | 'sales'>;

type Invoice = Pick<InvoiceDocument, 'jobId' | 'workedBy' | 'lineItems' | 'taxes' | 'totals'>;
type Note = Pick<InvoiceNoteDocument, 'kind' | 'voids' | 'lineItems' | 'taxes' | 'totals'>;
type Line = Pick<InvoiceDocument['lineItems'][number], 'kind' | 'description' | 'taxable'> & {
  itemId?: string | undefined;
};

/** What an issued invoice adds to its day. `lastInvoicedOn` is the day of the customer's invoice before. */
export function invoiceFigures(
  { jobId, taxes, totals: { total, taxable } }: Invoice,
  issuedOn: string,
  lastInvoicedOn: string | undefined,
): Figures {
  return {
    invoiced: total,
    invoices: 1,
    sales: taxable,
    ...sumTaxes(taxes),
    ...(jobId && { repairOrders: 1, repairOrderSales: taxable }),
    ...(lastInvoicedOn === undefined && { newCustomers: 1 }),
    ...(lastInvoicedOn !== undefined && lastInvoicedOn < issuedOn && { returningCustomers: 1 }),
  };
}

/** What a note adds to its day: a credit note takes away. An invoice of which nothing is left was none. */
export function noteFigures(
  { kind, voids, taxes, totals }: Note,
  { jobId }: Pick<Invoice, 'jobId'>,
): Figures {
  const sign = kind === 'credit_note' ? -1 : 1;
  const { cgst, sgst, igst, otherTax } = sumTaxes(taxes);
  const gone = voids ? -1 : 0;
  return {
    invoiced: sign * totals.total,
    invoices: gone,
    sales: sign * totals.taxable,
    cgst: sign * cgst,
    sgst: sign * sgst,
    igst: sign * igst,
    otherTax: sign * otherTax,
    ...(jobId && { repairOrders: gone, repairOrderSales: sign * totals.taxable }),
  };
}

export const invoiceSales = ({ lineItems, workedBy }: Invoice): Sale[] => [
  ...byService(lineItems, 1),
  ...byPerson(lineItems, workedBy, 1),
];

/** A debit note charges more for what was sold; nothing more was. */
export function noteSales({ kind, lineItems }: Note, invoice: Invoice): Sale[] {
  const sign = kind === 'credit_note' ? -1 : 1;
  const lines = lineItems.map(line => ({ ...line, itemId: invoice.lineItems[line.line]?.itemId }));
  return [...byService(lines, sign), ...byPerson(lines, invoice.workedBy, sign)].map(sale => ({
    ...sale,
    count: 0,
  }));
}

/** Lines of one item are one service; of others, lines of a kind that say the same, whatever their spaces and capitals. */
function serviceKey({ kind, description, itemId }: Line): string {
  if (itemId) return itemId;
  const said = description.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return createHash('sha256').update(`${kind}\n${said}`).digest('hex').slice(0, 20);
}

function byService(lines: Line[], sign: number): Sale[] {
  const groups = Map.groupBy(lines, serviceKey);
  return [...groups].map(([key, of]) => ({
    kind: 'service',
    key,
    name: of[0]?.description.trim() ?? '',
    lineKind: of[0]?.kind ?? null,
    count: of.length,
    sales: sign * of.reduce((sum, { taxable }) => sum + taxable, 0),
  }));
}

/** Shared equally; what does not divide goes to those who are named first. */
function byPerson(lines: Line[], workedBy: string[], sign: number): Sale[] {
  const people = workedBy.length > 0 ? workedBy : ['none'];
  const sales = lines.reduce((sum, { taxable }) => sum + taxable, 0);
  const share = Math.floor(sales / people.length);
  const rest = sales - share * people.length;
  return people.map((key, at) => ({
    kind: 'person',
    key,
    name: '',
    lineKind: null,
    count: 1,
    sales: sign * (share + (at < rest ? 1 : 0)),
  }));
}

/** An estimate counts on the day it was first sent, by how it stands. */
export function estimateFigures(estimate: Pick<EstimateDocument, 'status' | 'firstSentOn'> | null): Figures {
  if (!estimate?.firstSentOn) return {};
  const approved = estimate.status === 'approved' || estimate.status === 'partly_approved';
  return {
    estimatesSent: 1,
    estimatesApproved: approved ? 1 : 0,
    estimatesDeclined: estimate.status === 'declined' ? 1 : 0,
  };
}
