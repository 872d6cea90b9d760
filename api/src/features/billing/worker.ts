import { BillingFault } from '../../adapters/billing/billing.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { Problem } from '../../errors.ts';
import { takeOverAccount } from '../onlinePayments/account.ts';
import { refundAtProvider } from '../onlinePayments/refund.ts';
import { closePage, settlePage } from '../onlinePayments/settle.ts';
import { takeOverWentBack } from '../onlinePayments/takenBack.ts';
import { look } from '../subscriptions/look.ts';
import type { Parts } from './parts.ts';
import { billingLeft } from './signals.ts';
import { type BillingTaskDocument, billingTasksCollection } from './store.ts';
import { endTask, isGivenUp, putOff } from './tasks.ts';

const longestWaitMs = 60 * 60_000;

/** Works off what the provider said and what is to be done there, one after the other: whatever is interrupted is done again. */
export function startBilling(parts: Parts): Worker {
  const { database, billing, log } = parts;

  async function carryOut(task: BillingTaskDocument): Promise<void> {
    const { about } = task;
    switch (about.what) {
      case 'subscription':
        return look(parts, task, about);
      case 'account':
        return takeOverAccount(parts, task, about.accountId);
      case 'page':
        return settlePage(parts, task, about);
      case 'charge':
        return takeOverWentBack(parts, task, about);
      case 'close':
        return closePage(parts, task, about);
      case 'refund':
        return refundAtProvider(parts, task, about);
      case 'end':
        await billing.endSubscriptions(about.customerId);
        await endTask(parts, task, 'done');
    }
  }

  async function putBack(task: BillingTaskDocument, error: unknown): Promise<void> {
    const beaten = error instanceof Problem && error.code === 'version_conflict';
    if (!beaten) log.warn({ err: error, task: task._id }, 'billing');
    const lasting = error instanceof BillingFault && !error.passing;
    if (lasting && isGivenUp(task)) {
      await endTask(parts, task, 'given up');
      return;
    }
    const wait = beaten ? 0 : Math.min(1000 * 2 ** Math.min(task.attempts, 12), longestWaitMs);
    const dueAt = new Date(Date.now() + wait);
    await putOff(parts, task, dueAt);
    worker.wakeAt(dueAt);
  }

  const worker = startWorker({
    database,
    definition: billingTasksCollection,
    reason: 'what to do at the payment provider',
    batch: 10,
    leaseMs: 10 * 60_000,
    pollMs: 5000,
    async work(batch) {
      for (const task of batch) await carryOut(task).catch(error => putBack(task, error));
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
