import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { workbookFiles } from './sheetXml.ts';
import { xlsxBook } from './workbook.ts';
import type { XlsxColumn } from './xlsx.ts';

const columns: XlsxColumn[] = [
  { header: 'Number', type: 'text' },
  { header: 'Date', type: 'day' },
  { header: 'Total', type: 'money' },
];
const row = ['INV/26-27/00042', '2026-11-21', 11_800_050];

it('writes a sheet with its head, days as days and money as numbers', async () => {
  const rows = [row, ['=1+1', null, null]];
  const book = await readXlsx(await xlsxBook([{ name: 'Sales: 11/26', columns, rows }], 2));
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sales  11 26']);
  expect(book.sheets[0]?.rows).toEqual([
    ['Number', 'Date', 'Total'],
    ['INV/26-27/00042', new Date('2026-11-21'), 118_000.5],
    ['=1+1', null, null],
  ]);
});

it('makes a book of several sheets, in which no text is a formula', async () => {
  const made = await xlsxBook(
    [
      { name: 'b2b', columns, rows: [row] },
      { name: 'hsn', columns, rows: [['=HYPERLINK("http://x")', null, 0]] },
    ],
    2,
  );
  const book = await readXlsx(made);
  expect(book.sheets.map(({ name }) => name)).toEqual(['b2b', 'hsn']);
  expect(book.sheets[1]?.rows[1]).toEqual(['=HYPERLINK("http://x")', null, 0]);
});

it('keeps what XML and Excel would take for something else, and leaves out what neither can hold', async () => {
  const texts = [
    'R&D <b> "x" \'y\'',
    '_x0041_',
    'two\nlines\tand\rmore',
    'हिन्दी 🚗',
    'a\u0000b\ud800',
    ' spaced ',
  ];
  const made = await xlsxBook(
    [{ name: 'A & B', columns: columns.slice(0, 1), rows: texts.map(text => [text]) }],
    2,
  );
  const { sheets } = await readXlsx(made);
  expect(sheets[0]?.name).toBe('A & B');
  expect(sheets[0]?.rows.slice(1).flat()).toEqual([...texts.slice(0, 4), 'ab\ufffd', ' spaced ']);
});

it('goes on on a further sheet where one is full', async () => {
  const rows: [][] = Array.from({ length: 1_000_001 }, () => []);
  const names: string[] = [];
  for (const { name, content } of workbookFiles([{ name: 'Jobs', columns: [], rows }], 2)) {
    let last = '';
    for await (const part of content) last = last.slice(-400) + part.slice(-400);
    names.push(name);
    if (name === 'xl/worksheets/sheet1.xml') expect(last).toContain('<row r="1000001"></row>');
    if (name === 'xl/worksheets/sheet2.xml') expect(last).toContain('<row r="2"></row></sheetData>');
    if (name === 'xl/workbook.xml') expect(last).toContain('<sheet name="Jobs 2" sheetId="2"');
  }
  expect(names.slice(0, 3)).toEqual([
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/workbook.xml',
  ]);
});
