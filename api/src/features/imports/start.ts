import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker } from '../../data/queue.ts';
import { transaction } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Contract } from '../../http/contract.ts';
import { bodyValidator } from '../../http/validation.ts';
import type { Logger } from '../../logger.ts';
import { detachFile } from '../files/attach.ts';
import type { ImportScope } from './kinds/kind.ts';
import { passThrough } from './pass.ts';
import { importWork } from './status.ts';
import { begin, end, LeaseLost, leaseMs, type Parts, rest } from './step.ts';
import {
  type ImportDocument,
  importFaultsCollection,
  importPartsCollection,
  importsCollection,
} from './store.ts';
import { undoAll } from './undo.ts';

type Options = Omit<Parts, 'check'> & { contract: Contract; log: Logger };

/** The worker that checks, imports and undoes, and forgets what nobody goes on with. */
export function startImports({ contract, log, ...given }: Options): { stop(): Promise<void> } {
  const parts: Parts = { ...given, check: checkerOf(contract) };
  const worker = startWorker({
    database: parts.database,
    definition: importsCollection,
    reason: 'imports to be worked on',
    batch: 1,
    leaseMs,
    pollMs: 2000,
    async work(docs) {
      for (const doc of docs) await carryOut(parts, doc, log);
    },
    onError: error => log.error({ err: error }, 'imports'),
  });
  const unsubscribe = importWork.listen(worker.nudge);
  return {
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}

async function carryOut(parts: Parts, taken: ImportDocument, log: Logger): Promise<void> {
  if (!taken.working) {
    await forget(parts, taken);
    return;
  }
  const doc = await begin(parts, taken);
  if (!doc) return;
  try {
    if (doc.status === 'checking') await rest(parts, await passThrough(parts, doc, false));
    else if (doc.status === 'importing') await end(parts, await passThrough(parts, doc, true), 'completed');
    else if (doc.status === 'undoing') await end(parts, await undoAll(parts, doc), 'undone');
  } catch (error) {
    if (error instanceof LeaseLost) return;
    if (error instanceof Problem && error.status < 500) await end(parts, doc, 'failed', error.message);
    // The lease brings it back.
    else log.error({ err: error, import: doc._id }, 'an import broke off');
  }
}

/** Nobody has gone on with it, or it ended long ago. */
async function forget({ database }: Parts, { _id, tenantId, fileId, lease }: ImportDocument): Promise<void> {
  await transaction({ database, tenantId, quiet: true }, async scope => {
    const reason = 'imports that are forgotten';
    // Somebody may have gone on with it at this moment.
    const idle = { _id, lease: `${lease}`, working: { $exists: false } };
    const gone = await platformCollection(scope, importsCollection, reason).purge(idle);
    if (gone === 0) return;
    await platformCollection(scope, importFaultsCollection, reason).purge({ tenantId, importId: _id });
    await platformCollection(scope, importPartsCollection, reason).purge({ tenantId, importId: _id });
    await detachFile(scope, tenantId, fileId, _id);
  });
}

/** Validators are made when they are first needed: most processes import nothing. */
function checkerOf(contract: Contract): ImportScope['check'] {
  const made = new Map<string, ReturnType<typeof bodyValidator>>();
  return (operationId, input) => {
    const known = made.get(operationId);
    if (known) return known(input);
    const body = contract.operations.find(operation => operation.operationId === operationId)?.body;
    if (!body) throw new Error(`${operationId} takes no body`);
    const validator = bodyValidator(body);
    made.set(operationId, validator);
    return validator(input);
  };
}
