import type { components } from '@workbay/sdk/schema';
import type { FileStore } from '../../adapters/files/files.ts';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import type { Principal } from '../../principal.ts';
import { changed } from '../events/changes.ts';
import { attachFile, readFile } from '../files/attach.ts';
import { civilDate } from '../summary/civilDate.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { guessMapping } from './guess.ts';
import type { Field, Home } from './kinds/kind.ts';
import { fieldsAt, type KindName, kinds } from './kinds/kinds.ts';
import type { Look } from './reading/look.ts';
import { mostRows, type SheetFile } from './reading/rows.ts';
import { lookAtSheet } from './reading/sheetReader.ts';
import { type ImportDocument, importsCollection } from './store.ts';

type Schemas = components['schemas'];

const dayMs = 24 * 60 * 60_000;
/** What nobody goes on with is forgotten after this, with its file; what has ended is kept a little longer for who undoes it. */
export const keptMs = 30 * dayMs;
export const keptEndedMs = 180 * dayMs;
const nothing = { created: 0, updated: 0, unchanged: 0, faulty: 0 };

export function listImports(scope: DataScope, { limit, after }: Paging): Promise<ImportDocument[]> {
  return tenantCollection(scope, importsCollection).find(after ? { _id: { $lt: after } } : {}, {
    sort: { _id: -1 },
    limit: limit + 1,
  });
}

export async function getImport(scope: DataScope, importId: string): Promise<ImportDocument> {
  const doc = await tenantCollection(scope, importsCollection).findOne({ _id: importId });
  if (!doc) throw new Problem('not_found');
  return doc;
}

export async function createImport(
  ctx: Context,
  { fileId, kind }: Schemas['ImportInput'],
): Promise<ImportDocument> {
  mustBeAllowed(ctx.principal, kind);
  const _id = newId('imp');
  const owner = `${ctx.tenantId}`;
  const file = await attachFile(ctx, { owner, fileId, purpose: 'import', by: _id, pointer: '/body/fileId' });
  const look = await lookAtFile(ctx, fileId, null);
  const { principal } = ctx;
  const doc = await tenantCollection(ctx, importsCollection).insertOne({
    _id,
    kind,
    status: 'mapping',
    fileId,
    fileName: file.name,
    ...look,
    mapping: guessMapping(fieldsAt(kind, await getWorkshop(ctx)), look.headers),
    updateExisting: true,
    openedOn: kinds[kind].opens ? await today(ctx) : null,
    rowsDone: 0,
    position: 0,
    counts: nothing,
    removed: 0,
    faults: 0,
    attempts: 0,
    failure: null,
    startedBy: principal
      ? { kind: principal.kind, id: principal.id, name: principal.name }
      : { kind: 'system', id: null, name: null },
    finishedAt: null,
    dueAt: new Date(Date.now() + keptMs),
  });
  importChanged(ctx, doc);
  return doc;
}

export async function updateImport(ctx: Context, importId: string, patch: Schemas['ImportPatch']) {
  const before = await getImport(ctx, importId);
  mustBeAllowed(ctx.principal, before.kind);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (before.status !== 'mapping' && before.status !== 'checked') throw new Problem('import_locked');
  const fields = fieldsAt(before.kind, await getWorkshop(ctx));
  const { mapping, sheet, updateExisting, openedOn } = patch;
  if (openedOn !== undefined) await checkOpening(ctx, before.kind, openedOn);
  const look: Partial<Look> =
    sheet === undefined || sheet === before.sheet ? {} : await lookAtOther(ctx, before, sheet);
  const after: ImportDocument = {
    ...before,
    ...look,
    ...definedOf({ mapping, updateExisting, openedOn }),
    status: 'mapping',
    dueAt: new Date(Date.now() + keptMs),
  };
  if (look.headers && mapping === undefined) after.mapping = guessMapping(fields, look.headers);
  checkMapping(after, fields);
  const doc = await tenantCollection(ctx, importsCollection).replace(before, after);
  importChanged(ctx, doc);
  return doc;
}

