import { mostColumns, mostRows, type SheetRow, Unreadable } from './rows.ts';

/** What an import shows of a file before anything is read from it. */
export type Look = {
  sheets: string[];
  sheet: string | null;
  headerRow: number;
  headers: string[];
  /** The cells of the first rows below the headings. */
  samples: string[][];
  rows: number;
};

const shown = 5;
const headersWithin = 10;

/** The headings are the first of the top rows with two cells, or else the first row: above them stands a title, or nothing. */
export async function lookAt(
  rows: AsyncIterable<SheetRow>,
  sheets: string[],
  sheet: string | null,
): Promise<Look> {
  const top: SheetRow[] = [];
  let count = 0;
  let widest = 0;
  for await (const row of rows) {
    if (top.length < headersWithin + shown) top.push(row);
    widest = Math.max(widest, row.cells.length);
    count++;
    if (count > mostRows + headersWithin) break;
  }
  const at = Math.max(
    0,
    top.slice(0, headersWithin).findIndex(({ cells }) => cells.filter(cell => cell !== '').length > 1),
  );
  const header = top[at];
  if (!header || count - at < 2) throw new Unreadable('has no rows below its headings');
  if (widest > mostColumns) throw new Unreadable(`has more than ${mostColumns} columns`);
  const samples = top
    .slice(at + 1, at + 1 + shown)
    .map(({ cells }) => cells.map(cell => String(cell).slice(0, 100)));
  const width = Math.max(header.cells.length, ...samples.map(cells => cells.length));
  const headers = Array.from({ length: width }, (_, index) =>
    String(header.cells[index] ?? '').slice(0, 100),
  );
  return { sheets, sheet, headerRow: header.row, headers, samples, rows: count - at - 1 };
}
