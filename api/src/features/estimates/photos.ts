import type { DataScope } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { attachFile, detachFile, filesByIds, giveFile } from '../files/attach.ts';
import type { FileDocument } from '../files/store.ts';
import { findJob } from '../jobs/jobs.ts';
import { pastRevisions } from './revisions.ts';
import type { EstimateDocument, Shown } from './store.ts';

type Photographed = Pick<Shown, 'photoFileIds'> & { lineItems: { photoFileIds?: string[] | undefined }[] };

export const photoIdsOf = ({ photoFileIds, lineItems }: Photographed): string[] => [
  ...new Set([...photoFileIds, ...lineItems.flatMap(line => line.photoFileIds ?? [])]),
];

export const estimatePhotos = (scope: DataScope, estimate: EstimateDocument): Promise<FileDocument[]> =>
  filesByIds(scope, photoIdsOf(estimate));

/**
 * Takes the named photos into use, those of its job too: what the customer was shown stays, whatever becomes of the job's own.
 * Throws `unknown_reference`.
 */
export async function takePhotos(
  ctx: Context,
  { _id, jobId }: Pick<EstimateDocument, '_id' | 'jobId'>,
  wanted: Photographed,
  already: string[] = [],
): Promise<void> {
  for (const fileId of photoIdsOf(wanted).filter(id => !already.includes(id))) {
    await attachFile(ctx, {
      owner: `${ctx.tenantId}`,
      fileId,
      purpose: 'job_photo',
      by: _id,
      from: jobId,
      pointer: wanted.photoFileIds.includes(fileId) ? '/body/photoFileIds' : '/body/lineItems',
    });
  }
}

/** Photos that the estimate shows no longer go back to the job, or where no revision shows them either, away. */
export async function leavePhotos(
  ctx: Context,
  before: EstimateDocument,
  after: Photographed | null,
): Promise<void> {
  const kept = after ? photoIdsOf(after) : [];
  const left = photoIdsOf(before).filter(fileId => !kept.includes(fileId));
  if (left.length === 0) return;
  const past = (await pastRevisions(ctx, before._id)).flatMap(photoIdsOf);
  const job = before.jobId ? await findJob(ctx, before.jobId) : null;
  for (const fileId of left.filter(id => !past.includes(id))) {
    if (job?.photoFileIds.includes(fileId)) await giveFile(ctx, before.tenantId, fileId, job._id);
    else await detachFile(ctx, before.tenantId, fileId, before._id);
  }
}
