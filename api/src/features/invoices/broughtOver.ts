import { newIdAt } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { labels } from '../../documents/labels.ts';
import { customerRef } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { exactTotalsOf, priceLines } from '../money/lineItems.ts';
import { openPages } from '../onlinePayments/open.ts';
import { paymentsOfInvoices } from '../payments/ofInvoices.ts';
import { countFigures } from '../summary/figures.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { searchOf } from './invoices.ts';
import { snapshotOf } from './snapshot.ts';
import { type InvoiceDocument, invoicesCollection } from './store.ts';

/** What a customer owed when the workshop came here, as something that they can pay like an invoice. */
export function openingInvoice(
  workshop: WorkshopDocument,
  customer: CustomerDocument,
  {
    amount,
    postedOn,
    dueOn,
    number,
    notes,
  }: {
    amount: number;
    postedOn: string;
    dueOn: string;
    number: string;
    notes: string | null;
  },
) {
  const description = labels[workshop.documentLanguage].openingBalance;
  const lineItems = priceLines([{ kind: 'fee', description, unitPrice: amount, taxRate: 0 }], 0);
  const header = { number, customer: customerRef(customer), vehicle: null };
  const createdAt = new Date(`${postedOn}T00:00:00Z`);
  return {
    _id: newIdAt('bil', createdAt),
    createdAt,
    ...header,
    kind: 'opening_balance' as const,
    status: 'issued' as const,
    jobId: null,
    odometer: null,
    lineItems,
    taxes: [],
    totals: exactTotalsOf(lineItems),
    currency: workshop.currency,
    placeOfSupply: null,
    reverseCharge: false,
    issuedOn: postedOn,
    dueOn,
    dueInDays: 0,
    amountPaid: 0,
    creditedTotal: 0,
    debitedTotal: 0,
    amountDue: amount,
    notes,
    sentAt: null,
    sentTo: null,
    email: null,
    snapshot: snapshotOf(workshop, customer),
    asked: null,
    workedBy: [],
    search: searchOf(header),
  };
}

/** Stores them with one command; the caller posts them. */
export async function storeOpeningInvoices(
  scope: DataScope,
  invoices: ReturnType<typeof openingInvoice>[],
): Promise<void> {
  await tenantCollection(scope, invoicesCollection).insertMany(invoices);
  await countOutstanding(scope, invoices, 1);
}

/** Those of them that nobody has paid, or begun to pay, anything of. */
export async function untouched(scope: DataScope, invoiceIds: string[]): Promise<InvoiceDocument[]> {
  const found = await tenantCollection(scope, invoicesCollection).find({ _id: { $in: invoiceIds } });
  const ids = found.map(({ _id }) => _id);
  const begun = new Set([...(await paymentsOfInvoices(scope, ids)), ...(await openPages(scope, ids))]);
  return found.filter(({ _id, status }) => status === 'issued' && !begun.has(_id));
}

/** Removes what was brought over and nobody has paid anything of; the caller takes back what was posted. */
export async function removeOpeningInvoices(scope: DataScope, invoices: InvoiceDocument[]): Promise<void> {
  await tenantCollection(scope, invoicesCollection).deleteDocuments(invoices);
  await countOutstanding(scope, invoices, -1);
}

async function countOutstanding(
  scope: DataScope,
  invoices: Pick<InvoiceDocument, 'amountDue'>[],
  sign: 1 | -1,
): Promise<void> {
  if (invoices.length === 0) return;
  await countFigures(scope, {
    'outstanding.count': sign * invoices.length,
    'outstanding.amount': sign * invoices.reduce((sum, { amountDue }) => sum + amountDue, 0),
  });
}
