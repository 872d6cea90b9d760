import type { Database } from '../../data/connection.ts';
import { idFrom } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { findEvent } from '../events/events.ts';
import { audienceOf, type Job, lastOf, type Message, messagesOf, promiseAtRisk } from './messages.ts';
import { onNotice } from './notices.ts';
import { type NoticeDocument, noticesCollection, notificationsCollection } from './store.ts';
import { priorityOf } from './types.ts';

type EventNotice = Extract<NoticeDocument, { kind: 'event' }>;
type PromiseNotice = Extract<NoticeDocument, { kind: 'promise' }>;

const aheadMs = 60 * 60_000;
const unfinished = ['draft', 'open', 'in_progress', 'on_hold'];

/** Tells people what the notices say. May work one again after a crash: what it makes has the same id, and is there once. */
export function startNotifications({ database, log }: { database: Database; log: Logger }): Worker {
  const reason = 'notifications to be made';
  const notices = platformCollection({ database }, noticesCollection, reason);
  const notifications = platformCollection({ database }, notificationsCollection, reason);
  const onError = (error: unknown) => log.error({ err: error }, 'notifications');

  async function tell(
    tenantId: string,
    cause: string,
    at: Date,
    actorId: string | null,
    messages: Message[],
  ) {
    const now = new Date();
    const made = messages.flatMap(({ type, about, to }) =>
      to
        .filter(recipient => recipient !== actorId)
        .map(recipient => ({
          filter: { _id: idFrom('ntf', at, `${cause} ${type} ${recipient}`), tenantId },
          update: {
            $setOnInsert: {
              recipient,
              type,
              priority: priorityOf[type],
              read: false,
              readAt: null,
              about,
              createdAt: at,
              updatedAt: now,
              version: 1,
            },
          },
          upsert: true,
        })),
    );
    if (made.length > 0) await notifications.updateEach(made);
  }

  async function tellOfEvent({ tenantId, eventId, actorId }: EventNotice): Promise<void> {
    const scope = { database, tenantId };
    const event = await findEvent(scope, eventId);
    if (!event) return;
    if (event.type === 'member.removed' && 'userId' in event.data) {
      await notifications.deleteMany({ tenantId, recipient: `${event.data.userId}` });
      return;
    }
    const messages = await messagesOf(scope, event, await audienceOf(scope));
    await tell(tenantId, eventId, event.createdAt, actorId, messages);
    if (event.type.startsWith('job.')) await watchPromise(tenantId, event.resourceId);
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

  async function tellOfPromise({ tenantId, jobId, promisedAt, at }: PromiseNotice): Promise<void> {
    const scope = { database, tenantId };
    const job = await lastOf(scope, jobId);
    if (job?.promisedAt !== promisedAt.toISOString() || !unfinished.includes(job.status)) return;
    const cause = `${jobId} ${promisedAt.toISOString()}`;
    await tell(tenantId, cause, at, null, [promiseAtRisk(job, await audienceOf(scope))]);
  }

  async function work(notice: NoticeDocument): Promise<void> {
    if (notice.kind === 'event') await tellOfEvent(notice);
    else await tellOfPromise(notice);
    const mine = { _id: notice._id, lease: `${notice.lease}` };
    // A promise that was told of stays, so that the next change of the job does not tell of it again.
    if (notice.kind === 'promise') await notices.updateOne(mine, { $unset: { dueAt: '', lease: '' } });
    else await notices.deleteOne(mine);
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
  const unsubscribe = onNotice(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}
