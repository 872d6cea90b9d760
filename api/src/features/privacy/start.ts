import { startWorker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { carryOut } from './erasures.ts';
import { privacyWork } from './exports.ts';
import { leaseMs, makeExport, type Parts } from './make.ts';
import { type ExportDocument, erasuresCollection, exportsCollection } from './store.ts';

/** The workers that make exports and erase what is to be forgotten. */
export function startPrivacy({ log, ...parts }: Parts & { log: Logger }): { stop(): Promise<void> } {
  const onError = (error: unknown) => log.error({ err: error }, 'privacy');
  const common = { database: parts.database, batch: 1, leaseMs, pollMs: 2000, onError };
  let stopping = false;
  const exporting = {
    definition: exportsCollection,
    work: async (docs: ExportDocument[]) => {
      for (const doc of docs) await makeExport(parts, doc, () => !stopping);
    },
  };
  const workers = [
    startWorker({ ...common, ...exporting, reason: 'exports to be made' }),
    startWorker({ ...common, ...exporting, due: 'sheetDueAt', reason: 'sheets to be made' }),
    startWorker({ ...common, ...exporting, due: 'narrowedDueAt', reason: 'narrowed sheets to be made' }),
    startWorker({
      ...common,
      definition: erasuresCollection,
      reason: 'what is to be erased',
      work: async docs => {
        for (const doc of docs) await carryOut(parts, doc);
      },
    }),
  ];
  const unsubscribe = privacyWork.listen(() => {
    for (const worker of workers) worker.nudge();
  });
  return {
    async stop() {
      stopping = true;
      unsubscribe();
      await Promise.all(workers.map(worker => worker.stop()));
    },
  };
}
