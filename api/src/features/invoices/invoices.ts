import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { searchFilter, searchTerms } from '../../data/search.ts';
import {
  type Filter,
  type Listed,
  newestFirst,
  type Selection,
  tenantCollection,
} from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { customerRef, getCustomer, namedCustomer } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { emit } from '../events/events.ts';
import { fillLines } from '../items/lines.ts';
import { findJob, linkInvoice } from '../jobs/jobs.ts';
import { toMailed } from '../mails/mailed.ts';
import type { LineItemInput } from '../money/lineItems.ts';
import { taxesToday } from '../taxRates/taxedLines.ts';
import { findVehicle, namedVehicle, vehicleRef } from '../vehicles/vehicles.ts';
import { inIndia } from '../workshops/country.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { checkState, getWorkshop } from '../workshops/workshops.ts';
import { selectIssued } from './issued.ts';
import { askedOf, priced } from './price.ts';
import { type Asked, deleteDraft, type InvoiceDocument, invoicesCollection, replaceDraft } from './store.ts';

type Schemas = components['schemas'];

type ListQuery = {
  status?: Schemas['InvoiceStatus'] | undefined;
  unpaid?: boolean | undefined;
  customerId?: string | undefined;
  search?: string | undefined;
  fromDay?: string | undefined;
  toDay?: string | undefined;
};

/** Which invoices a page of the list shows; null where none can be found. */
export async function selectInvoices(
  scope: DataScope,
  { status, unpaid, customerId, search, fromDay, toDay }: ListQuery,
  at: Paging,
): Promise<Selection<InvoiceDocument> | null> {
  if ((fromDay ?? toDay) !== undefined) {
    if ((status ?? unpaid ?? customerId ?? search) !== undefined)
      throw new Problem('filters_exclude', 'Give days, or another filter.');
    return selectIssued(scope, { fromDay, toDay }, at);
  }
  if (customerId !== undefined && search !== undefined)
    throw new Problem('filters_exclude', 'Give one of customerId and search.');
  if (status && unpaid) throw new Problem('filters_exclude', 'Give one of status and unpaid.');
  const found = search === undefined ? {} : searchFilter(search);
  if (!found) return null;
  const filter: Filter<InvoiceDocument> = {
    ...found,
    ...(customerId ? { 'customer.id': customerId } : {}),
    ...(status ? { status } : {}),
    ...(unpaid ? { status: { $in: ['issued', 'partly_paid'] } } : {}),
  };
  return newestFirst(filter, at);
}

export const listInvoices = async (ctx: DataScope, query: ListQuery, at: Paging) =>
  tenantCollection(ctx, invoicesCollection).select(await selectInvoices(ctx, query, at));

export function findInvoice(scope: DataScope, invoiceId: string): Promise<InvoiceDocument | null> {
  return tenantCollection(scope, invoicesCollection).findOne({ _id: invoiceId });
}

export async function getInvoice(scope: DataScope, invoiceId: string): Promise<InvoiceDocument> {
  const invoice = await findInvoice(scope, invoiceId);
  if (!invoice) throw new Problem('not_found');
  return invoice;
}

export async function createInvoice(ctx: Context, input: Schemas['InvoiceInput']): Promise<InvoiceDocument> {
  if (input.jobId !== undefined && (input.customerId ?? input.lineItems ?? input.vehicleId) !== undefined) {
    throw fault('invalid_request', '/body', 'must have either jobId or customerId with lineItems');
  }
  const workshop = await getWorkshop(ctx);
  checkGst(workshop, input);
  return input.jobId === undefined
    ? createAlone(ctx, workshop, input)
    : createFromJob(ctx, workshop, input.jobId, input);
}

/** Elsewhere a rate of 0 % says that the recipient pays, and where it was supplied is nobody's question. */
function checkGst(
  workshop: WorkshopDocument,
  { placeOfSupply, reverseCharge }: Pick<Schemas['InvoiceInput'], 'placeOfSupply' | 'reverseCharge'>,
): void {
  checkState(placeOfSupply, '/body/placeOfSupply');
  if (inIndia(workshop)) return;
  for (const [name, given] of Object.entries({ placeOfSupply, reverseCharge }))
    if (given) throw fault('rule_broken', `/body/${name}`, 'is of GST', 'not_taken');
}

