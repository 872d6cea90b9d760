import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { transaction } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { findEvent } from '../events/events.ts';
import { audienceOf } from './audience.ts';
import { removeInbox, removeNotificationsFrom, removeRecipient } from './forget.ts';
import { type Job, lastOf, messagesOf, promiseAtRisk } from './messages.ts';
import { noticeLeft } from './signals.ts';
import { type NoticeDocument, noticesCollection } from './store.ts';
import { type News, tell } from './tell.ts';

type EventNotice = Extract<NoticeDocument, { kind: 'event' }>;
type PromiseNotice = Extract<NoticeDocument, { kind: 'promise' }>;

const aheadMs = 60 * 60_000;
const unfinished = ['draft', 'open', 'in_progress', 'on_hold'];

/** Tells people what the notices say, each in one transaction with the end of its notice. */
export function startNotifications({ database, log }: { database: Database; log: Logger }): Worker {
  const reason = 'notifications to be made';
  const notices = platformCollection({ database }, noticesCollection, reason);
  const onError = (error: unknown) => log.error({ err: error }, 'notifications');

  async function newsOfEvent({ tenantId, eventId, actorId }: EventNotice): Promise<News | null> {
    const scope = { database, tenantId };
    const event = await findEvent(scope, eventId);
    if (!event) return null;
    if (event.type.startsWith('job.')) await watchPromise(tenantId, event.resourceId);
    const messages = await messagesOf(scope, event, await audienceOf(scope));
    // Whoever took the last but one did not mean to: they are told as well.
    const doer = event.type === 'item.stock_low' ? null : actorId;
    return { cause: eventId, at: event.createdAt, actorId: doer, messages };
  }

  async function watchPromise(tenantId: string, jobId: string): Promise<void> {
    const job = await lastOf({ database, tenantId }, jobId);
    const _id = `promise ${jobId}`;
    if (!job?.promisedAt || !isOpen(job, job.promisedAt)) {
      await notices.deleteOne({ _id, tenantId });
      return;
    }
    const promisedAt = new Date(job.promisedAt);
    const before = await notices.findOne({ _id, tenantId });
    if (before?.kind === 'promise' && before.promisedAt.getTime() === promisedAt.getTime()) return;
    const now = new Date();
    const at = new Date(Math.max(promisedAt.getTime() - aheadMs, new Date(job.updatedAt).getTime()));
    const promise = { kind: 'promise' as const, jobId, promisedAt, at, dueAt: at };
    await notices.updateOne(
      { _id, tenantId },
      {
        $set: { ...promise, updatedAt: now },
        $setOnInsert: { createdAt: now, version: 1 },
        $unset: { lease: '' },
      },
      { upsert: true },
    );
  }

  const isOpen = (job: Job, promisedAt: string) =>
    unfinished.includes(job.status) && new Date(promisedAt) > new Date();

  async function newsOfPromise({ tenantId, jobId, promisedAt, at }: PromiseNotice): Promise<News | null> {
    const scope = { database, tenantId };
    const job = await lastOf(scope, jobId);
    if (job?.promisedAt !== promisedAt.toISOString() || !unfinished.includes(job.status)) return null;
    const cause = `${jobId} ${promisedAt.toISOString()}`;
    return { cause, at, actorId: null, messages: [promiseAtRisk(job, await audienceOf(scope))] };
  }

  async function work(notice: NoticeDocument): Promise<void> {
    const news = notice.kind === 'event' ? await newsOfEvent(notice) : await newsOfPromise(notice);
    const { tenantId } = notice;
    await transaction({ database, tenantId }, async scope => {
      if (!(await finish(scope, notice))) return;
      if (notice.kind === 'event' && notice.type === 'member.removed')
        await forgetLeaver(scope, notice.eventId);
      if (notice.kind === 'event' && notice.type === 'job.updated')
        await forgetTakenFrom(scope, notice.eventId);
      if (notice.kind === 'event' && notice.type === 'member.updated')
        await forgetDemoted(scope, notice.eventId);
      if (news) await tell(scope, news);
    });
  }

  const worker = startWorker({
    database,
    definition: noticesCollection,
    reason,
    batch: 50,
    leaseMs: 30_000,
    pollMs: 1000,
    async work(batch) {
      for (const notice of batch) await work(notice).catch(onError);
    },
    onError,
  });
  const unsubscribe = noticeLeft.listen(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}

/** False where another process has it by now. A promise that was told of stays, so that the next change of the job does not tell of it again. */
async function finish(scope: DataScope, { _id, kind, lease }: NoticeDocument): Promise<boolean> {
  const notices = tenantCollection(scope, noticesCollection);
  const mine = { _id, lease: `${lease}` };
  const done =
    kind === 'promise'
      ? await notices.updateOne(mine, { $unset: { dueAt: '', lease: '' } })
      : await notices.deleteOne(mine);
  return done > 0;
}

/** A job was taken away from who sees only their own: what they were told of it shows it no longer. */
async function forgetTakenFrom(scope: DataScope, eventId: string): Promise<void> {
  const event = await findEvent(scope, eventId);
  const job = event && (await lastOf(scope, event.resourceId));
  if (!event?.previous || !('assignedTo' in event.previous) || !job) return;
  const blind = (await audienceOf(scope)).filter(
    ({ userId, grant }) => grant.visibleJobs === 'assigned' && !job.assignedTo.includes(userId),
  );
  await removeNotificationsFrom(
    scope,
    job.id,
    blind.map(({ userId }) => userId),
  );
}

/** Whoever sees only their own jobs from now on keeps nothing of what they were told before. */
async function forgetDemoted(scope: DataScope, eventId: string): Promise<void> {
  const event = await findEvent(scope, eventId);
  if (!event?.previous || !('role' in event.previous) || !('userId' in event.data)) return;
  const { userId } = event.data;
  const now = (await audienceOf(scope)).find(member => member.userId === userId);
  if (now?.grant.visibleJobs === 'assigned') await removeInbox(scope, userId);
}

async function forgetLeaver(scope: DataScope, eventId: string): Promise<void> {
  const event = await findEvent(scope, eventId);
  if (event && 'userId' in event.data) await removeRecipient(scope, `${event.data.userId}`);
}
