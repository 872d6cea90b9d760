import type { FileStore } from '../../adapters/files/files.ts';
import type { Database } from '../../data/connection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { transaction } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { dropFile, filesOf } from './files.ts';
import { objectPrefix, uploadPrefix } from './objects.ts';
import { purposes } from './purposes.ts';
import { type FileDocument, filesCollection } from './store.ts';

type Parts = { database: Database; files: FileStore; log: Logger };

/**
 * Removes what nobody needs: uploads that were never completed, photos that nothing names, deleted files, and the upload
 * that a finished file was made of. Each step can be repeated, so it may end anywhere.
 */
export function startFileCleaner({ database, files, log }: Parts): Worker {
  async function clean(file: FileDocument): Promise<void> {
    const scope = { database, tenantId: file.tenantId };
    const { attached } = purposes[file.purpose];
    const unused = file.status === 'ready' && attached && file.attachedTo === null;
    // A file that is taken into use at this moment is one that dropFile does not find; the lease brings it back.
    if (file.status === 'pending' || unused) {
      await transaction(scope, within => dropFile(within, file));
      return;
    }
    await files.removeAll(uploadPrefix(file));
    const mine = { _id: file._id, lease: `${file.lease}` };
    if (file.status === 'ready') {
      await filesOf(scope, file.tenantId).updateOne(mine, { $unset: { dueAt: '', lease: '' } });
      return;
    }
    await files.removeAll(objectPrefix(file));
    await filesOf(scope, file.tenantId).deleteOne(mine);
  }

  return startWorker({
    database,
    definition: filesCollection,
    reason: 'files to be cleaned away',
    batch: 20,
    leaseMs: 120_000,
    pollMs: 30_000,
    async work(batch) {
      for (const file of batch) {
        await clean(file).catch(error => log.error({ err: error, file: file._id }, 'file not cleaned away'));
      }
    },
    onError: error => log.error({ err: error }, 'files'),
  });
}
