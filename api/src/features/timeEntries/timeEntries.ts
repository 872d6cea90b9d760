import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { emit } from '../events/events.ts';
import { getJob } from '../jobs/jobs.ts';
import { isFinal } from '../jobs/status.ts';
import { areMembers } from '../members/members.ts';
import { type TimeEntryDocument, timeEntriesCollection } from './store.ts';

type Schemas = components['schemas'];

/** Nobody works longer without a break; a clock that says so was forgotten. */
const longestMs = 24 * 3_600_000;

const entries = (ctx: Context) => tenantCollection(ctx, timeEntriesCollection);

export function listTimeEntries(
  ctx: Context,
  { jobId, userId, running }: { jobId?: string; userId?: string; running?: true },
  { limit, after }: Paging,
): Promise<TimeEntryDocument[]> {
  if (jobId && userId) throw new Problem('filters_exclude', 'Give one of jobId and userId.');
  if (running && !userId) throw fault('rule_broken', '/query/userId', 'is needed with running', 'required');
  return entries(ctx).find(
    {
      ...(jobId ? { 'job.id': jobId } : {}),
      ...(userId ? { userId } : {}),
      ...(running ? { endedAt: null } : {}),
      ...(after ? { _id: { $lt: after } } : {}),
    },
    // Of a person's clocks one runs at most, which needs no order.
    { ...(running ? {} : { sort: { _id: -1 } }), limit: limit + 1 },
  );
}

/** Starts one's clock on a job; on another job it stops first. */
export async function startTime(ctx: Context, { jobId }: { jobId: string }): Promise<TimeEntryDocument> {
  const { userId } = requireUser(ctx);
  const job = await workable(ctx, jobId);
  const running = await entries(ctx).findOne({ userId, endedAt: null });
  if (running?.job.id === job.id) return running;
  if (running) await end(ctx, running);
  const started = await unlessTaken(
    entries(ctx).insertOne({
      _id: newId('tim'),
      userId,
      job,
      startedAt: nowOf(ctx),
      endedAt: null,
      note: null,
    }),
    () => new Problem('version_conflict'),
  );
  await emit(ctx, 'time_entry.started', toTimeEntry(started));
  return started;
}

/** Stops one's clock. */
export async function stopTime(ctx: Context, { note }: { note?: string }): Promise<TimeEntryDocument> {
  const { userId } = requireUser(ctx);
  const running = await entries(ctx).findOne({ userId, endedAt: null });
  if (!running) throw new Problem('clock_not_running');
  return end(ctx, running, note);
}

async function end(ctx: Context, running: TimeEntryDocument, note?: string): Promise<TimeEntryDocument> {
  const latest = running.startedAt.getTime() + longestMs;
  const ended = await entries(ctx).replace(running, {
    ...running,
    endedAt: new Date(Math.min(nowOf(ctx).getTime(), latest)),
    note: note ?? running.note,
  });
  await emit(ctx, 'time_entry.stopped', toTimeEntry(ended), toTimeEntry(running));
  return ended;
}

/** Puts down time that nobody's clock has seen. */
export async function addTime(
  ctx: Context,
  { userId, jobId, startedAt, endedAt, note }: Schemas['TimeEntryInput'],
): Promise<TimeEntryDocument> {
  const job = await workable(ctx, jobId);
  const span = checkedSpan(ctx, new Date(startedAt), new Date(endedAt));
  if (!(await areMembers(ctx, [userId]))) {
    throw fault(
      'unknown_reference',
      '/body/userId',
      'names somebody who does not belong to this workshop',
      'unknown_person',
    );
  }
  const added = await entries(ctx).insertOne({
    _id: newId('tim'),
    userId,
    job,
    ...span,
    note: note ?? null,
  });
  await emit(ctx, 'time_entry.corrected', toTimeEntry(added));
  return added;
}

/** Corrects what a clock says; the audit log keeps what it said. */
export async function correctTime(
  ctx: Context,
  timeEntryId: string,
  patch: Schemas['TimeEntryPatch'],
): Promise<TimeEntryDocument> {
  const before = await getTimeEntry(ctx, timeEntryId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const endedAt = patch.endedAt ? new Date(patch.endedAt) : before.endedAt;
  const span = checkedSpan(ctx, patch.startedAt ? new Date(patch.startedAt) : before.startedAt, endedAt);
  const note = patch.note === undefined ? before.note : patch.note;
  const corrected = await entries(ctx).replace(before, { ...before, ...span, note });
  await emit(ctx, 'time_entry.corrected', toTimeEntry(corrected), toTimeEntry(before));
  return corrected;
}

export async function deleteTime(ctx: Context, timeEntryId: string): Promise<void> {
  const entry = await getTimeEntry(ctx, timeEntryId);
  await entries(ctx).deleteOne({ _id: entry._id });
  await emit(ctx, 'time_entry.deleted', toTimeEntry(entry));
}

async function getTimeEntry(ctx: Context, timeEntryId: string): Promise<TimeEntryDocument> {
  const entry = await entries(ctx).findOne({ _id: timeEntryId });
  if (!entry) throw new Problem('not_found');
  return entry;
}

async function workable(ctx: Context, jobId: string): Promise<TimeEntryDocument['job']> {
  const job = await getJob(ctx, jobId);
  if (isFinal(job.status)) throw new Problem('job_locked', `The job is ${job.status}.`);
  return { id: job._id, number: job.number };
}

function checkedSpan(ctx: Context, startedAt: Date, endedAt: Date | null) {
  const until = endedAt ?? nowOf(ctx);
  if (until <= startedAt) throw fault('rule_broken', '/body/endedAt', 'is not after the start', 'not_valid');
  if (until > nowOf(ctx)) throw fault('rule_broken', '/body/endedAt', 'is in the future', 'not_valid');
  if (endedAt && endedAt.getTime() - startedAt.getTime() > longestMs)
    throw fault('rule_broken', '/body/endedAt', 'is more than 24 hours after the start', 'not_valid');
  return { startedAt, endedAt };
}

export function toTimeEntry(doc: TimeEntryDocument): Schemas['TimeEntry'] {
  const { _id, userId, job, startedAt, endedAt, note, createdAt, updatedAt, version } = doc;
  return {
    id: _id,
    userId,
    job,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    note,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  };
}
