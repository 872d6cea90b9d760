import type { Job, JobPatch, JobStatus } from '@workbay/sdk/schema';

type Said = Pick<Job, 'complaints' | 'odometer' | 'promisedAt' | 'assignedTo' | 'notes'> & {
  customer: Pick<Job['customer'], 'id'>;
  vehicle: Pick<NonNullable<Job['vehicle']>, 'id'> | null;
};

/** Whether a job says all that the patch asks already: it got through, though its answer did not. */
export function isApplied(patch: JobPatch, job: Said): boolean {
  const said = new Map<string, unknown>(
    Object.entries({ ...job, customerId: job.customer.id, vehicleId: job.vehicle?.id ?? null }),
  );
  return Object.entries(patch).every(([field, value]) => same(field, value, said.get(field)));
}

const same = (field: string, asked: unknown, said: unknown): boolean =>
  field === 'promisedAt' && typeof asked === 'string' && typeof said === 'string'
    ? Date.parse(asked) === Date.parse(said)
    : JSON.stringify(asked) === JSON.stringify(said);

/** Whether a job was last moved to this status, with the same reason. */
export function isReached(
  { status, note = '' }: { status: JobStatus; note?: string },
  { timeline }: Pick<Job, 'timeline'>,
): boolean {
  const moved = timeline.findLast(({ estimate, comment }) => !estimate && !comment);
  return moved?.status === status && (moved.note ?? '') === note;
}
