import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { deleteExport, getExport, listExports, openExport, requestExport } from '../privacy/exports.ts';
import type { ExportDocument, SheetAsked } from '../privacy/store.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { type Asked, type ListName, lists } from './lists.ts';
import type { Format } from './page.ts';
import { fileOf, mayHave } from './sheets.ts';

/** Leaves the list as a file to be made for the caller, who is told by mail. Throws `email_unverified` and `export_running`. */
export async function startSheetExport(
  ctx: Context,
  { list, format = 'xlsx', ...asked }: Asked & { list: ListName; format?: Format | undefined },
) {
  const { userId } = requireUser(ctx);
  if (!ctx.principal?.emailVerified) throw new Problem('email_unverified');
  mayHaveFile(ctx, list, asked);
  await lists[list].check(ctx, asked);
  const { fromDay = null, toDay = null, ...filters } = asked;
  return requestExport(ctx, { by: userId, list, format, fromDay, toDay, filters: definedOf(filters) });
}

export const listSheetExports = (ctx: Context, paging: Paging) =>
  listExports(ctx, paging, requireUser(ctx).userId);

export async function deleteSheetExport(ctx: Context, exportId: string): Promise<void> {
  await deleteExport(ctx, await getExport(ctx, exportId, requireUser(ctx).userId));
}

/** Only as long as the caller may see all that is in it. */
export async function openSheetExport(ctx: Context, exportId: string, range: string | undefined) {
  const doc = await getExport(ctx, exportId, requireUser(ctx).userId);
  const { list, format } = sheetOf(doc);
  mayHaveFile(ctx, list, {});
  const { timeZone } = await getWorkshop(ctx);
  return openExport(ctx, 'sheets.downloadExport', doc, range, fileOf(list, format, doc.createdAt, timeZone));
}

/** What is given to somebody can be taken from them the next day, and a file would have it still. */
function mayHaveFile(ctx: Context, list: ListName, asked: Asked): void {
  mayHave(ctx, list, asked, 'body');
  if (ctx.onlyJobsOf)
    throw new Problem(
      'forbidden',
      'You see only what is given to you: sheets.export gives it as one stream.',
    );
}

function sheetOf({ _id, sheet }: ExportDocument): SheetAsked {
  if (!sheet) throw new Error(`${_id} is not a sheet`);
  return sheet;
}

export function toSheetExport(doc: ExportDocument): components['schemas']['SheetExport'] {
  const { list, format, fromDay, toDay, filters = {} } = sheetOf(doc);
  return {
    id: doc._id,
    list,
    format,
    fromDay,
    toDay,
    filters,
    status: doc.status,
    rows: doc.documents,
    size: doc.size,
    createdAt: doc.createdAt.toISOString(),
    readyAt: doc.readyAt?.toISOString() ?? null,
    expiresAt: doc.expiresAt.toISOString(),
  };
}
