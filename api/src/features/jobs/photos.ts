import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { attachFile, detachFile, filesByIds } from '../files/attach.ts';
import type { FileDocument } from '../files/store.ts';
import { isOnInspection } from '../inspections/shows.ts';
import { getJob, toJob } from './jobs.ts';
import { isFinal } from './status.ts';
import { type JobDocument, jobsCollection } from './store.ts';

export const mostPhotos = 50;

export async function jobPhotos(ctx: Context, jobId: string): Promise<FileDocument[]> {
  const { photoFileIds } = await getJob(ctx, jobId);
  return filesByIds(ctx, photoFileIds);
}

export async function addJobPhoto(
  ctx: Context,
  jobId: string,
  fileId: string,
  from: string | null = null,
): Promise<JobDocument> {
  const before = await changeable(ctx, jobId);
  if (before.photoFileIds.includes(fileId)) return before;
  if (before.photoFileIds.length >= mostPhotos) throw new Problem('too_many_photos');
  await attachFile(ctx, {
    owner: before.tenantId,
    fileId,
    purpose: 'job_photo',
    by: jobId,
    from,
    pointer: '/body/fileId',
  });
  return stored(ctx, before, [...before.photoFileIds, fileId]);
}

export async function removeJobPhoto(ctx: Context, jobId: string, fileId: string): Promise<void> {
  const before = await changeable(ctx, jobId);
  if (!before.photoFileIds.includes(fileId)) throw new Problem('not_found');
  if (await isOnInspection(ctx, jobId, fileId)) throw new Problem('photo_on_inspection');
  await detachFile(ctx, before.tenantId, fileId, jobId);
  await stored(
    ctx,
    before,
    before.photoFileIds.filter(id => id !== fileId),
  );
}

async function changeable(ctx: Context, jobId: string): Promise<JobDocument> {
  const job = await getJob(ctx, jobId);
  if (isFinal(job.status)) throw new Problem('job_locked', `The job is ${job.status}.`);
  return job;
}

async function stored(ctx: Context, before: JobDocument, photoFileIds: string[]): Promise<JobDocument> {
  const job = await tenantCollection(ctx, jobsCollection).replace(before, { ...before, photoFileIds });
  await emit(ctx, 'job.updated', toJob(job), toJob(before));
  return job;
}
