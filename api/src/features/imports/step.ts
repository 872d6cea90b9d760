import type { FileStore } from '../../adapters/files/files.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { duplicateKey } from '../../data/transaction.ts';
import { asSystem } from '../audit/write.ts';
import { detachFile } from '../files/attach.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { importChanged, keptMs } from './imports.ts';
import type { ImportScope } from './kinds/kind.ts';
import { ended, tellOfEnd } from './status.ts';
import { type ImportDocument, importsCollection } from './store.ts';

export type Parts = {
  database: Database;
  config: Config;
  files: FileStore;
  check: ImportScope['check'];
};

export type StepScope = Omit<ImportScope, 'firstRow' | 'before' | 'brought'>;

export const leaseMs = 60_000;
const mostTries = 5;

export class LeaseLost extends Error {}

/**
 * One step of an import and how far it came with it, in one transaction, as who started it. Where it is not this worker's any
 * more, because another has taken it over or somebody has cancelled it, nothing of the step is kept: throws `LeaseLost`.
 */
export async function step(
  parts: Parts,
  doc: ImportDocument,
  work: (scope: StepScope) => Promise<Partial<ImportDocument>>,
): Promise<ImportDocument> {
  const { database, config, check } = parts;
  const principal = { userId: doc.startedBy.kind === 'user' ? doc.startedBy.id : null };
  const outer = {
    database,
    config,
    check,
    principal,
    tenantId: doc.tenantId,
    updateExisting: doc.updateExisting,
    openedOn: doc.openedOn,
  };
  const attempt = () =>
    asSystem(
      { ...outer, quiet: true as const },
      'imports.changeStatus',
      async scope => {
        const change = await work({ ...scope, workshop: await getWorkshop(scope) });
        const dueAt = new Date(Date.now() + leaseMs);
        const saved = await mine(scope, doc).findOneAndUpdate(own(doc), {
          $set: { ...change, dueAt, attempts: 0, updatedAt: new Date() },
        });
        if (!saved) throw new LeaseLost();
        importChanged(scope, saved);
        return saved;
      },
      doc.startedBy,
    );
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      // Somebody has just entered the same by hand: the step that sees it does otherwise.
      if (!duplicateKey(error) || tries === mostTries) throw error;
    }
  }
}

const mine = (scope: DataScope, { tenantId }: ImportDocument) =>
  tenantCollection({ ...scope, tenantId }, importsCollection);
const own = ({ _id, status, lease }: ImportDocument) => ({ _id, status, lease: `${lease}` });

/** Puts down that it is begun; one that was begun too often without coming further is given up. Null where it is not ours. */
export async function begin(parts: Parts, doc: ImportDocument): Promise<ImportDocument | null> {
  if (doc.attempts >= mostTries) {
    await end(parts, doc, 'failed', 'It was tried several times and did not come further.');
    return null;
  }
  const { database, tenantId } = { ...parts, tenantId: doc.tenantId };
  return mine({ database, tenantId }, doc).findOneAndUpdate(own(doc), { $inc: { attempts: 1 } });
}

/** The dry run is over: it waits for a person. */
export async function rest(parts: Parts, doc: ImportDocument): Promise<void> {
  await finish(parts, doc, ({ working: _, lease: __, ...left }) => ({
    ...left,
    status: 'checked',
    dueAt: new Date(Date.now() + keptMs),
  }));
}

/** It is over, and told. */
export async function end(
  parts: Parts,
  doc: ImportDocument,
  status: 'completed' | 'failed' | 'undone',
  failure: string | null = null,
): Promise<void> {
  await finish(parts, doc, before => ended(before, status, failure), true);
}

async function finish(
  { database, config }: Parts,
  doc: ImportDocument,
  after: (before: ImportDocument) => ImportDocument,
  told = false,
): Promise<void> {
  const scope = { database, config, tenantId: doc.tenantId, principal: null };
  await asSystem(
    scope,
    'imports.changeStatus',
    async inner => {
      const before = await mine(inner, doc).findOne(own(doc));
      if (!before) return;
      const saved = await mine(inner, doc).replace(before, after(before));
      if (told) {
        await detachFile(inner, doc.tenantId, doc.fileId, doc._id);
        await tellOfEnd(inner, saved);
      }
      importChanged(inner, saved);
    },
    doc.startedBy,
  );
}
