/** What stands in a cell; a number only where the file keeps it as one, not as it is written. */
export type Cell = string | number;

/** A row that is not blank; `row` as a spreadsheet counts it. */
export type SheetRow = { row: number; cells: Cell[] };

export type SheetFile = { bytes: Uint8Array; type: 'csv' | 'xlsx' };

export const mostRows = 50_000;
export const mostColumns = 200;
/** Longer than anything that a field takes. */
const longestCell = 6000;

/** Why a file cannot be read, for a person. */
export class Unreadable extends Error {}

/** What of a cell is worked with, whatever kind the sheet has it as. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // Excel's numbers have fifteen digits; what comes after them is the rest of a sum in binary.
  if (typeof value === 'number' && Number.isFinite(value)) return Number(value.toPrecision(15));
  const text = typeof value === 'string' ? value : String(value);
  return unguarded(text.trim()).slice(0, longestCell);
}

/** Excel has no time zone: what stands in the cell is the day in UTC. */
const dayOf = (value: Date): string =>
  Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '');

/** Takes away the apostrophe with which our exports, and others, keep a text from being run as a formula. */
const unguarded = (text: string) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

export const isBlank = (cells: Cell[]) => cells.every(cell => cell === '');
