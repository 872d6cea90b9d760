import type { JobStatus } from '@workbay/sdk/schema';

/** What is still in the workshop, in the order of the work: the board's columns. */
export const active = ['open', 'in_progress', 'on_hold', 'ready', 'delivered'] as const;

export const statuses = ['draft', ...active, 'closed', 'cancelled'] as const;

/** Where a job can go from each status; what comes next as a rule stands first. */
export const next: Record<JobStatus, readonly JobStatus[]> = {
  draft: ['open', 'cancelled'],
  open: ['in_progress', 'cancelled'],
  in_progress: ['ready', 'on_hold', 'cancelled'],
  on_hold: ['in_progress', 'cancelled'],
  ready: ['delivered', 'in_progress', 'cancelled'],
  delivered: ['closed'],
  closed: [],
  cancelled: [],
};

export const isFinal = (status: JobStatus) => next[status].length === 0;

export const isStatus = (text: string): text is JobStatus => text in next;
