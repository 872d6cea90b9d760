import { buffer } from 'node:stream/consumers';
import { workbookFiles } from './sheetXml.ts';
import type { XlsxSheet } from './xlsx.ts';
import { zip } from './zip.ts';

/** A workbook of several sheets, small enough to be held. `digits` are the decimals of its money. */
export const xlsxBook = (sheets: XlsxSheet[], digits: number): Promise<Buffer> =>
  buffer(zip(workbookFiles(sheets, digits)));
