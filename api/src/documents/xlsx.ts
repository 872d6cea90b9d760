import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { workbookFiles } from './sheetXml.ts';
import { zip } from './zip.ts';

/** `money` is in minor units, `day` is `YYYY-MM-DD`. A text stays one, whatever it begins with: no cell is a formula. */
export type XlsxColumn = { header: string; type: 'text' | 'number' | 'money' | 'day'; width?: number };
export const text = (header: string): XlsxColumn => ({ header, type: 'text' });
export const number = (header: string): XlsxColumn => ({ header, type: 'number' });
export const money = (header: string): XlsxColumn => ({ header, type: 'money' });
export const day = (header: string): XlsxColumn => ({ header, type: 'day' });
export type XlsxValue = string | number | null;

/** One sheet; the name is cut to the 31 characters that Excel takes. */
export type XlsxSheet<Rows> = { name: string; columns: XlsxColumn[]; rows: Rows };

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook whose rows come a page at a time, as it is read: memory does not grow with them. `digits` are the decimals of its money. */
export const xlsxStream = (sheet: XlsxSheet<AsyncIterable<XlsxValue[][]>>, digits: number): Readable =>
  Readable.from(zip(workbookFiles([sheet], digits)), { objectMode: false });

/** A workbook of several sheets, each small enough to be held. */
export const xlsxBook = (sheets: XlsxSheet<XlsxValue[][]>[], digits: number): Promise<Buffer> =>
  buffer(
    zip(
      workbookFiles(
        sheets.map(sheet => ({ ...sheet, rows: onePage(sheet.rows) })),
        digits,
      ),
    ),
  );

async function* onePage(rows: XlsxValue[][]) {
  yield rows;
}
