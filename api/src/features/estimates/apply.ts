import { isDeepStrictEqual } from 'node:util';
import type { components } from '@workbay/sdk/schema';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { mostJobLines, setJobLines, takesLines } from '../jobs/estimate.ts';
import { createJob, findJob } from '../jobs/jobs.ts';
import type { JobDocument } from '../jobs/store.ts';
import type { LineItemInput } from '../money/lineItems.ts';
import { inIndia } from '../workshops/country.ts';
import { chargesGst } from '../workshops/gst.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getEstimate, toEstimate } from './estimates.ts';
import { pastRevisions } from './revisions.ts';
import { type EstimateDocument, estimatesCollection } from './store.ts';

type Line = components['schemas']['LineItem'];

/** What makes two lines the same work; the tax follows from the workshop. */
const workOf = ({ itemId, kind, description, quantity, unit, unitPrice, discount, hsnSac }: Line) => ({
  itemId,
  kind,
  description,
  quantity,
  unit,
  unitPrice,
  discount,
  hsnSac,
});

/** The job's lines after the answer: those that are not of this estimate, and then the approved ones. */
async function linesFor(
  ctx: Context,
  estimate: EstimateDocument,
  job: JobDocument,
): Promise<LineItemInput[]> {
  const past = await pastRevisions(ctx, estimate._id);
  const ofEstimate = [...past.flatMap(({ lineItems }) => lineItems), ...estimate.lineItems].map(workOf);
  const others = job.lineItems.filter(
    line => !ofEstimate.some(work => isDeepStrictEqual(work, workOf(line))),
  );
  return [...others, ...(await approvedInputs(ctx, estimate))];
}

/** As they were approved. In India one who may charge no tax showed 0 %, which is not what the lines would have. */
async function approvedInputs(
  ctx: Context,
  { lineItems, answer }: EstimateDocument,
): Promise<LineItemInput[]> {
  const workshop = await getWorkshop(ctx);
  const approved = lineItems.filter((_, index) => answer?.approvedLines.includes(index));
  return inIndia(workshop) && !chargesGst(workshop)
    ? approved.map(({ taxRate: _rate, ...line }) => line)
    : approved;
}

/** Whether the job can take the lines now; an answer counts also where it cannot. */
export async function mayApply(ctx: Context, estimate: EstimateDocument, job: JobDocument): Promise<boolean> {
  return takesLines(job) && (await linesFor(ctx, estimate, job)).length <= mostJobLines;
}

export async function applyTo(ctx: Context, estimate: EstimateDocument, job: JobDocument): Promise<void> {
  await setJobLines(ctx, job, await linesFor(ctx, estimate, job));
}

/** Brings the approved lines to the job, or opens one. Throws `estimate_not_approved` or `job_locked`. */
export async function convertEstimate(ctx: Context, estimateId: string): Promise<EstimateDocument> {
  const before = await getEstimate(ctx, estimateId);
  if (before.status !== 'approved' && before.status !== 'partly_approved')
    throw new Problem('estimate_not_approved');
  if (before.appliedAt) return before;
  const jobId = before.jobId ? await toJobOf(ctx, before, before.jobId) : await openJob(ctx, before);
  const estimate = await tenantCollection(ctx, estimatesCollection).replace(before, {
    ...before,
    jobId,
    appliedAt: nowOf(ctx),
  });
  await emit(ctx, 'estimate.updated', toEstimate(estimate), toEstimate(before));
  return estimate;
}

async function toJobOf(ctx: Context, estimate: EstimateDocument, jobId: string): Promise<string> {
  const job = await findJob(ctx, jobId);
  if (!job || !takesLines(job)) throw new Problem('job_locked', 'The job is closed, cancelled or invoiced.');
  if (!(await mayApply(ctx, estimate, job)))
    throw new Problem('rule_broken', `A job can have ${mostJobLines} lines.`);
  await applyTo(ctx, estimate, job);
  return jobId;
}

async function openJob(ctx: Context, estimate: EstimateDocument): Promise<string> {
  const { customer, vehicle } = estimate;
  const job = await createJob(
    ctx,
    { customerId: customer.id, ...(vehicle ? { vehicleId: vehicle.id } : {}), status: 'open' },
    { kept: await approvedInputs(ctx, estimate) },
  );
  return job._id;
}
