import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { searchFilter, searchTerms } from '../../data/search.ts';
import {
  type Filter,
  type Listed,
  newestFirst,
  type Selection,
  tenantCollection,
} from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { customerRef, getCustomer, namedCustomer } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { fillLines } from '../items/lines.ts';
import { findJob } from '../jobs/jobs.ts';
import type { LineItemInput } from '../money/lineItems.ts';
import { countEstimate } from '../reports/count.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countFigures } from '../summary/figures.ts';
import { taxesToday } from '../taxRates/taxedLines.ts';
import { namedVehicle, vehicleRef } from '../vehicles/vehicles.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { leavePhotos, photoIdsOf, takePhotos } from './photos.ts';
import { type LineInput, priced } from './price.ts';
import { keepRevision, toAnswer } from './revisions.ts';
import { type EstimateDocument, estimatesCollection } from './store.ts';

type Schemas = components['schemas'];
type Status = Schemas['EstimateStatus'];

const firstNumber = 1001;

/** The civil day in the workshop, by which an estimate is valid or not. */
export async function todayOf(scope: DataScope): Promise<string> {
  return civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
}

export const statusOn = (
  { status, validUntil }: Pick<EstimateDocument, 'status' | 'validUntil'>,
  today: string,
): Status => (status === 'sent' && validUntil !== null && validUntil < today ? 'expired' : status);

type ListQuery = {
  status?: Exclude<Status, 'superseded'> | undefined;
  jobId?: string | undefined;
  customerId?: string | undefined;
  search?: string | undefined;
};

/** Which estimates a page of the list shows; null where none can be found. */
export async function selectEstimates(
  scope: DataScope,
  query: ListQuery,
  at: Paging,
): Promise<Selection<EstimateDocument> | null> {
  const { status, jobId, customerId, search } = query;
  if ([jobId, customerId, search].filter(value => value !== undefined).length > 1)
    throw new Problem('filters_exclude', 'Give one of jobId, customerId and search.');
  const found = search === undefined ? {} : searchFilter(search);
  if (!found) return null;
  const filter: Filter<EstimateDocument> = {
    ...found,
    ...(jobId ? { jobId } : {}),
    ...(customerId ? { 'customer.id': customerId } : {}),
    ...(status ? await withStatus(scope, status) : {}),
  };
  return newestFirst(filter, at);
}

export const listEstimates = async (ctx: DataScope, query: ListQuery, at: Paging) =>
  tenantCollection(ctx, estimatesCollection).select(await selectEstimates(ctx, query, at));

async function withStatus(
  ctx: DataScope,
  status: Exclude<Status, 'superseded'>,
): Promise<Filter<EstimateDocument>> {
  if (status !== 'sent' && status !== 'expired') return { status };
  const today = await todayOf(ctx);
  return { status: 'sent', validUntil: status === 'sent' ? { $gte: today } : { $lt: today } };
}

export function findEstimate(scope: DataScope, estimateId: string): Promise<EstimateDocument | null> {
  return tenantCollection(scope, estimatesCollection).findOne({ _id: estimateId });
}

export async function getEstimate(scope: DataScope, estimateId: string): Promise<EstimateDocument> {
  const estimate = await findEstimate(scope, estimateId);
  if (!estimate) throw new Problem('not_found');
  return estimate;
}

/** The estimate as the caller's If-Match wants it. */
export async function estimateToChange(ctx: Context, estimateId: string): Promise<EstimateDocument> {
  const estimate = await getEstimate(ctx, estimateId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== estimate.version) throw new Problem('version_conflict');
  return estimate;
}

export async function createEstimate(
  ctx: Context,
  input: Schemas['EstimateInput'],
): Promise<EstimateDocument> {
  const about = await aboutOf(ctx, input);
  const workshop = await getWorkshop(ctx);
  const _id = newId('est');
  const lines: LineInput[] = input.lineItems
    ? await fillLines(ctx, workshop, input.lineItems)
    : await taxesToday(ctx, workshop, about.lines);
  const photoFileIds = input.photoFileIds ?? [];
  await takePhotos(ctx, { _id, jobId: about.jobId }, { photoFileIds, lineItems: lines });
  const figures = await countFigures(ctx, { 'numbers.estimates': 1 });
  const header = {
    number: `E-${firstNumber - 1 + (figures.numbers?.estimates ?? 1)}`,
    customer: customerRef(about.customer),
    vehicle: about.vehicle,
  };
  const estimate = await tenantCollection(ctx, estimatesCollection).insertOne({
    _id,
    ...header,
    ...priced(workshop, about.customer, lines),
    status: 'draft',
    revision: 1,
    jobId: about.jobId,
    currency: workshop.currency,
    notes: input.notes ?? null,
    photoFileIds,
    validDays: input.validDays ?? 15,
    ...unsent,
    firstSentOn: null,
    search: searchOf(header),
  });
  await emit(ctx, 'estimate.created', toEstimate(estimate));
  return estimate;
}

