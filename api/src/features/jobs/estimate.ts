import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import type { LineItemInput } from '../money/lineItems.ts';
import { getJob, keptWork, toJob } from './jobs.ts';
import { withParts } from './parts.ts';
import { isFinal } from './status.ts';
import { type JobDocument, jobsCollection, type TimelineStep } from './store.ts';
import { withStep } from './timeline.ts';

export const mostJobLines = 200;

export const takesLines = ({ status, invoiceId }: JobDocument): boolean => !isFinal(status) && !invoiceId;

/** Gives the job the lines that its customer agreed to. */
export async function setJobLines(ctx: Context, job: JobDocument, lines: LineItemInput[]): Promise<void> {
  const after = await withParts(ctx, { ...job, ...(await keptWork(ctx, lines)) });
  const stored = await tenantCollection(ctx, jobsCollection).replace(job, after);
  await emit(ctx, 'job.updated', toJob(stored), toJob(job));
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
