import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { deleteExport, getExport, listExports, openExport, requestExport } from '../privacy/exports.ts';
import type { ExportDocument, SheetAsked } from '../privacy/store.ts';
import type { Days, ListName } from './lists.ts';
import { type Format, mayHave, typeOf } from './sheets.ts';

type Asked = Days & { list: ListName; format?: Format | undefined };

/** Leaves the list as a file to be made for the caller, who is told by mail. Throws `email_unverified` and `export_running`. */
export function startSheetExport(ctx: Context, { list, format = 'xlsx', ...days }: Asked) {
  const { userId } = requireUser(ctx);
  if (!ctx.principal?.emailVerified) throw new Problem('email_unverified');
  mayHave(ctx, list, days);
  const { fromDay = null, toDay = null } = days;
  return requestExport(ctx, { by: userId, list, format, fromDay, toDay, bounded: isBounded(ctx) });
}

export const listSheetExports = (ctx: Context, paging: Paging) =>
  listExports(ctx, paging, requireUser(ctx).userId);

export async function deleteSheetExport(ctx: Context, exportId: string): Promise<void> {
  await deleteExport(ctx, await getExport(ctx, exportId, requireUser(ctx).userId));
}

/** Only as long as the caller may see all that is in it. */
export async function openSheetExport(ctx: Context, exportId: string, range: string | undefined) {
  const doc = await getExport(ctx, exportId, requireUser(ctx).userId);
  const { list, format, bounded } = sheetOf(doc);
  mayHave(ctx, list, {});
  if (isBounded(ctx) && !bounded) throw new Problem('forbidden', 'It has more than you may see by now.');
  const name = `${list}-${doc.createdAt.toISOString().slice(0, 10)}.${format}`;
  return openExport(ctx, 'sheets.downloadExport', doc, range, { name, type: typeOf(format) });
}

const isBounded = (ctx: Context) => Boolean(ctx.onlyJobsOf);

function sheetOf({ _id, sheet }: ExportDocument): SheetAsked {
  if (!sheet) throw new Error(`${_id} is not a sheet`);
  return sheet;
}

export function toSheetExport(doc: ExportDocument): components['schemas']['SheetExport'] {
  const { list, format, fromDay, toDay } = sheetOf(doc);
  return {
    id: doc._id,
    list,
    format,
    fromDay,
    toDay,
    status: doc.status,
    rows: doc.documents,
    size: doc.size,
    createdAt: doc.createdAt.toISOString(),
    readyAt: doc.readyAt?.toISOString() ?? null,
    expiresAt: doc.expiresAt.toISOString(),
  };
}
