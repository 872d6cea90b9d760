import type { components } from '@workbay/sdk/schema';

export type JobStatus = components['schemas']['JobStatus'];

const next: Record<JobStatus, readonly JobStatus[]> = {
  draft: ['open', 'cancelled'],
  open: ['in_progress', 'cancelled'],
  in_progress: ['on_hold', 'ready', 'cancelled'],
  on_hold: ['in_progress', 'cancelled'],
  ready: ['in_progress', 'delivered', 'cancelled'],
  delivered: ['closed'],
  closed: [],
  cancelled: [],
};

export const isStatus = (said: unknown): said is JobStatus => typeof said === 'string' && said in next;

/** Whose work is not done yet. */
export const inWork: JobStatus[] = ['draft', 'open', 'in_progress', 'on_hold'];

export function canMove(from: JobStatus, to: JobStatus): boolean {
  return next[from].includes(to);
}

/** Nothing of a job in this status can be changed any more. */
export function isFinal(status: JobStatus): boolean {
  return next[status].length === 0;
}

const regretMs = 10 * 60_000;

type Step = { status: JobStatus; at: Date; by: string | null; estimate?: object; comment?: object };

/** Whoever moved a job by mistake puts it back to where it was, for ten minutes; not out of closed or cancelled. */
export function canTakeBack(
  job: { status: JobStatus; timeline: Step[] },
  to: JobStatus,
  { by, now }: { by: string | null; now: Date },
): boolean {
  const [from, last] = job.timeline.filter(({ estimate, comment }) => !estimate && !comment).slice(-2);
  if (!by || isFinal(job.status) || from?.status !== to || last?.status !== job.status) return false;
  return last.by === by && now.getTime() - last.at.getTime() <= regretMs;
}
