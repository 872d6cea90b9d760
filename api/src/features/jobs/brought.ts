import { newIdAt } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { advancesOf } from '../advances/advances.ts';
import { estimatesOf } from '../estimates/estimates.ts';
import { attachFile, detachFile } from '../files/attach.ts';
import { inspectedJobs } from '../inspections/ofJobs.ts';
import { exactTotalsOf } from '../money/lineItems.ts';
import { countFigures, type FigureChange } from '../summary/figures.ts';
import { timedJobs } from '../timeEntries/ofJobs.ts';
import { jobNumber, searchOf } from './jobs.ts';
import { isFinal, type JobStatus } from './status.ts';
import { type JobDocument, jobsCollection } from './store.ts';

/** A job that another system kept, or a made-up one. */
export type Brought = Pick<
  JobDocument,
  | 'customer'
  | 'vehicle'
  | 'complaints'
  | 'odometer'
  | 'promisedAt'
  | 'lineItems'
  | 'notes'
  | 'reference'
  | 'importKey'
> & {
  status: JobStatus;
  openedAt: Date;
  endedAt: Date | null;
  /** Its place among those of one moment. */
  place: number;
  photoFileIds: string[];
};

/** The job as it would be stored, but for its number. It has its day, also in the order of lists. */
export function broughtJob({ openedAt, endedAt, place, ...rest }: Brought) {
  const at = isFinal(rest.status) ? (endedAt ?? openedAt) : openedAt;
  return {
    _id: newIdAt('job', new Date(openedAt.getTime() + place)),
    createdAt: openedAt,
    ...rest,
    assignedTo: [],
    totals: exactTotalsOf(rest.lineItems),
    invoiceId: null,
    timeline: [{ status: rest.status, at, by: null }],
  };
}

/** The jobs that an import knows by these keys. */
export function jobsByImportKey(scope: DataScope, importKeys: string[]): Promise<JobDocument[]> {
  return tenantCollection(scope, jobsCollection).find({ importKey: { $in: importKeys } });
}

/** Numbers them on and stores them with their photos, and tells nobody. They are none of the month's that a plan counts. */
export async function storeBroughtJobs(
  scope: DataScope,
  jobs: ReturnType<typeof broughtJob>[],
): Promise<void> {
  const { numbers } = await countFigures(scope, { 'numbers.jobs': jobs.length, ...byStatus(jobs, 1) });
  for (const { _id: by, photoFileIds } of jobs)
    for (const fileId of photoFileIds) await attachFile(scope, { ...photo(scope), fileId, by });
  const before = (numbers?.jobs ?? jobs.length) - jobs.length;
  await tenantCollection(scope, jobsCollection).insertMany(
    jobs.map((job, index) => {
      const number = jobNumber(before + index + 1);
      return { ...job, number, search: searchOf({ ...job, number }) };
    }),
  );
}

/** Takes back what an import brought. Returns the ids of those that something has come of. */
export async function removeBroughtJobs(scope: DataScope, jobs: JobDocument[]): Promise<Set<string>> {
  const ids = jobs.map(({ _id }) => _id);
  const used = new Set([
    ...(await estimatesOf(scope, 'jobId', ids)),
    ...(await advancesOf(scope, 'jobId', ids)),
    ...(await timedJobs(scope, ids)),
    ...(await inspectedJobs(scope, ids)),
  ]);
  const gone = jobs.filter(({ _id }) => !used.has(_id));
  await tenantCollection(scope, jobsCollection).deleteDocuments(gone);
  for (const { _id, tenantId, photoFileIds } of gone)
    for (const fileId of photoFileIds) await detachFile(scope, tenantId, fileId, _id);
  await countFigures(scope, byStatus(gone, -1));
  return used;
}

const photo = ({ tenantId }: DataScope) => ({
  owner: `${tenantId}`,
  purpose: 'job_photo' as const,
  pointer: '/body/photos',
});

function byStatus(jobs: Pick<JobDocument, 'status'>[], sign: 1 | -1): FigureChange {
  const change: FigureChange = {};
  for (const { status } of jobs) {
    const name = `jobsByStatus.${status}` as const;
    change[name] = (change[name] ?? 0) + sign;
  }
  return change;
}

export function jobsById(scope: DataScope, ids: string[]): Promise<JobDocument[]> {
  return tenantCollection(scope, jobsCollection).find({ _id: { $in: ids } });
}