async function createFromJob(
  ctx: Context,
  workshop: WorkshopDocument,
  jobId: string,
  input: Schemas['InvoiceInput'],
) {
  const job = await findJob(ctx, jobId);
  if (!job) throw fault('unknown_reference', '/body/jobId', 'names no job of this workshop');
  if (job.invoiceId) throw new Problem('job_already_invoiced');
  if (job.status === 'cancelled') throw new Problem('job_locked', 'The job is cancelled.');
  const customer = await namedCustomer(ctx, job.customer.id);
  const invoice = await store(ctx, {
    ...draftOf(workshop, customer, await taxesToday(ctx, workshop, job.lineItems), input),
    jobId,
    vehicle: job.vehicle,
    odometer: job.odometer,
  });
  await linkInvoice(ctx, job, invoice._id);
  return invoice;
}

async function createAlone(ctx: Context, workshop: WorkshopDocument, input: Schemas['InvoiceInput']) {
  const { customerId, vehicleId, lineItems } = input;
  const missing = [...(customerId ? [] : ['customerId']), ...(lineItems ? [] : ['lineItems'])];
  if (!customerId || !lineItems) {
    throw new Problem('invalid_request', 'Give jobId, or customerId with lineItems.', {
      errors: missing.map(name => ({
        pointer: `/body/${name}`,
        code: 'required',
        message: 'is required without jobId',
      })),
    });
  }
  const customer = await namedCustomer(ctx, customerId);
  const vehicle = vehicleId ? await namedVehicle(ctx, vehicleId, customer._id) : null;
  return store(ctx, {
    ...draftOf(workshop, customer, await fillLines(ctx, workshop, lineItems), input),
    jobId: null,
    vehicle: vehicle ? vehicleRef(vehicle) : null,
    odometer: vehicle?.odometer ?? null,
  });
}

type Draft = Omit<InvoiceDocument, '_id' | 'tenantId' | 'createdAt' | 'updatedAt' | 'version' | 'search'>;

async function store(ctx: Context, draft: Draft): Promise<InvoiceDocument> {
  const invoice = await unlessTaken(
    tenantCollection(ctx, invoicesCollection).insertOne({
      _id: newId('bil'),
      ...draft,
      search: searchOf(draft),
    }),
    () => new Problem('job_already_invoiced'),
  );
  await emit(ctx, 'invoice.created', toInvoice(invoice));
  return invoice;
}

export const searchOf = ({
  number,
  customer,
  vehicle,
}: Pick<InvoiceDocument, 'number' | 'customer' | 'vehicle'>) =>
  searchTerms({ texts: [number, customer.name], numbers: [customer.phone, vehicle?.registration] });

function draftOf(
  workshop: WorkshopDocument,
  customer: CustomerDocument,
  lines: LineItemInput[],
  input: Pick<Schemas['InvoiceInput'], 'placeOfSupply' | 'reverseCharge' | 'dueInDays' | 'notes'>,
): Omit<Draft, 'jobId' | 'vehicle' | 'odometer'> {
  const { placeOfSupply = null, reverseCharge = false } = input;
  const asked = askedOf(workshop, lines, { placeOfSupply, reverseCharge });
  return {
    number: null,
    status: 'draft',
    customer: customerRef(customer),
    ...priced(workshop, customer, lines, asked),
    asked,
    currency: workshop.currency,
    issuedOn: null,
    dueOn: null,
    dueInDays: input.dueInDays ?? 0,
    notes: input.notes ?? null,
    sentAt: null,
    sentTo: null,
    email: null,
    snapshot: null,
    workedBy: [],
  };
}

