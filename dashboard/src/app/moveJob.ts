import { isApiError } from '@workbay/sdk';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import { workbay } from './api.ts';
import { isReached } from './applied.ts';
import { newKey, type Once } from './once.ts';

export interface Move {
  jobId: string;
  version: number;
  /** The status in which one saw it; what an older release kept says none. */
  from?: JobStatus;
  status: JobStatus;
  note?: string;
}

/** Moves a job on from the status in which one saw it, whatever else of it has been changed since. */
export async function moveJob({ jobId, version, from, status, note }: Move, once: Once): Promise<Job> {
  const move = (ifMatch: number, sent: Once) =>
    workbay.jobs.changeStatus(jobId, { status, ...(note && { note }) }, { ifMatch, ...sent });
  try {
    return await move(version, once);
  } catch (error) {
    if (!isApiError(error, 'version_conflict')) throw error;
    const now = await workbay.jobs.get(jobId);
    // It may be the answer to an earlier try that was lost.
    if (isReached({ status, ...(note && { note }) }, now)) return now;
    if (now.status !== from) throw error;
    // Of the first key the refusal is kept.
    return move(now.version, { ...once, idempotencyKey: newKey() });
  }
}
