import type { FileStore } from '../../adapters/files/files.ts';
import type { CollectionDefinition } from '../../data/collections.ts';
import type { Database } from '../../data/connection.ts';
import { type OwnedDocument, platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { removeFilesOf } from '../files/objects.ts';
import { removeUnsent } from '../mails/unsent.ts';
import { type TestRemovalDocument, testRemovalsCollection } from './store.ts';

const batch = 500;
/** Nothing that began before the wipe is under way any more. */
const settledMs = 120_000;
const reason = 'wiped test data';

type Parts = {
  database: Database;
  log: Logger;
  files: FileStore;
  /** Every collection that has documents of a tenant, but those that may only grow. */
  definitions: CollectionDefinition<OwnedDocument>[];
};

/** Removes what wiped twins left behind, a batch at a time. A process that dies leaves the rest to the next one. */
export function startTestRemovals({ database, log, files, definitions }: Parts): Worker {
  const removals = platformCollection({ database }, testRemovalsCollection, reason);

  async function removeFrom(
    definition: CollectionDefinition<OwnedDocument>,
    tenantId: string,
  ): Promise<number> {
    const collection = platformCollection({ database }, definition, reason);
    // Without an index of its own a collection has one document a tenant, under the tenant's id.
    const own = definition.indexes.some(
      index => !index.acrossTenants && index.expireAfterSeconds === undefined,
    );
    if (!own) return collection.deleteMany({ _id: tenantId, tenantId });
    let removed = 0;
    for (;;) {
      const found = await collection.find({ tenantId }, { limit: batch, projection: { _id: 1 } });
      if (found.length > 0)
        removed += await collection.deleteMany({ _id: { $in: found.map(({ _id }) => _id) }, tenantId });
      if (found.length < batch) return removed;
    }
  }

  async function removeOne({ _id, requestedAt, lease }: TestRemovalDocument): Promise<void> {
    let removed = 0;
    for (const definition of definitions) removed += await removeFrom(definition, _id);
    removed += await removeUnsent(database, _id);
    await removeFilesOf(files, _id);
    log.info({ tenantId: _id, removed }, 'wiped test data removed');
    const settled = Date.now() - requestedAt.getTime() > settledMs;
    const mine = { _id, lease: `${lease}` };
    if (settled) await removals.deleteOne(mine);
    else
      await removals.updateOne(mine, {
        $set: { dueAt: new Date(requestedAt.getTime() + settledMs + 1000) },
        $unset: { lease: '' },
      });
  }

  return startWorker({
    database,
    definition: testRemovalsCollection,
    reason,
    batch: 1,
    leaseMs: 300_000,
    pollMs: 5000,
    async work(docs) {
      for (const doc of docs) await removeOne(doc);
    },
    onError: error => log.error({ err: error }, 'wiped test data'),
  });
}
