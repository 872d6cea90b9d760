import { buffer } from 'node:stream/consumers';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { type XlsxColumn, xlsxBook, xlsxStream } from './xlsx.ts';

const columns: XlsxColumn[] = [
  { header: 'Number', type: 'text' },
  { header: 'Date', type: 'day' },
  { header: 'Total', type: 'money' },
];
const row = ['INV/26-27/00042', '2026-11-21', 11_800_050];

it('streams a sheet with its head, days as days and money as numbers', async () => {
  async function* rows() {
    yield [row];
    yield [['=1+1', null, null]];
  }
  const book = await readXlsx(
    await buffer(await xlsxStream({ name: 'Sales: 11/26', columns, rows: rows() })),
  );
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sales  11 26']);
  expect(book.sheets[0]?.rows).toEqual([
    ['Number', 'Date', 'Total'],
    ['INV/26-27/00042', new Date('2026-11-21'), 118_000.5],
    ['=1+1', null, null],
  ]);
});

it('makes a book of several sheets, in which no text is a formula', async () => {
  const made = await xlsxBook([
    { name: 'b2b', columns, rows: [row] },
    { name: 'hsn', columns, rows: [['=HYPERLINK("http://x")', null, 0]] },
  ]);
  const book = await readXlsx(made);
  expect(book.sheets.map(({ name }) => name)).toEqual(['b2b', 'hsn']);
  expect(book.sheets[1]?.rows[1]).toEqual(['=HYPERLINK("http://x")', null, 0]);
});
