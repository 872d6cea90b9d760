import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { duplicateKey } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { ledgerChecksCollection } from './store.ts';
import { verifyAllLedgers } from './verify.ts';

const leaseMs = 30 * 60_000;
const pollMs = 60_000;

/** The next 21:00 UTC, which is half past two at night in India. */
export function nextNight(now: Date): Date {
  const night = new Date(now);
  night.setUTCHours(21, 0, 0, 0);
  if (night <= now) night.setUTCDate(night.getUTCDate() + 1);
  return night;
}

/** Checks all books once a night, on whichever server takes it; what differs is an error in the log. */
export async function startLedgerChecks({
  database,
  log,
}: {
  database: Database;
  log: Logger;
}): Promise<Worker> {
  const checks = platformCollection({ database }, ledgerChecksCollection, 'all books are checked');
  const first = { _id: 'nightly' as const, checkedAt: null, differences: 0, dueAt: nextNight(new Date()) };
  await checks.insertOne(first).catch((error: unknown) => {
    if (!duplicateKey(error)) throw error;
  });
  return startWorker({
    database,
    definition: ledgerChecksCollection,
    reason: 'all books are checked',
    batch: 1,
    leaseMs,
    pollMs,
    async work([check]) {
      const { checked, differences } = await verifyAllLedgers({ database, tenantId: null });
      log.info({ checked, differences: differences.length }, 'ledgers checked');
      for (const difference of differences) log.error(difference, 'a ledger does not agree with its entries');
      await checks.updateOne(
        { _id: 'nightly', lease: `${check?.lease}` },
        {
          $set: {
            checkedAt: new Date(),
            differences: differences.length,
            dueAt: nextNight(new Date()),
          },
          $unset: { lease: '' },
        },
      );
    },
    onError: error => log.error({ err: error }, 'ledger checks'),
  });
}
