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

export function canMove(from: JobStatus, to: JobStatus): boolean {
  return next[from].includes(to);
}

/** Nothing of a job in this status can be changed any more. */
export function isFinal(status: JobStatus): boolean {
  return next[status].length === 0;
}
