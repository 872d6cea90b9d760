import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { cellOf, isBlank, mostColumns, mostRows, type SheetRow, Unreadable } from './rows.ts';

/** Blank rows, and what stands above the headings, have room beside the most rows that are taken. */
const mostRowsRead = mostRows * 2;

/** The names of the sheets that can be seen. */
export async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  }).catch(refuse);
  return names;
}

/** A cell with a formula is what it last came to. */
export async function* xlsxRows(bytes: Uint8Array, sheet: string): AsyncGenerator<SheetRow> {
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet, maxRows: mostRowsRead })) {
      const cells = values.slice(0, mostColumns + 1).map(cellOf);
      if (!isBlank(cells)) yield { row: index + 1, cells };
    }
  } catch (error) {
    refuse(error);
  }
}

function refuse(error: unknown): never {
  throw new Unreadable(
    `is no Excel workbook that can be read: ${error instanceof Error ? error.message : ''}`,
  );
}
