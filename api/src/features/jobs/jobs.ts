import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf, unbounded } from '../../data/scope.ts';
import { searchTerms } from '../../data/search.ts';
import { type Filter, type Listed, tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { customerRef, namedCustomer, namedCustomerUnheld } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { emit } from '../events/events.ts';
import { fillLines } from '../items/lines.ts';
import { areMembers } from '../members/members.ts';
import { exactTotalsOf, type LineItemInput, priceLines, totalsOf } from '../money/lineItems.ts';
import { withNamedTaxes } from '../money/named.ts';
import { entitled } from '../subscriptions/entitled.ts';
import { countFigures, jobMonth, takeTurn } from '../summary/figures.ts';
import { getVehicle, namedVehicle, noteOdometer, vehicleRef } from '../vehicles/vehicles.ts';
import { inIndia } from '../workshops/country.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { withParts } from './parts.ts';
import { isFinal, type JobStatus } from './status.ts';
import { type JobDocument, jobsCollection } from './store.ts';

type Schemas = components['schemas'];

const firstNumber = 1001;

/** The number of the job that is the so-manieth of its workshop. */
export const jobNumber = (count: number): string => `J-${firstNumber - 1 + count}`;

export function findJob(scope: DataScope, jobId: string): Promise<JobDocument | null> {
  return tenantCollection(scope, jobsCollection).findOne({ _id: jobId });
}

export async function getJob(scope: DataScope, jobId: string): Promise<JobDocument> {
  const job = await findJob(scope, jobId);
  if (!job) throw new Problem('not_found');
  return job;
}

/** To be shown, and not written back. */
export async function showJob(scope: DataScope, jobId: string): Promise<Listed<JobDocument>> {
  const job = await tenantCollection(scope, jobsCollection).show({ _id: jobId });
  if (!job) throw new Problem('not_found');
  return job;
}

/** Those that are there, in this order. */
export async function findJobs(scope: DataScope, jobIds: string[]): Promise<JobDocument[]> {
  const found = await tenantCollection(scope, jobsCollection).find({ _id: { $in: jobIds } });
  const byId = new Map(found.map(job => [job._id, job]));
  return jobIds.flatMap(id => byId.get(id) ?? []);
}

export const searchOf = ({
  number,
  reference,
  customer,
  vehicle,
}: Pick<JobDocument, 'number' | 'reference' | 'customer' | 'vehicle'>) =>
  searchTerms({
    texts: [customer.name],
    numbers: [number, reference, customer.phone, vehicle?.registration],
  });

async function checkAssigned(ctx: Context, assignedTo: string[] | undefined): Promise<void> {
  if (assignedTo?.length && !(await areMembers(ctx, assignedTo))) {
    throw fault(
      'unknown_reference',
      '/body/assignedTo',
      'names somebody who does not belong to this workshop',
      'unknown_person',
    );
  }
}

export async function createJob(
  ctx: Context,
  input: Schemas['JobInput'],
  { bookingId, kept }: { bookingId?: string; kept?: LineItemInput[] } = {},
): Promise<JobDocument> {
  const customer = await namedCustomerUnheld(ctx, input.customerId);
  const vehicle = input.vehicleId ? await namedVehicle(ctx, input.vehicleId, customer._id) : null;
  const assignedTo = assignedBy(ctx, input.assignedTo ?? []);
  await checkAssigned(ctx, assignedTo);
  const work = kept ? await keptWork(ctx, kept) : await pricedWork(ctx, input.lineItems ?? []);
  const status = input.status ?? 'draft';
  const month = jobMonth(ctx);
  const figures = await countFigures(ctx, {
    'numbers.jobs': 1,
    [`jobsIn.${month}` as const]: 1,
    [`jobsByStatus.${status}` as const]: 1,
  });
  await entitled(ctx, 'jobs_a_month', (figures.jobsIn?.[month] ?? 1) - 1);
  const header = {
    number: jobNumber(figures.numbers?.jobs ?? 1),
    customer: customerRef(customer),
    vehicle: vehicle ? vehicleRef(vehicle) : null,
  };
  const now = nowOf(ctx);
  const job = await tenantCollection(ctx, jobsCollection).insertOne({
    _id: newId('job'),
    ...header,
    status,
    complaints: input.complaints ?? [],
    odometer: input.odometer ?? null,
    promisedAt: input.promisedAt ? new Date(input.promisedAt) : null,
    assignedTo,
    ...work,
    notes: input.notes ?? null,
    photoFileIds: [],
    invoiceId: null,
    ...(bookingId ? { bookingId } : {}),
    timeline: [{ status, at: now, by: ctx.principal?.userId ?? null }],
    search: searchOf(header),
  });
  if (vehicle && input.odometer !== undefined) await noteOdometer(ctx, vehicle, input.odometer);
  await emit(ctx, 'job.created', toJob(job));
  return job;
}

/** Who sees only the jobs given to them gives themselves those that they make. */
function assignedBy({ onlyJobsOf }: Context, assignedTo: string[]): string[] {
  return onlyJobsOf && !assignedTo.includes(onlyJobsOf) ? [...assignedTo, onlyJobsOf] : assignedTo;
}

/** The lines of a request and what they come to. */
export async function pricedWork(ctx: Context, lines: Schemas['LineItemInput'][]) {
  if (lines.length === 0) return { lineItems: [], totals: exactTotalsOf([]) };
  const workshop = await getWorkshop(ctx);
  return worthOf(workshop, await fillLines(ctx, workshop, lines));
}

/** What lines of before come to. Outside India they keep their tax, also one that is charged no more. */
export async function keptWork(ctx: Context, lines: LineItemInput[]) {
  const workshop = await getWorkshop(ctx);
  return worthOf(workshop, inIndia(workshop) ? await fillLines(ctx, workshop, lines) : lines);
}

function worthOf(workshop: WorkshopDocument, inputs: LineItemInput[]) {
  const lineItems = inIndia(workshop)
    ? priceLines(inputs, workshop.defaultTaxRate)
    : withNamedTaxes(inputs).lineItems;
  return { lineItems, totals: totalsOf(lineItems, workshop.currency) };
}

export async function updateJob(
  ctx: Context,
  jobId: string,
  patch: Schemas['JobPatch'],
): Promise<JobDocument> {
  const before = await getJob(ctx, jobId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (isFinal(before.status)) throw new Problem('job_locked', `The job is ${before.status}.`);
  const { customerId, vehicleId, lineItems, promisedAt, ...rest } = patch;
  const touchesInvoice = customerId !== undefined || vehicleId !== undefined || lineItems !== undefined;
  if (before.invoiceId && touchesInvoice)
    throw new Problem('job_locked', 'Customer, vehicle and lines are on its invoice.');
  await checkAssigned(ctx, patch.assignedTo);

  const after: JobDocument = { ...before, ...definedOf(rest) };
  if (customerId !== undefined) {
    const named = await namedCustomer(ctx, customerId);
    // The id of one who was merged into the job's customer names them still.
    if (named._id !== before.customer.id) {
      after.customer = customerRef(named);
      after.vehicle = null;
    }
  }
  if (vehicleId !== undefined) {
    await takeTurn(ctx);
    const vehicle = vehicleId === null ? null : await namedVehicle(ctx, vehicleId, after.customer.id);
    after.vehicle = vehicle ? vehicleRef(vehicle) : null;
  }
  if (promisedAt !== undefined) after.promisedAt = promisedAt === null ? null : new Date(promisedAt);
  if (lineItems !== undefined) {
    Object.assign(after, await pricedWork(ctx, lineItems));
  }
  after.search = searchOf(after);
  const job = await tenantCollection(ctx, jobsCollection).replace(before, await withParts(ctx, after));
  await noteReading(ctx, before, job);
  await emit(ctx, 'job.updated', toJob(job), toJob(before));
  return job;
}

/** A later reading, or a corrected one, joins the vehicle's history; one of long ago does not come after what followed it. */
async function noteReading(ctx: Context, before: JobDocument, job: JobDocument): Promise<void> {
  const same = job.odometer === before.odometer && job.vehicle?.id === before.vehicle?.id;
  if (same || job.odometer === null || !job.vehicle) return;
  const vehicle = await getVehicle(unbounded(ctx), job.vehicle.id);
  const corrected = vehicle._id === before.vehicle?.id && vehicle.odometer === before.odometer;
  if (corrected || job.odometer > (vehicle.odometer ?? -1)) await noteOdometer(ctx, vehicle, job.odometer);
}

/** Notes which invoice was made from the job, or that it is gone. */
export async function linkInvoice(ctx: Context, job: JobDocument, invoiceId: string | null): Promise<void> {
  const stored = await tenantCollection(ctx, jobsCollection).replace(job, { ...job, invoiceId });
  await emit(ctx, 'job.updated', toJob(stored), toJob(job));
}

/** Which of these customers or vehicles have a job. */
export const jobsOf = (
  scope: DataScope,
  part: 'customer.id' | 'vehicle.id',
  ids: string[],
): Promise<Set<string>> => tenantCollection(scope, jobsCollection).having(part, ids);

/** How many of the jobs that there are for the scope's user are in each status. */
export async function countJobs(ctx: Context): Promise<Partial<Record<JobStatus, number>>> {
  const counts = await tenantCollection(ctx, jobsCollection).aggregate<{ _id: JobStatus; count: number }>([
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  return Object.fromEntries(counts.map(({ _id, count }) => [_id, count]));
}

/** Jobs that are still open show the customer as they are now. */
export async function renameCustomerOnJobs(ctx: DataScope, customer: CustomerDocument): Promise<void> {
  const jobs = tenantCollection(ctx, jobsCollection);
  const open: Filter<JobDocument> = {
    'customer.id': customer._id,
    status: { $nin: ['closed', 'cancelled'] },
  };
  for (const job of await jobs.find(open)) {
    const renamed = { ...job, customer: customerRef(customer) };
    await jobs.updateOne(
      { _id: job._id },
      { $set: { customer: renamed.customer, search: searchOf(renamed) } },
    );
  }
}

/** The same for a vehicle. */
export async function showVehicleOnJobs(scope: DataScope, vehicle: Schemas['VehicleRef']): Promise<void> {
  const jobs = tenantCollection(scope, jobsCollection);
  const open: Filter<JobDocument> = {
    'vehicle.id': vehicle.id,
    status: { $nin: ['closed', 'cancelled'] },
  };
  for (const job of await jobs.find(open))
    await jobs.updateOne({ _id: job._id }, { $set: { vehicle, search: searchOf({ ...job, vehicle }) } });
}

export function toJob(doc: Listed<JobDocument>): Schemas['Job'] {
  return {
    id: doc._id,
    number: doc.number,
    status: doc.status,
    customer: doc.customer,
    vehicle: doc.vehicle,
    complaints: doc.complaints,
    odometer: doc.odometer,
    promisedAt: doc.promisedAt?.toISOString() ?? null,
    assignedTo: doc.assignedTo,
    lineItems: doc.lineItems,
    totals: doc.totals,
    notes: doc.notes,
    photoFileIds: doc.photoFileIds,
    invoiceId: doc.invoiceId,
    bookingId: doc.bookingId ?? null,
    reference: doc.reference ?? null,
    timeline: doc.timeline.map(step => ({ ...step, at: step.at.toISOString() })),
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
