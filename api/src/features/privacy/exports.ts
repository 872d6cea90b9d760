import { Readable } from 'node:stream';
import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { signal } from '../../data/signal.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { transaction, unlessTaken } from '../../data/transaction.ts';
import { newArchive } from '../../documents/zip.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { recordDownload, recordRange } from '../audit/write.ts';
import { requireUser } from '../auth/requireUser.ts';
import { changed } from '../events/changes.ts';
import { mustOwn } from '../members/roles.ts';
import { civilDate } from '../summary/civilDate.ts';
import { rangeOf } from './range.ts';
import {
  dueFieldOf,
  type ExportDocument,
  exportPartsCollection,
  exportsCollection,
  type SheetAsked,
} from './store.ts';

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

/** Leaves an archive of all of the scope's data, or a sheet, to be made. Throws `export_running`. */
export async function requestExport(ctx: Context, sheet?: SheetAsked): Promise<ExportDocument> {
  const { userId } = requireUser(ctx);
  const doc = await unlessTaken(
    tenantCollection(ctx, exportsCollection).insertOne({
      _id: newId('exp'),
      requestedBy: userId,
      ...(sheet && { sheet }),
      status: 'running',
      progress: { archive: newArchive(), done: [], after: null, counts: {}, parts: 0 },
      attempts: 0,
      documents: 0,
      size: null,
      readyAt: null,
      expiresAt: new Date(Date.now() + 8 * dayMs),
      [dueFieldOf({ sheet })]: new Date(),
    }),
    () => new Problem('export_running'),
  );
  privacyWork.raise(ctx);
  exportChanged(ctx, doc);
  return doc;
}

/** Those of all data, or the sheets of that person. */
export function listExports(
  scope: DataScope,
  { limit, after }: Paging,
  sheetsOf: string | null = null,
): Promise<ExportDocument[]> {
  return tenantCollection(scope, exportsCollection).find(
    { 'sheet.by': sheetsOf, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

/** Throws `not_found`, also where it has expired or is somebody else's sheet. */
export async function getExport(
  scope: DataScope,
  exportId: string,
  sheetsOf: string | null = null,
): Promise<ExportDocument> {
  const doc = await tenantCollection(scope, exportsCollection).findOne({
    _id: exportId,
    'sheet.by': sheetsOf,
  });
  if (!doc || doc.expiresAt < new Date()) throw new Problem('not_found');
  return doc;
}

/** Ends one that is being made, and removes what is there of it. */
export async function deleteExport(scope: DataScope, doc: ExportDocument): Promise<void> {
  await transaction(scope, async scope => {
    await tenantCollection(scope, exportsCollection).deleteOne({ _id: doc._id });
    await tenantCollection(scope, exportPartsCollection).deleteMany({ exportId: doc._id });
    exportChanged(scope, doc);
  });
}

/** The sheets that somebody made in the workshop. */
export async function removeSheetsOf(scope: DataScope, userId: string): Promise<void> {
  const found = await tenantCollection(scope, exportsCollection).find({ 'sheet.by': userId });
  for (const doc of found) await deleteExport(scope, doc);
}

type File = { name: string; type: string };

/** What an archive is called, after the day on which it was asked for. */
export const archiveOf = ({ createdAt }: ExportDocument, timeZone: string): File => ({
  name: `workbay-${civilDate(createdAt, timeZone)}.zip`,
  type: 'application/zip',
});

/** Its bytes, or the range of them that is asked for (RFC 9110, 14.2). Throws `export_not_ready`. */
export async function openExport(
  scope: Context,
  operation: string,
  doc: ExportDocument,
  asked: string | undefined,
  file: File,
) {
  const size = doc.size;
  if (doc.status !== 'ready' || size === null) throw new Problem('export_not_ready');
  const range = rangeOf(asked, size);
  const { from, to } = range ?? { from: 0, to: size };
  await (from === 0 ? recordDownload : recordRange)(scope, operation, { type: 'export', id: doc._id });
  const headers = {
    'Content-Type': file.type,
    'Content-Length': String(to - from),
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'Cache-Control': 'no-store',
    'Accept-Ranges': 'bytes',
    ETag: `"${doc._id}"`,
  };
  const body = Readable.from(bytesOf(scope, doc, from, to), { objectMode: false });
  return range
    ? {
        status: 206 as const,
        headers: { ...headers, 'Content-Range': `bytes ${from}-${to - 1}/${size}` },
        body,
      }
    : { status: 200 as const, headers, body };
}

/** One part in memory at a time, from the one in which `from` is; `to` is not in it. */
async function* bytesOf(
  scope: DataScope,
  { _id }: ExportDocument,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  const parts = tenantCollection(scope, exportPartsCollection);
  const [first] = await parts.find(
    { exportId: _id, offset: { $lte: from } },
    { sort: { offset: -1 }, limit: 1 },
  );
  // Parts without an offset are gone through from the first one.
  let at = first?.offset ?? 0;
  for (let number = first?.number ?? 0; at < to; number++) {
    const part = number === first?.number ? first : await parts.findOne({ exportId: _id, number });
    if (!part) throw new Error(`part ${number} of ${_id} is gone`);
    const bytes = part.data.buffer.subarray(Math.max(from - at, 0), to - at);
    at += part.data.buffer.length;
    if (bytes.length > 0) yield bytes;
  }
}

/** Of a workshop or of a person, whoever shows it. */
export function exportChanged(scope: DataScope, { _id, tenantId, sheet }: ExportDocument): void {
  const whose = isPersons({ tenantId })
    ? { tenantId: null, userId: tenantId }
    : { tenantId, userId: sheet?.by ?? null };
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
