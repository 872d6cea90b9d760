import type { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { isTestTenant } from '../../data/mode.ts';
import { rowsAtOnce } from '../../documents/sheetXml.ts';
import { TextBytes } from '../../documents/textBytes.ts';
import { xlsxType } from '../../documents/xlsx.ts';
import { Problem } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import { recordDownload } from '../audit/write.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type Asked, type ListName, lists, notTaken, type Page, type Sheet } from './lists.ts';
import { type Format, nothingWritten, type SheetFile, writePage } from './page.ts';
import { both, reports } from './reports.ts';

const sheets = { ...lists, ...reports };
export type SheetName = keyof typeof sheets;

const isList = (name: SheetName): name is ListName => name in lists;

/** The sheet, if the caller may see what is on it, and it knows what is asked for in the query or the body. */
export function mayHave(ctx: Context, list: SheetName, asked: Asked, from: 'query' | 'body'): Sheet {
  const sheet = sheets[list];
  if (!ctx.principal?.permissions.has(sheet.needs))
    throw new Problem('forbidden', `This needs the permission ${sheet.needs}.`);
  const errors = notTaken(sheet, asked).map(name => ({
    pointer: `/${from}/${name}`,
    code: 'not_taken' as const,
    message: `is not known to ${list}`,
  }));
  if (errors.length > 0) throw new Problem('rule_broken', undefined, { errors });
  if (list in reports) both(asked);
  return sheet;
}

/** What the file is called that was asked for then, and its media type. */
export const fileOf = (list: SheetName, format: Format, asked: Date, timeZone: string) => ({
  name: `${list}-${civilDate(asked, timeZone)}.${format}`,
  type: format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
});

/** Whether it is for the background, which neither test mode has nor who sees only their jobs: theirs are few. */
const isLong = async (ctx: Context, list: SheetName, asked: Asked): Promise<boolean> =>
  isList(list) && !isTestTenant(ctx.tenantId) && !ctx.onlyJobsOf && lists[list].isLong(ctx, asked);

/** A list or report as a file that is written while it is read. The first rows are read before it begins, so that a fault is an answer. */
export async function exportSheet(
  ctx: Context,
  { list, format, onlySmall, ...asked }: Asked & { list: SheetName; format: Format; onlySmall: boolean },
): Promise<{ headers: Headers; body: Readable }> {
  const { open } = mayHave(ctx, list, asked, 'query');
  if (onlySmall && (await isLong(ctx, list, asked))) throw new Problem('sheet_long');
  const workshop = await getWorkshop(ctx);
  const { columns, page } = await open(ctx, workshop, asked);
  const read = (after: string | null) => page({ limit: rowsAtOnce, after });
  const first = await read(null);
  await recordDownload(ctx, 'sheets.export', { type: list, id: null });
  const { name, type } = fileOf(list, format, new Date(), workshop.timeZone);
  const file = { list, format, columns, currency: workshop.currency, level: 1, text: new TextBytes() };
  return {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
    body: Readable.from(bytesOf(file, first, read), { objectMode: false }),
  };
}

/** A page is asked for before the one before it is written: the database works meanwhile, and others have their turn. */
async function* bytesOf(
  file: SheetFile,
  first: Page,
  read: (after: string) => Promise<Page>,
): AsyncGenerator<Buffer> {
  const written = nothingWritten();
  let page: Page | null = first;
  while (page) {
    const here: Page = page;
    const [next, bytes]: [Page | null, Buffer] = await Promise.all([
      here.after === null ? null : read(here.after),
      turn().then(() => writePage(file, written, here)),
    ]);
    yield bytes;
    page = next;
  }
}
