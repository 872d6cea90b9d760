import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from '../errors.ts';
import type { Import, ImportKind } from '../generated/schema.ts';
import type { Workbay } from '../workbay.ts';
import type { Left, Row } from './moved.ts';
import { type State, saveState } from './state.ts';

export type Bringing = { workbay: Workbay; stateFile: string; state: State; say: (line: string) => void };

const mostRows = 50_000;
const mostTries = 3;
/** What a row can do without: it is put into its notes where Workbay does not take it. */
const optional = [
  ...['phone', 'email', 'gstin', 'postalCode', 'stateCode', 'customerPhone', 'registration', 'odometer'],
  ...['endedOn', 'promisedOn', 'dueOn', 'photos'],
];

/** Brings rows by imports of Workbay, which make no doubles of what is there. Returns those that are there now. */
export async function bring(bringing: Bringing, kind: ImportKind, rows: Row[], left: Left[]): Promise<Row[]> {
  const there: Row[] = [];
  for (let at = 0; at < rows.length; at += mostRows)
    there.push(...(await bringSome(bringing, kind, rows.slice(at, at + mostRows), left)));
  return there;
}

async function bringSome(bringing: Bringing, kind: ImportKind, rows: Row[], left: Left[]): Promise<Row[]> {
  const { workbay, stateFile, state, say } = bringing;
  let eased = rows;
  let one = await checked(workbay, kind, eased);
  // What a row says of its customer is looked at once the rest of it is right.
  for (let tries = 0; one.faults > 0 && tries < mostTries; tries++) {
    const easier = await ease(workbay, one, eased, left);
    if (easier === eased) break;
    await workbay.imports.changeStatus(one.id, { status: 'cancelled' });
    eased = easier;
    one = await checked(workbay, kind, eased);
  }
  const faulty = new Map<number, string[]>();
  if (one.faults > 0) {
    for await (const { row, column, value, message } of workbay.imports.faults(one.id, { limit: 100 })) {
      faulty.set(row, [...(faulty.get(row) ?? []), message]);
      const of = eased[row - 2]?.of;
      if (of) left.push({ ...of, field: column ?? '', value: value ?? '', reason: message });
    }
  }
  const { created, updated, unchanged } = one.counts;
  say(`${kind}: ${created} new, ${updated} changed, ${unchanged} there already, ${faulty.size} refused`);
  if (created + updated > 0) {
    state.imports.push({ id: one.id, kind });
    await saveState(stateFile, state);
    await workbay.imports.changeStatus(one.id, { status: 'importing' });
    const { status, failure } = await settled(workbay, one.id);
    if (status !== 'completed') throw new Error(`The import of ${kind} is ${status}: ${failure ?? ''}`);
  } else await workbay.imports.changeStatus(one.id, { status: 'cancelled' });
  return eased.filter((_, index) => !faulty.has(index + 2));
}

async function checked(workbay: Workbay, kind: ImportKind, rows: Row[]): Promise<Import> {
  const fields = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const lines = [fields, ...rows.map(({ cells }) => fields.map(field => cells[field] ?? ''))];
  const csv = `\uFEFF${lines.map(cells => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
  const name = `${kind}.csv`;
  const file = await workbay.uploadFile(new Blob([csv], { type: 'text/csv' }), { purpose: 'import', name });
  const { id } = await workbay.imports.create({ fileId: file.id, kind });
  await workbay.imports.update(id, {
    mapping: Object.fromEntries(fields.map((field, at) => [field, at])),
  });
  await workbay.imports.changeStatus(id, { status: 'checking' });
  return settled(workbay, id);
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The rows without what they can do without and Workbay refuses, which then stands in their notes; the same where all is needed. */
async function ease(workbay: Workbay, one: Import, rows: Row[], left: Left[]): Promise<Row[]> {
  const bad = new Map<Row, Set<string>>();
  for await (const { row, field, value, message } of workbay.imports.faults(one.id, { limit: 100 })) {
    const of = rows[row - 2];
    if (!of || !field || !optional.includes(field)) continue;
    bad.set(of, (bad.get(of) ?? new Set()).add(field));
    left.push({ ...of.of, field, value: value ?? '', reason: `${message}; put into the notes` });
  }
  if (bad.size === 0) return rows;
  return rows.map(row => {
    const fields = bad.get(row);
    if (!fields) return row;
    const kept = Object.entries(row.cells).filter(([field]) => !fields.has(field));
    const said = [...fields].map(field => `${field}: ${row.cells[field]}`);
    const notes = [row.cells.notes, ...said].filter(Boolean).join('\n').slice(0, 2000);
    return { of: row.of, cells: { ...Object.fromEntries(kept), ...(one.kind !== 'balances' && { notes }) } };
  });
}

/** The import once it rests. */
export async function settled(workbay: Workbay, id: string): Promise<Import> {
  for (let ms = 50; ; ms = Math.min(2000, ms * 1.5)) {
    const one = await workbay.imports.get(id);
    if (!['checking', 'importing', 'undoing'].includes(one.status)) return one;
    await wait(ms);
  }
}

/** What there is not any more is null. */
export function unlessGone<T>(call: Promise<T>): Promise<T | null> {
  return call.catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  });
}