const today = async (ctx: Context) => civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone);

async function checkOpening(ctx: Context, kind: KindName, day: string): Promise<void> {
  const pointer = '/body/openedOn';
  if (!kinds[kind].opens)
    throw fault('rule_broken', pointer, 'is only for balances and accounts', 'not_taken');
  if (day > (await today(ctx))) throw fault('rule_broken', pointer, 'is in the future', 'too_large');
}

async function lookAtOther(ctx: Context, { fileId, sheets }: ImportDocument, sheet: string): Promise<Look> {
  if (!sheets.includes(sheet)) throw fault('unknown_reference', '/body/sheet', 'names no sheet of the file');
  return lookAtFile(ctx, fileId, sheet);
}

async function lookAtFile(ctx: Context, fileId: string, sheet: string | null): Promise<Look> {
  const file = await fileOf(ctx, fileId);
  if (!file) throw fault('unknown_reference', '/body/fileId', 'names a file that is gone');
  const look = await lookAtSheet(file, sheet);
  if (look.rows > mostRows)
    throw fault('rule_broken', '/body/fileId', `has more than ${mostRows} rows`, 'too_many', {
      limit: mostRows,
    });
  return look;
}

export async function fileOf(
  scope: DataScope & { files: FileStore },
  fileId: string,
): Promise<SheetFile | null> {
  const found = await readFile(scope, fileId);
  return found && { bytes: found.bytes, type: found.type === 'text/csv' ? 'csv' : 'xlsx' };
}

/** Throws a fault for a field that there is not, and for one whose column there is not. */
function checkMapping({ mapping, headers }: ImportDocument, fields: Field[]): void {
  const names = fields.map(({ name }) => name);
  for (const [name, column] of Object.entries(mapping)) {
    const pointer = `/body/mapping/${name}`;
    if (!names.includes(name))
      throw fault('rule_broken', pointer, `must be one of ${names.join(', ')}`, 'not_one_of', {
        allowed: names,
      });
    if (column >= headers.length)
      throw fault('rule_broken', pointer, 'names a column that there is not', 'too_large', {
        limit: headers.length - 1,
      });
  }
}

/** Throws `forbidden` for who could not do the same by hand. */
export function mustBeAllowed(principal: Principal | null, kind: KindName): void {
  const missing = kinds[kind].needs.filter(permission => !principal?.permissions.has(permission));
  if (missing.length > 0) throw new Problem('forbidden', `This needs the permission ${missing.join(', ')}.`);
}

export const importChanged = (scope: DataScope, { _id, tenantId }: ImportDocument): void =>
  changed(scope, [{ tenantId, userId: null, what: 'imports', id: _id }]);

export function toImport(doc: ImportDocument, home: Home): Schemas['Import'] {
  return {
    id: doc._id,
    kind: doc.kind,
    status: doc.status,
    fileName: doc.fileName,
    sheets: doc.sheets,
    sheet: doc.sheet,
    headerRow: doc.headerRow,
    columns: doc.headers.map((header, index) => ({
      header,
      sample: doc.samples.map(cells => cells[index] ?? ''),
    })),
    fields: fieldsAt(doc.kind, home).map(({ name, type, required = false, choices }) => ({
      name,
      type,
      required,
      ...(choices && { choices: Object.keys(choices) }),
    })),
    mapping: doc.mapping,
    updateExisting: doc.updateExisting,
    openedOn: doc.openedOn,
    rows: doc.rows,
    rowsDone: doc.rowsDone,
    counts: doc.counts,
    removed: doc.removed,
    faults: doc.faults,
    failure: doc.failure,
    startedBy: doc.startedBy.kind === 'user' ? doc.startedBy.id : null,
    finishedAt: doc.finishedAt?.toISOString() ?? null,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
