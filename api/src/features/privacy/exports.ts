import { Readable } from 'node:stream';
import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { signal } from '../../data/signal.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { newArchive } from '../../documents/zip.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { recordDownload } from '../audit/write.ts';
import { requireUser } from '../auth/requireUser.ts';
import { changed } from '../events/changes.ts';
import { mustOwn } from '../members/roles.ts';
import { type ExportDocument, exportPartsCollection, exportsCollection } from './store.ts';

const dayMs = 24 * 60 * 60_000;

/** There is something to export or erase. */
export const privacyWork = signal();

/** The scope of the caller's own exports: they stand under the person's id. */
export const asPerson = (ctx: Context): Context => ({ ...ctx, tenantId: requireUser(ctx).userId });

/** The scope of the workshop's exports, for its owners. */
export function asOwner(ctx: Context): Context {
  mustOwn(ctx.principal);
  return ctx;
}

/** Leaves an archive of all of the scope's data to be made. Throws `export_running`. */
export async function requestExport(ctx: Context): Promise<ExportDocument> {
  const { userId } = requireUser(ctx);
  const doc = await unlessTaken(
    tenantCollection(ctx, exportsCollection).insertOne({
      _id: newId('exp'),
      requestedBy: userId,
      status: 'running',
      progress: { archive: newArchive(), done: [], after: null, counts: {}, parts: 0 },
      attempts: 0,
      documents: 0,
      size: null,
      readyAt: null,
      expiresAt: new Date(Date.now() + 8 * dayMs),
      dueAt: new Date(),
    }),
    () => new Problem('export_running'),
  );
  privacyWork.raise(ctx);
  exportChanged(ctx, doc);
  return doc;
}

export function listExports(scope: DataScope, { limit, after }: Paging): Promise<ExportDocument[]> {
  return tenantCollection(scope, exportsCollection).find(after ? { _id: { $lt: after } } : {}, {
    sort: { _id: -1 },
    limit: limit + 1,
  });
}

export async function openExport(scope: Context, operation: string, exportId: string) {
  const doc = await tenantCollection(scope, exportsCollection).findOne({ _id: exportId });
  if (!doc || doc.expiresAt < new Date()) throw new Problem('not_found');
  if (doc.status !== 'ready') throw new Problem('export_not_ready');
  await recordDownload(scope, operation, { type: 'export', id: exportId });
  const day = doc.createdAt.toISOString().slice(0, 10);
  return {
    status: 200 as const,
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(doc.size),
      'Content-Disposition': `attachment; filename="workbay-${day}.zip"`,
      'Cache-Control': 'no-store',
    },
    body: Readable.from(bytesOf(scope, doc), { objectMode: false }),
  };
}

/** One part in memory at a time. */
async function* bytesOf(scope: DataScope, { _id, progress }: ExportDocument): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < progress.parts; number++) {
    const part = await tenantCollection(scope, exportPartsCollection).findOne({ exportId: _id, number });
    if (!part) throw new Error(`part ${number} of ${_id} is gone`);
    yield part.data.buffer;
  }
}

/** Of a workshop or of a person, whoever shows it. */
export function exportChanged(scope: DataScope, { _id, tenantId }: ExportDocument): void {
  const whose = isPersons({ tenantId }) ? { tenantId: null, userId: tenantId } : { tenantId, userId: null };
  changed(scope, [{ ...whose, what: 'exports', id: _id }]);
}

export const isPersons = ({ tenantId }: Pick<ExportDocument, 'tenantId'>) => tenantId.startsWith('usr_');

export function toExport(doc: ExportDocument): components['schemas']['Export'] {
  return {
    id: doc._id,
    status: doc.status,
    documents: doc.documents,
    size: doc.size,
    createdAt: doc.createdAt.toISOString(),
    readyAt: doc.readyAt?.toISOString() ?? null,
    expiresAt: doc.expiresAt.toISOString(),
  };
}
