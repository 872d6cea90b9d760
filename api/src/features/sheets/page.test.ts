import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { rowsOnSheet } from '../../documents/sheetXml.ts';
import { TextBytes } from '../../documents/textBytes.ts';
import { text } from '../../documents/xlsx.ts';
import { nothingWritten, type SheetFile, writePage } from './page.ts';

const file = (): SheetFile => ({
  list: 'jobs',
  format: 'xlsx',
  columns: [text('Number')],
  currency: 'INR',
  level: 1,
  text: new TextBytes(),
});
const pageOf = (numbers: string[], after: string | null) => ({
  count: numbers.length,
  rows: numbers.map(number => [number]),
  after,
});

it('goes on page by page, also in another process, and on a further sheet where one is full', async () => {
  const written = nothingWritten();
  const first = await writePage(file(), written, pageOf(['J-1', 'J-2'], 'job_2'));
  // As if the sheet were full by now.
  written.rows = rowsOnSheet;
  const later = structuredClone(written);
  const last = await writePage(file(), later, pageOf([' हिन्दी 🚗 '.repeat(20_000)], null));
  expect(later.rows).toBe(rowsOnSheet + 1);
  const { sheets } = await readXlsx(Buffer.concat([first, last]));
  expect(sheets.map(({ name, rows }) => ({ name, first: rows[0], count: rows.length }))).toEqual([
    { name: 'jobs', first: ['Number'], count: 3 },
    { name: 'jobs 2', first: ['Number'], count: 2 },
  ]);
  expect(sheets[1]?.rows[1]?.[0]).toMatch(/^ हिन्दी 🚗 {2}हिन्दी/);
});

it('keeps the bytes of a page while the next one is written', async () => {
  const csv = { ...file(), format: 'csv' as const };
  const written = nothingWritten();
  const first = await writePage(csv, written, pageOf(['J-1', 'J-2'], 'job_2'));
  const last = await writePage(csv, written, pageOf(['J-3'], null));
  expect(Buffer.concat([first, last]).toString()).toBe('\ufeffNumber\r\nJ-1\r\nJ-2\r\nJ-3\r\n');
  expect(written.archive.position).toBe(first.length + last.length);
});
