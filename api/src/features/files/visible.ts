import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { getEstimate } from '../estimates/estimates.ts';
import { getJob } from '../jobs/jobs.ts';
import { getPaper } from '../papers/store.ts';
import { getFile } from './files.ts';
import type { FileDocument } from './store.ts';

/**
 * A file that the caller may see: who sees only the jobs given to them sees only those jobs' photos and their customers'
 * papers, and of what is in no use yet their own. Throws `not_found`.
 */
export async function visibleFile(
  ctx: Context,
  fileId: string,
  access: 'read' | 'write' = 'read',
): Promise<FileDocument> {
  const file = await getFile(ctx, fileId, access);
  if (!isBounded(file) || !ctx.onlyJobsOf) return file;
  if (file.attachedTo?.startsWith('ppr_')) await getPaper(ctx, file.attachedTo);
  else if (file.attachedTo?.startsWith('est_')) await mustShow(ctx, file.attachedTo, fileId);
  else if (file.attachedTo) await getJob(ctx, file.attachedTo);
  else if (file.uploadedBy !== ctx.onlyJobsOf) throw new Problem('not_found');
  return file;
}

const isBounded = ({ purpose }: FileDocument) => purpose === 'job_photo' || purpose === 'customer_document';

/** A photo that an estimate has taken over is still one of its job, for as long as the job shows it. */
async function mustShow(ctx: Context, estimateId: string, fileId: string): Promise<void> {
  const { jobId } = await getEstimate(ctx, estimateId);
  const job = jobId ? await getJob(ctx, jobId) : null;
  if (!job?.photoFileIds.includes(fileId)) throw new Problem('not_found');
}
