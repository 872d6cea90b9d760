import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { signal } from '../../data/signal.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { duplicateKey } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { detachFile } from '../files/attach.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getImport, importChanged, keptEndedMs, mustBeAllowed, toImport } from './imports.ts';
import { kinds } from './kinds/kinds.ts';
import { type ImportDocument, importFaultsCollection, importsCollection } from './store.ts';

type Status = components['schemas']['Import']['status'];
type Asked = 'checking' | 'importing' | 'cancelled' | 'undoing';

/** There is something to check, import or undo. */
export const importWork = signal();

const from: Record<Asked, readonly Status[]> = {
  checking: ['mapping', 'checked'],
  importing: ['checked'],
  cancelled: ['mapping', 'checking', 'checked', 'importing'],
  undoing: ['completed', 'cancelled', 'failed'],
};

const nothing = { created: 0, updated: 0, unchanged: 0, faulty: 0 };

export async function changeImportStatus(
  ctx: Context,
  importId: string,
  status: Asked,
): Promise<ImportDocument> {
  const before = await getImport(ctx, importId);
  mustBeAllowed(ctx.principal, before.kind);
  if (!from[status].includes(before.status))
    throw new Problem('invalid_transition', `An import that is ${before.status} cannot become ${status}.`);
  if (status === 'cancelled') return cancel(ctx, before);
  if (status !== 'undoing') mustMapRequired(before);
  await forgetFaults(ctx, importId);
  const { principal } = ctx;
  const begun: ImportDocument = {
    ...before,
    status,
    working: true,
    rowsDone: 0,
    position: 0,
    faults: 0,
    attempts: 0,
    failure: null,
    counts: status === 'undoing' ? before.counts : nothing,
    startedBy: principal
      ? { kind: principal.kind, id: principal.id, name: principal.name }
      : before.startedBy,
    finishedAt: null,
    dueAt: new Date(),
  };
  try {
    const doc = await tenantCollection(ctx, importsCollection).replace(before, begun);
    importWork.raise(ctx);
    importChanged(ctx, doc);
    return doc;
  } catch (error) {
    throw duplicateKey(error) ? new Problem('import_running') : error;
  }
}

function mustMapRequired({ kind, mapping }: ImportDocument): void {
  const missing = kinds[kind].fields.filter(({ name, required }) => required && !(name in mapping));
  const [first] = missing;
  if (first) throw fault('rule_broken', `/body/mapping/${first.name}`, 'has no column', 'required');
}

async function forgetFaults(scope: DataScope, importId: string): Promise<void> {
  await tenantCollection(scope, importFaultsCollection).deleteMany({ importId });
}

/** Whoever works on it finds with its next step that it is no longer theirs. */
async function cancel(ctx: Context, before: ImportDocument): Promise<ImportDocument> {
  const doc = await tenantCollection(ctx, importsCollection).replace(before, ended(before, 'cancelled'));
  await detachFile(ctx, doc.tenantId, doc.fileId, doc._id);
  if (before.status === 'importing') await tellOfEnd(ctx, doc);
  importChanged(ctx, doc);
  return doc;
}

/** As it is once it is over: the file is needed no more. */
export function ended(
  doc: ImportDocument,
  status: 'completed' | 'cancelled' | 'failed' | 'undone',
  failure: string | null = null,
): ImportDocument {
  const { lease: _, working: __, ...rest } = doc;
  const now = new Date();
  return {
    ...rest,
    status,
    failure,
    samples: [],
    finishedAt: now,
    dueAt: new Date(now.getTime() + keptEndedMs),
  };
}

export async function tellOfEnd(scope: EmitScope, doc: ImportDocument): Promise<void> {
  await emit({ ...scope, quiet: false }, 'import.finished', toImport(doc, await getWorkshop(scope)));
}
