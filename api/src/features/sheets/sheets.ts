import { Readable } from 'node:stream';
import { currencyDigits } from '@workbay/sdk/money';
import { isTestTenant } from '../../data/mode.ts';
import { xlsxStream } from '../../documents/workbook.ts';
import { type XlsxColumn, type XlsxValue, xlsxType } from '../../documents/xlsx.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import { recordDownload } from '../audit/write.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { csvHead, csvRows } from './csv.ts';
import { type Days, type ListName, lists, type Sheet } from './lists.ts';
import { both, reports } from './reports.ts';

const sheets = { ...lists, ...reports };
export type SheetName = keyof typeof sheets;
export type Format = 'csv' | 'xlsx';

const isList = (name: SheetName): name is ListName => name in lists;

/** The sheet, if the caller may see what is on it. */
export function mayHave(ctx: Context, list: SheetName, days: Days): Sheet {
  const sheet = sheets[list];
  if (!ctx.principal?.permissions.has(sheet.needs))
    throw new Problem('forbidden', `This needs the permission ${sheet.needs}.`);
  if (!sheet.takesDays && (days.fromDay ?? days.toDay) !== undefined)
    throw fault('rule_broken', '/query/fromDay', `is not known to ${list}`, 'not_taken');
  if (list in reports) both(days);
  return sheet;
}

/** What the file is called that was asked for then, and its media type. */
export const fileOf = (list: SheetName, format: Format, asked: Date, timeZone: string) => ({
  name: `${list}-${civilDate(asked, timeZone)}.${format}`,
  type: format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
});

/** Whether it is for the background, which neither test mode has nor who sees only their jobs: theirs are few. */
const isLong = async (ctx: Context, list: SheetName, days: Days): Promise<boolean> =>
  isList(list) && !isTestTenant(ctx.tenantId) && !ctx.onlyJobsOf && lists[list].isLong(ctx, days);

/** A list or report as a file that is written while it is read. The first rows are read before it begins, so that a fault is an answer. */
export async function exportSheet(
  ctx: Context,
  { list, format, onlySmall, ...days }: Days & { list: SheetName; format: Format; onlySmall: boolean },
): Promise<{ headers: Headers; body: Readable }> {
  const { of } = mayHave(ctx, list, days);
  if (onlySmall && (await isLong(ctx, list, days))) throw new Problem('sheet_long');
  const workshop = await getWorkshop(ctx);
  const { timeZone, currency } = workshop;
  const { columns, pages } = of(workshop);
  const rows = pages(ctx, days)[Symbol.asyncIterator]();
  const first = await rows.next();
  await recordDownload(ctx, 'sheets.export', { type: list, id: null });
  const all = rejoined(first, rows);
  const { name, type } = fileOf(list, format, new Date(), timeZone);
  return {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
    body:
      format === 'csv'
        ? Readable.from(csv(columns, all, currency))
        : xlsxStream({ name: list, columns, rows: all }, currencyDigits(currency)),
  };
}

type Pages = AsyncIterable<XlsxValue[][]>;

async function* rejoined(
  first: IteratorResult<XlsxValue[][]>,
  rest: AsyncIterator<XlsxValue[][]>,
): AsyncGenerator<XlsxValue[][]> {
  for (let result = first; !result.done; result = await rest.next()) yield result.value;
}

async function* csv(columns: XlsxColumn[], pages: Pages, currency: string): AsyncGenerator<string> {
  yield csvHead(columns);
  for await (const page of pages) yield csvRows(columns, page, currency);
}
