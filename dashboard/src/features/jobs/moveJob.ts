import { isApiError } from '@workbay/sdk';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import { workbay } from '../../app/api.ts';
import { newKey, type Once } from '../../app/once.ts';

export interface Move {
  job: Job;
  status: JobStatus;
  note?: string;
}

/** Moves a job on from the status in which one saw it, whatever else of it has been changed since. */
export async function moveJob({ job, status, note }: Move, once: Once): Promise<Job> {
  const move = ({ version }: Job, sent: Once) =>
    workbay.jobs.changeStatus(job.id, { status, ...(note && { note }) }, { ifMatch: version, ...sent });
  try {
    return await move(job, once);
  } catch (error) {
    if (!isApiError(error, 'version_conflict')) throw error;
    const now = await workbay.jobs.get(job.id);
    if (now.status !== job.status) throw error;
    // Of the first key the refusal is kept.
    return move(now, { ...once, idempotencyKey: newKey() });
  }
}
