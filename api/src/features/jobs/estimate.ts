import type { components } from '@workbay/sdk/schema';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { getJob, toJob, updateJob } from './jobs.ts';
import { isFinal } from './status.ts';
import { type JobDocument, jobsCollection, type TimelineStep } from './store.ts';
import { withStep } from './timeline.ts';

export const mostJobLines = 200;

export const takesLines = ({ status, invoiceId }: JobDocument): boolean => !isFinal(status) && !invoiceId;

/** Gives the job the lines that its customer agreed to. */
export async function setJobLines(
  ctx: Context,
  job: JobDocument,
  lineItems: components['schemas']['LineItemInput'][],
): Promise<void> {
  // The version that the caller named is the estimate's.
  await updateJob({ ...ctx, ifMatch: null }, job._id, { lineItems });
}

/** Writes into the job's timeline what became of an estimate of it. */
export async function noteEstimate(
  ctx: Context,
  jobId: string,
  estimate: NonNullable<TimelineStep['estimate']>,
): Promise<void> {
  const before = await getJob(ctx, jobId);
  const step = { status: before.status, at: nowOf(ctx), by: ctx.principal?.userId ?? null, estimate };
  const timeline = withStep(before.timeline, step);
  const job = await tenantCollection(ctx, jobsCollection).replace(before, { ...before, timeline });
  await emit(ctx, 'job.updated', toJob(job), toJob(before));
}
