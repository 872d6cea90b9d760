import { BillingFault } from '../../adapters/billing/billing.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { Problem } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { end, look, type Parts } from './look.ts';
import { billingLeft } from './signals.ts';
import { type BillingTaskDocument, billingTasksCollection } from './store.ts';

const longestWaitMs = 60 * 60_000;
const givenUpAfterMs = 7 * 24 * 60 * 60_000;

/** Works off what the provider said and what is to be ended there, one after the other: whatever is interrupted is done again. */
export function startBilling(parts: Parts & { log: Logger }): Worker {
  const { database, billing, log } = parts;
  const tasks = platformCollection({ database }, billingTasksCollection, 'what to do about a subscription');

  async function work(task: BillingTaskDocument): Promise<void> {
    try {
      if (task.work === 'look') return await look(parts, task);
      await billing.endSubscriptions(task.customerId);
      await end(parts, task, 'done');
    } catch (error) {
      await putBack(task, error);
    }
  }

  async function putBack(task: BillingTaskDocument, error: unknown): Promise<void> {
    const mine = { _id: task._id, lease: `${task.lease}` };
    const beaten = error instanceof Problem && error.code === 'version_conflict';
    if (!beaten) log.warn({ err: error, task: task._id }, 'billing');
    const lasting = error instanceof BillingFault && !error.passing;
    if (lasting && Date.now() - task.receivedAt.getTime() > givenUpAfterMs) {
      await end(parts, task, 'given up');
      return;
    }
    const wait = beaten ? 0 : Math.min(1000 * 2 ** Math.min(task.attempts, 12), longestWaitMs);
    const dueAt = new Date(Date.now() + wait);
    await tasks.updateOne(mine, { $set: { dueAt }, $inc: { attempts: 1 }, $unset: { lease: '' } });
    worker.wakeAt(dueAt);
  }

  const worker = startWorker({
    database,
    definition: billingTasksCollection,
    reason: 'what to do about a subscription',
    batch: 10,
    leaseMs: 10 * 60_000,
    pollMs: 5000,
    async work(batch) {
      for (const task of batch) await work(task);
    },
    onError: error => log.error({ err: error }, 'billing'),
  });
  const unsubscribe = billingLeft.listen(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}
