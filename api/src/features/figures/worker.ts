import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { duplicateKey } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { mendReach } from '../directory/mendReach.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { countListed, countPlatformDays, timeZone } from './count.ts';
import { platformCountsCollection } from './store.ts';

const everyMs = 10 * 60_000;
/** What a slow clock dated back, or was committed late, is looked at as well. */
const lateMs = 60 * 60_000;

/**
 * Counts the latest days at the first start and every ten minutes, on whichever server takes it: nobody's transaction waits for a number
 * of all. It also mends what processes of before have left of the directory's entries, since the last time.
 */
export async function startPlatformFigures({
  database,
  log,
}: {
  database: Database;
  log: Logger;
}): Promise<Worker> {
  const scope = { database, tenantId: null };
  const counts = platformCollection(scope, platformCountsCollection, 'the figures of the platform');
  const first = {
    _id: 'figures' as const,
    countedAt: null,
    listed: 0,
    dueAt: new Date(),
  };
  const onError = (error: unknown) => log.error({ err: error }, 'figures of the platform');
  await counts.insertOne(first).catch((error: unknown) => {
    if (!duplicateKey(error)) throw error;
  });
  const mendedSince = (last: Date | undefined): Promise<boolean> =>
    mendReach(database, last && new Date(last.getTime() - lateMs)).then(
      () => true,
      (error: unknown) => {
        onError(error);
        return false;
      },
    );
  return startWorker({
    database,
    definition: platformCountsCollection,
    reason: 'the figures of the platform',
    batch: 1,
    leaseMs: 5 * 60_000,
    pollMs: 60_000,
    async work([mine]) {
      const started = new Date();
      const today = civilDate(started, timeZone);
      const last = civilDate(mine?.countedAt ?? started, timeZone);
      // Also what was missed while nothing ran.
      await countPlatformDays(scope, addDays(last, -1), today);
      const mended = await mendedSince(mine?.mendedAt);
      await counts.updateOne(
        { _id: 'figures', lease: `${mine?.lease}` },
        {
          $set: {
            countedAt: started,
            ...(mended && { mendedAt: started }),
            listed: await countListed(scope),
            dueAt: new Date(Date.now() + everyMs),
          },
          $unset: { lease: '' },
        },
      );
    },
    onError,
  });
}
