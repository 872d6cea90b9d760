import type { components } from '@workbay/sdk/schema';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { audienceOf, seeing } from '../notifications/audience.ts';
import { getJob, toJob } from './jobs.ts';
import { type JobDocument, jobsCollection } from './store.ts';
import { withStep } from './timeline.ts';

/** Writes a note into the job's timeline; who is mentioned in it is told. */
export async function commentOnJob(
  ctx: Context,
  jobId: string,
  { text, mentions = [] }: components['schemas']['JobCommentInput'],
): Promise<JobDocument> {
  const before = await getJob(ctx, jobId);
  const able = mentions.length > 0 ? seeing(before, await audienceOf(ctx), mentions) : [];
  if (able.length < mentions.length) {
    throw fault(
      'unknown_reference',
      '/body/mentions',
      'names somebody who does not see this job',
      'sees_not_the_job',
    );
  }
  const step = {
    status: before.status,
    at: nowOf(ctx),
    by: ctx.principal?.userId ?? null,
    comment: { text: text.trim(), mentions },
  };
  const timeline = withStep(before.timeline, step);
  const job = await tenantCollection(ctx, jobsCollection).replace(before, { ...before, timeline });
  await emit(ctx, 'job.commented', toJob(job), toJob(before));
  return job;
}
