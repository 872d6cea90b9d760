import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { workbookFiles } from './sheetXml.ts';
import type { XlsxSheet, XlsxValue } from './xlsx.ts';
import { zip } from './zip.ts';

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
