import type { DataScope } from '../../data/scope.ts';
import { searchFilter } from '../../data/search.ts';
import {
  type Filter,
  type Listed,
  newestFirst,
  type Selection,
  tenantCollection,
} from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { findJob } from './jobs.ts';
import { inWork, type JobStatus } from './status.ts';
import { type JobDocument, jobsCollection } from './store.ts';

type ListQuery = {
  status?: JobStatus | undefined;
  customerId?: string | undefined;
  vehicleId?: string | undefined;
  assignedTo?: string | undefined;
  promisedFrom?: string | undefined;
  promisedUntil?: string | undefined;
  unfinished?: boolean | undefined;
  search?: string | undefined;
};

/**
 * Which jobs a page of the list shows, newest first; by promised time, the soonest first. Null where none can be found. Each
 * filter has an index with its order.
 */
export async function selectJobs(
  scope: DataScope,
  query: ListQuery,
  at: Paging,
): Promise<Selection<JobDocument> | null> {
  const { status, customerId, vehicleId, assignedTo, promisedFrom, promisedUntil, search } = query;
  const unfinished = query.unfinished || undefined;
  const promised = promisedFrom ?? promisedUntil ?? unfinished;
  if ([customerId, vehicleId, assignedTo, promised, search].filter(value => value !== undefined).length > 1) {
    throw new Problem(
      'filters_exclude',
      'Give one of customerId, vehicleId, assignedTo, a promised time and search.',
    );
  }
  if (unfinished && status) throw new Problem('filters_exclude', 'Give one of unfinished and status.');
  if (promised !== undefined) return selectPromised(scope, query, at);
  const found = search === undefined ? {} : searchFilter(search);
  if (!found) return null;
  const filter: Filter<JobDocument> = {
    ...found,
    ...(customerId ? { 'customer.id': customerId } : {}),
    ...(vehicleId ? { 'vehicle.id': vehicleId } : {}),
    ...(assignedTo ? { assignedTo } : {}),
    ...(status ? { status } : {}),
  };
  return newestFirst(filter, at);
}

export const listJobs = async (ctx: DataScope, query: ListQuery, at: Paging) =>
  tenantCollection(ctx, jobsCollection).select(await selectJobs(ctx, query, at));

/** What somebody worked on and was handed over, the newest first. */
export function handedOverBy(ctx: Context, userId: string, at: Paging): Promise<Listed<JobDocument>[]> {
  return tenantCollection(ctx, jobsCollection).list(
    { assignedTo: userId, status: { $in: ['delivered', 'closed'] } },
    at,
  );
}

/** A place in the list by promised time that stays where it was, whatever becomes of the job that stood there. */
export const placeOf = (jobId: string, promisedAt: Date): string => `${jobId}@${promisedAt.toISOString()}`;

/** Those promised for a span of time. A cursor that names a job alone goes on where that job stands now. */
async function selectPromised(
  scope: DataScope,
  { status, unfinished, promisedFrom, promisedUntil }: ListQuery,
  { limit, after }: Paging,
): Promise<Selection<JobDocument> | null> {
  const [id, stood] = after?.split('@') ?? [];
  const last = stood ? new Date(stood) : id ? (await findJob(scope, id))?.promisedAt : null;
  if (id && !last) return null;
  const from = last ?? new Date(promisedFrom ?? 0);
  const filter: Filter<JobDocument> = {
    ...(status ? { status } : {}),
    ...(unfinished ? { status: { $in: inWork } } : {}),
    promisedAt: { $gte: from, ...(promisedUntil ? { $lt: new Date(promisedUntil) } : {}) },
    ...(last && id ? { $or: [{ promisedAt: { $gt: last } }, { _id: { $gt: id } }] } : {}),
  };
  const sort = { promisedAt: 1, _id: 1 } as const;
  const hint = { tenantId: 1, ...(status || unfinished ? { status: 1 } : {}), ...sort };
  return { filter, sort, limit: limit + 1, hint };
}
