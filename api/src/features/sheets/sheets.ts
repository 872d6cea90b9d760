import { Readable } from 'node:stream';
import { currencyDigits } from '@workbay/sdk/money';
import { type XlsxColumn, type XlsxValue, xlsxStream, xlsxType } from '../../documents/xlsx.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import { csvLine } from '../../http/csv.ts';
import { recordDownload } from '../audit/write.ts';
import { plainMoney } from '../money/format.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type Days, lists } from './lists.ts';
import { both, reports } from './reports.ts';

const sheets = { ...lists, ...reports };
export type SheetName = keyof typeof sheets;

/** A list or report as a file that is written while it is read. The first rows are read before it begins, so that a fault is an answer. */
export async function exportSheet(
  ctx: Context,
  { list, format, ...days }: Days & { list: SheetName; format: 'csv' | 'xlsx' },
): Promise<{ headers: Headers; body: Readable }> {
  const { needs, takesDays, of } = sheets[list];
  if (!ctx.principal?.permissions.has(needs))
    throw new Problem('forbidden', `This needs the permission ${needs}.`);
  if (!takesDays && (days.fromDay ?? days.toDay) !== undefined)
    throw fault('rule_broken', '/query/fromDay', `is not known to ${list}`, 'not_taken');
  if (list in reports) both(days);
  const workshop = await getWorkshop(ctx);
  const { timeZone, currency } = workshop;
  const { columns, pages } = of(workshop);
  const rows = pages(ctx, days)[Symbol.asyncIterator]();
  const first = await rows.next();
  await recordDownload(ctx, 'sheets.export', { type: list, id: null });
  const all = rejoined(first, rows);
  const name = `${list}-${civilDate(new Date(), timeZone)}.${format}`;
  return {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
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

/** With a byte order mark, without which Excel takes UTF-8 for something else. */
async function* csv(columns: XlsxColumn[], pages: Pages, currency: string): AsyncGenerator<string> {
  yield `\ufeff${csvLine(columns.map(({ header }) => header))}`;
  for await (const page of pages)
    yield page
      .map(row =>
        csvLine(row.map((value, at) => (columns[at]?.type === 'money' ? units(value, currency) : value))),
      )
      .join('');
}

const units = (minor: XlsxValue, currency: string) =>
  typeof minor === 'number' ? Number(plainMoney(minor, currency)) : minor;