/** The draft as it would be issued at this moment, and of whom. */
export async function pricedNow(scope: DataScope, draft: InvoiceDocument) {
  const workshop = await getWorkshop(scope);
  const customer = await getCustomer(scope, draft.customer.id);
  const vehicle = draft.vehicle && (await findVehicle(scope, draft.vehicle.id));
  const invoice: InvoiceDocument = {
    ...draft,
    ...priced(workshop, customer, await taxesToday(scope, workshop, draft.lineItems), wishesOf(draft)),
    customer: customerRef(customer),
    vehicle: vehicle ? vehicleRef(vehicle) : draft.vehicle,
  };
  return { workshop, customer, invoice };
}

/** Drafts of before it was kept show all they were asked for. */
const wishesOf = ({ asked, placeOfSupply, reverseCharge, lineItems }: InvoiceDocument): Asked =>
  asked ?? { placeOfSupply, reverseCharge, taxRates: lineItems.map(({ taxRate }) => taxRate) };

async function draftToChange(ctx: Context, invoiceId: string): Promise<InvoiceDocument> {
  const invoice = await getInvoice(ctx, invoiceId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== invoice.version) throw new Problem('version_conflict');
  if (invoice.status !== 'draft') throw new Problem('invoice_issued');
  return invoice;
}

export async function updateInvoice(
  ctx: Context,
  invoiceId: string,
  patch: Schemas['InvoicePatch'],
): Promise<InvoiceDocument> {
  const before = await draftToChange(ctx, invoiceId);
  const workshop = await getWorkshop(ctx);
  checkGst(workshop, patch);
  const customer = await namedCustomer(ctx, before.customer.id);
  const wishes = wishesOf(before);
  const chosen = {
    placeOfSupply: patch.placeOfSupply ?? wishes.placeOfSupply,
    reverseCharge: patch.reverseCharge ?? wishes.reverseCharge,
  };
  const lines = patch.lineItems && (await fillLines(ctx, workshop, patch.lineItems));
  const asked = lines ? askedOf(workshop, lines, chosen) : { ...wishes, ...chosen };
  const invoice = await replaceDraft(ctx, before, {
    ...before,
    ...priced(workshop, customer, lines ?? before.lineItems, asked),
    asked,
    dueInDays: patch.dueInDays ?? before.dueInDays,
    notes: patch.notes === undefined ? before.notes : patch.notes,
  });
  await emit(ctx, 'invoice.updated', toInvoice(invoice), toInvoice(before));
  return invoice;
}

export async function deleteInvoice(ctx: Context, invoiceId: string): Promise<void> {
  const invoice = await draftToChange(ctx, invoiceId);
  await deleteDraft(ctx, invoice);
  const job = invoice.jobId ? await findJob(ctx, invoice.jobId) : null;
  if (job) await linkInvoice(ctx, job, null);
  await emit(ctx, 'invoice.deleted', toInvoice(invoice));
}

/** Which of these customers or vehicles have an invoice. */
export const invoicesOf = (
  scope: DataScope,
  part: 'customer.id' | 'vehicle.id',
  ids: string[],
): Promise<Set<string>> => tenantCollection(scope, invoicesCollection).having(part, ids);

export function toInvoice(doc: Listed<InvoiceDocument>): Schemas['Invoice'] {
  return {
    id: doc._id,
    number: doc.number,
    kind: doc.kind,
    status: doc.status,
    jobId: doc.jobId,
    customer: doc.customer,
    vehicle: doc.vehicle,
    lineItems: doc.lineItems,
    taxes: doc.taxes,
    totals: doc.totals,
    currency: doc.currency,
    placeOfSupply: doc.placeOfSupply,
    reverseCharge: doc.reverseCharge,
    customerGstin: doc.snapshot?.customer.gstin ?? null,
    customerSez: doc.snapshot?.customer.sez ?? false,
    issuedOn: doc.issuedOn,
    dueOn: doc.dueOn,
    dueInDays: doc.dueInDays,
    amountPaid: doc.amountPaid,
    creditedTotal: doc.creditedTotal,
    debitedTotal: doc.debitedTotal,
    amountDue: doc.amountDue,
    notes: doc.notes,
    sentAt: doc.sentAt?.toISOString() ?? null,
    sentTo: doc.sentTo,
    email: toMailed(doc.email),
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
