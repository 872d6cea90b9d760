import { nowOf, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { endBookingOf, tellBookerOf } from '../bookings/ofJob.ts';
import { emit } from '../events/events.ts';
import { planAfter } from '../reminders/afterJob.ts';
import { inviteReview } from '../reviews/invite.ts';
import { countFigures } from '../summary/figures.ts';
import { getVehicle } from '../vehicles/vehicles.ts';
import { getJob, toJob } from './jobs.ts';
import { withParts } from './parts.ts';
import { canMove, canTakeBack, type JobStatus } from './status.ts';
import { jobsCollection } from './store.ts';
import { withStep } from './timeline.ts';

/** Moves a job on, with all that follows: its parts, its booking, the asking for a review. */
export async function changeJobStatus(
  ctx: Context,
  jobId: string,
  input: { status: JobStatus; note?: string | undefined },
) {
  const before = await getJob(ctx, jobId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const { status, note } = input;
  const by = ctx.principal?.userId ?? null;
  const now = nowOf(ctx);
  if (!canMove(before.status, status) && !canTakeBack(before, status, { by, now })) {
    throw new Problem('invalid_transition', `A job that is ${before.status} cannot become ${status}.`);
  }
  if (status === 'cancelled' && before.invoiceId) throw new Problem('job_locked', 'The job is invoiced.');
  const step = { status, at: now, by, ...(note ? { note } : {}) };
  const timeline = withStep(before.timeline, step);
  const job = await tenantCollection(ctx, jobsCollection).replace(
    before,
    await withParts(ctx, { ...before, status, timeline }),
  );
  await countFigures(ctx, {
    [`jobsByStatus.${before.status}` as const]: -1,
    [`jobsByStatus.${status}` as const]: 1,
  });
  await emit(ctx, 'job.status_changed', toJob(job), toJob(before));
  if (job.bookingId && status === 'ready') await tellBookerOf(ctx, job.bookingId);
  if (job.bookingId && (status === 'delivered' || status === 'cancelled'))
    await endBookingOf(ctx, job.bookingId, status === 'delivered' ? 'done' : 'cancelled');
  if (status === 'delivered') {
    if (job.vehicle) await planAfter(ctx, job, await getVehicle(unbounded(ctx), job.vehicle.id));
    await inviteReview(ctx, job);
  }
  return job;
}