const unsent = {
  validUntil: null,
  sentAt: null,
  sentTo: null,
  contentHash: null,
  answer: null,
  appliedAt: null,
};

const searchOf = ({ number, customer, vehicle }: Pick<EstimateDocument, 'number' | 'customer' | 'vehicle'>) =>
  searchTerms({ texts: [customer.name], numbers: [number, customer.phone, vehicle?.registration] });

/** Of whom and what the estimate is: the job's, or as it is named. */
async function aboutOf(ctx: Context, { jobId, customerId, vehicleId, lineItems }: Schemas['EstimateInput']) {
  if (jobId !== undefined) {
    if ((customerId ?? vehicleId) !== undefined)
      throw fault('invalid_request', '/body', 'must have either jobId or customerId');
    const job = await findJob(ctx, jobId);
    if (!job) throw fault('unknown_reference', '/body/jobId', 'names no job of this workshop');
    const customer = await namedCustomer(ctx, job.customer.id);
    return { jobId, customer, vehicle: job.vehicle, lines: job.lineItems.map(asInput) };
  }
  if (customerId === undefined || lineItems === undefined) {
    const missing = [...(customerId ? [] : ['customerId']), ...(lineItems ? [] : ['lineItems'])];
    throw new Problem('invalid_request', 'Give jobId, or customerId with lineItems.', {
      errors: missing.map(name => ({
        pointer: `/body/${name}`,
        code: 'required',
        message: 'is required without jobId',
      })),
    });
  }
  const customer = await namedCustomer(ctx, customerId);
  const vehicle = vehicleId ? vehicleRef(await namedVehicle(ctx, vehicleId, customer._id)) : null;
  return { jobId: null, customer, vehicle, lines: [] };
}

/** A priced line as it was asked for. */
export const asInput = ({
  taxable: _taxable,
  tax: _tax,
  total: _total,
  ...line
}: Schemas['LineItem']): LineItemInput => line;

/** Changes a draft in place; of what was sent it makes the next revision. */
export async function updateEstimate(
  ctx: Context,
  estimateId: string,
  patch: Schemas['EstimatePatch'],
): Promise<EstimateDocument> {
  const before = await estimateToChange(ctx, estimateId);
  const { lineItems, ...rest } = patch;
  const sent = before.status !== 'draft';
  if (sent) await keepRevision(ctx, before);
  const next = sent ? { ...unsent, status: 'draft' as const, revision: before.revision + 1 } : {};
  const lines = lineItems ? await pricedLines(ctx, before.customer.id, lineItems) : {};
  const after: EstimateDocument = { ...before, ...definedOf(rest), ...lines, ...next };
  await takePhotos(ctx, before, after, photoIdsOf(before));
  await leavePhotos(ctx, before, after);
  const estimate = await tenantCollection(ctx, estimatesCollection).replace(before, after);
  await countEstimate(ctx, before, estimate);
  await emit(ctx, 'estimate.updated', toEstimate(estimate), toEstimate(before));
  return estimate;
}

async function pricedLines(ctx: Context, customerId: string, lines: Schemas['EstimateLineInput'][]) {
  const workshop = await getWorkshop(ctx);
  return priced(workshop, await getCustomer(ctx, customerId), await fillLines(ctx, workshop, lines));
}

export async function deleteEstimate(ctx: Context, estimateId: string): Promise<void> {
  const estimate = await estimateToChange(ctx, estimateId);
  if (estimate.status !== 'draft' || estimate.revision > 1) throw new Problem('estimate_sent');
  await leavePhotos(ctx, estimate, null);
  await tenantCollection(ctx, estimatesCollection).deleteOne({ _id: estimateId });
  await emit(ctx, 'estimate.deleted', toEstimate(estimate));
}

/** Which of these customers, vehicles or jobs have an estimate. */
export const estimatesOf = (
  scope: DataScope,
  part: 'customer.id' | 'vehicle.id' | 'jobId',
  ids: string[],
): Promise<Set<string>> => tenantCollection(scope, estimatesCollection).having(part, ids);

/** As it stands on a day; without one, as it was just changed. */
export function toEstimate(doc: Listed<EstimateDocument>, today = ''): Schemas['Estimate'] {
  return {
    id: doc._id,
    number: doc.number,
    status: statusOn(doc, today),
    revision: doc.revision,
    jobId: doc.jobId,
    customer: doc.customer,
    vehicle: doc.vehicle,
    lineItems: doc.lineItems,
    totals: doc.totals,
    currency: doc.currency,
    notes: doc.notes,
    photoFileIds: doc.photoFileIds,
    validDays: doc.validDays,
    validUntil: doc.validUntil,
    sentAt: doc.sentAt?.toISOString() ?? null,
    sentTo: doc.sentTo,
    answer: doc.answer && toAnswer(doc.answer),
    appliedAt: doc.appliedAt?.toISOString() ?? null,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
