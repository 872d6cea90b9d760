import { Buffer } from 'node:buffer';
import { currencyDigits } from '@workbay/sdk/money';
import {
  columnsOf,
  framework,
  nameOf,
  rowsOnSheet,
  sheetFile,
  sheetHead,
  sheetRows,
  sheetTail,
} from '../../documents/sheetXml.ts';
import type { TextBytes } from '../../documents/textBytes.ts';
import type { XlsxColumn } from '../../documents/xlsx.ts';
import {
  type Archive,
  addBytes,
  addText,
  closeArchive,
  closeEntry,
  newArchive,
  openEntry,
} from '../../documents/zip.ts';
import { csvHead, csvRows } from './csv.ts';
import type { Page } from './lists.ts';

export type Format = 'csv' | 'xlsx';
/** A list as a file that is written page by page. Level 1 is quickest, 9 smallest. */
export type SheetFile = {
  list: string;
  format: Format;
  columns: XlsxColumn[];
  currency: string;
  level: number;
  text: TextBytes;
};

/** How far a file has come: `rows` are those in it. All that another process needs to go on with it. */
export type Written = { archive: Archive; rows: number };
export const nothingWritten = (): Written => ({ archive: newArchive(), rows: 0 });

/** The page as bytes of the file. Moves `written` on. */
export async function writePage(file: SheetFile, written: Written, page: Page): Promise<Buffer> {
  const bytes = file.format === 'csv' ? csvPage(file, written, page) : await xlsxPage(file, written, page);
  written.rows += page.count;
  return bytes;
}

function csvPage(
  { columns, currency, text }: SheetFile,
  { archive, rows: before }: Written,
  { rows }: Page,
): Buffer {
  if (before === 0) text.add(csvHead(columns));
  for (const line of csvRows(columns, rows, currency)) text.add(line);
  const bytes = Buffer.from(text.take());
  archive.position += bytes.length;
  return bytes;
}

async function xlsxPage(
  { list, columns: asked, currency, level, text }: SheetFile,
  { archive, rows: before }: Written,
  { rows, after }: Page,
): Promise<Buffer> {
  const digits = currencyDigits(currency);
  const columns = columnsOf(asked, digits);
  const pieces: Buffer[] = [];
  const flush = async () => pieces.push(await addBytes(archive, text.take(), level));
  const onSheet = before % rowsOnSheet;
  if (onSheet === 0) {
    if (before > 0) pieces.push(await addText(archive, sheetTail, level), closeEntry(archive));
    pieces.push(openEntry(archive, sheetFile(archive.entries.length + 1)));
    text.add(sheetHead(columns));
  }
  for (const row of sheetRows(columns, rows, onSheet + 2)) text.add(row);
  if (after !== null) {
    await flush();
    return Buffer.concat(pieces);
  }
  text.add(sheetTail);
  await flush();
  pieces.push(closeEntry(archive));
  const names = archive.entries.map((_, at) => nameOf(list, at + 1));
  for (const { name, content } of framework(names, digits)) {
    const [xml] = content;
    pieces.push(openEntry(archive, name), await addText(archive, xml, level), closeEntry(archive));
  }
  pieces.push(closeArchive(archive));
  return Buffer.concat(pieces);
}
