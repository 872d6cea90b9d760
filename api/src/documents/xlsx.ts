import { Readable } from 'node:stream';
import type { ColumnDef } from 'hucre/xlsx';

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

// A cell without a format of its own costs half as much to write.
const formats = { text: {}, number: {}, money: { numFmt: '#,##0.00' }, day: { numFmt: 'dd-mmm-yyyy' } };
const widths = { text: 22, number: 12, money: 16, day: 13 } as const;
const headerFrozen = { freezePane: { rows: 1 } };

/** A workbook of one sheet, whose rows come a page at a time, as it is read: memory does not grow with them. */
export async function xlsxStream({
  name,
  columns,
  rows,
}: XlsxSheet<AsyncIterable<XlsxValue[][]>>): Promise<Readable> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const sheet = { name: nameOf(name), columns: columns.map(columnOf), ...headerFrozen };
  return Readable.fromWeb(writeXlsxStream(cellsOf(columns, rows), sheet));
}

/** A workbook of several sheets, each small enough to be held. */
export async function xlsxBook(sheets: XlsxSheet<XlsxValue[][]>[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name: nameOf(name),
      columns: columns.map(columnOf),
      rows: [columns.map(({ header }) => header), ...rows.map(row => cells(columns, row))],
      ...headerFrozen,
    })),
  });
}

const nameOf = (name: string) => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const columnOf = ({ header, type, width }: XlsxColumn): ColumnDef => ({
  header,
  width: width ?? widths[type],
  ...formats[type],
});

async function* cellsOf(columns: XlsxColumn[], pages: AsyncIterable<XlsxValue[][]>) {
  for await (const page of pages) for (const row of page) yield cells(columns, row);
}

function cells(columns: XlsxColumn[], row: XlsxValue[]) {
  return columns.map(({ type }, at) => {
    const value = row[at] ?? null;
    if (typeof value === 'number' && type === 'money') return value / 100;
    if (typeof value === 'string' && type === 'day') return new Date(`${value}T00:00:00Z`);
    return value;
  });
}
