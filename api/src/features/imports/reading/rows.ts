/** A row that is not blank, with its cells as texts; `row` as a spreadsheet counts it. */
export type SheetRow = { row: number; cells: string[] };

export type SheetFile = { bytes: Uint8Array; type: 'csv' | 'xlsx' };

export const mostRows = 50_000;
export const mostColumns = 200;
/** Longer than anything that a field takes. */
const longestCell = 6000;

/** Why a file cannot be read, for a person. */
export class Unreadable extends Error {}

/** A cell as a text, whatever kind the sheet has it as. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'string' ? value : String(value);
  return unguarded(text.trim()).slice(0, longestCell);
}

/** Excel has no time zone: what stands in the cell is the day in UTC. */
const dayOf = (value: Date): string =>
  Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '');

/** Takes away the apostrophe with which our exports, and others, keep a text from being run as a formula. */
const unguarded = (text: string) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

export const isBlank = (cells: string[]) => cells.every(cell => cell === '');
