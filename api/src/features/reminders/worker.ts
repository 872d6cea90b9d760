import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { transaction } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { mailedDays, remindCustomer } from './mail.ts';
import { type ReminderRunDocument, reminderRunsCollection, remindersCollection } from './store.ts';
import { nextRun } from './when.ts';

type Parts = { database: Database; config: Config; log: Logger };

const atOnce = 200;

/** Mails, each morning, the customers of the workshops that want it. A customer is one transaction, and so mailed once. */
export function startReminders({ database, config, log }: Parts): Worker {
  const onError = (error: unknown) => log.error({ err: error }, 'reminders');

  async function run({ _id, tenantId, lease }: ReminderRunDocument): Promise<void> {
    const scope: DataScope & { config: Config } = { database, tenantId, config };
    let after: { on: string; _id: string } | null = null;
    const asked = new Set<string>();
    do {
      after = await someFrom(scope, after, asked);
    } while (after);
    const { timeZone } = await getWorkshop(scope);
    await tenantCollection(scope, reminderRunsCollection).updateOne(
      { _id, lease: `${lease}` },
      { $set: { dueAt: nextRun(new Date(), timeZone) }, $unset: { lease: '' } },
    );
  }

  /** Goes through the next of what is due, by its day, and says how far. */
  async function someFrom(
    scope: DataScope & { config: Config },
    after: { on: string; _id: string } | null,
    asked: Set<string>,
  ) {
    const on = await mailedDays(scope);
    if (!on) return null;
    const sort = { on: 1, _id: 1 } as const;
    const due = await tenantCollection(scope, remindersCollection).find(
      {
        status: 'planned',
        on: after ? { ...on, $gte: after.on } : on,
        ...(after ? { $or: [{ on: { $gt: after.on } }, { _id: { $gt: after._id } }] } : {}),
      },
      { sort, limit: atOnce, hint: { tenantId: 1, status: 1, ...sort } },
    );
    for (const { told, customer } of due) {
      if (told || asked.has(customer.id)) continue;
      asked.add(customer.id);
      await transaction(scope, inside => remindCustomer(inside, customer.id)).catch(onError);
    }
    return due.length < atOnce ? null : (due.at(-1) ?? null);
  }

  return startWorker({
    database,
    definition: reminderRunsCollection,
    reason: 'customers to be told that they are due',
    batch: 1,
    leaseMs: 10 * 60_000,
    pollMs: 20_000,
    async work(batch) {
      for (const doc of batch) await run(doc).catch(onError);
    },
    onError,
  });
}
