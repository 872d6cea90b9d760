import { setImmediate as otherWork } from 'node:timers/promises';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { takeTurn } from '../summary/figures.ts';
import { keepFaults } from './faults.ts';
import { fileOf } from './imports.ts';
import {
  type Field,
  type Home,
  type ImportScope,
  type MappedRow,
  nothingBrought,
  type Outcome,
  repeated,
} from './kinds/kind.ts';
import { kinds } from './kinds/kinds.ts';
import { writtenOf } from './kinds/values.ts';
import type { SheetRow } from './reading/rows.ts';
import { readSheet } from './reading/sheetReader.ts';
import { type Parts, step } from './step.ts';
import { type ImportDocument, importPartsCollection } from './store.ts';

/** So many rows are one transaction: few enough that nobody else waits for them, or for the thread. */
const batch = 200;

/** Goes through the file from where it was left and works its rows, or only finds out what they would come to. */
export async function passThrough(
  parts: Parts,
  taken: ImportDocument,
  apply: boolean,
): Promise<ImportDocument> {
  const { database, files } = parts;
  const file = await fileOf({ database, tenantId: taken.tenantId, files }, taken.fileId);
  if (!file) throw new Error(`the file of ${taken._id} is gone`);
  let doc = taken;
  const memory = { firstRow: noting(new Map()), before: nothingBrought() };
  for await (const rows of readSheet(file, taken.sheet)) {
    const below = rows.filter(({ row }) => row > taken.headerRow);
    for (let at = 0; at < below.length; at += batch) {
      doc = await workBatch(parts, doc, below.slice(at, at + batch), { apply, ...memory });
      await otherWork();
    }
  }
  return doc;
}

function mapped(
  { row, cells }: SheetRow,
  mapping: Record<string, number>,
  { fields, home }: { fields: Field[]; home: Home },
): MappedRow {
  const values = Object.entries(mapping).flatMap(([name, column]) => {
    const cell = cells[column] ?? '';
    const type = fields.find(field => field.name === name)?.type ?? 'text';
    return cell === ''
      ? []
      : [[name, typeof cell === 'number' ? writtenOf(cell, type, home) : cell] as const];
  });
  return { row, values: Object.fromEntries(values) };
}

async function workBatch(
  parts: Parts,
  doc: ImportDocument,
  rows: SheetRow[],
  { apply, ...memory }: { apply: boolean } & Pick<ImportScope, 'firstRow' | 'before'>,
): Promise<ImportDocument> {
  const kind = kinds[doc.kind];
  let brought = nothingBrought();
  const after = await step(parts, doc, async stepScope => {
    brought = nothingBrought();
    const scope = { ...stepScope, ...memory, brought };
    const entries = rows.map(sheetRow => {
      const row = mapped(sheetRow, doc.mapping, { fields: kind.fields, home: scope.workshop });
      const key = kind.keyOf(scope.workshop, row.values);
      return { ...row, first: key === null ? null : scope.firstRow(key, row.row) };
    });
    const left = entries.filter(({ row }) => row > doc.position);
    if (left.length === 0 && apply) return {};
    if (apply) await takeTurn(scope);
    // What a dry run has brought is stored nowhere: one that is gone on with finds it out again.
    const worked = await kind.work(
      scope,
      (apply ? left : entries).filter(({ first }) => first === null),
      apply,
    );
    if (left.length === 0) return {};
    const outcomes = [
      ...left.flatMap(({ row, first }) => (first === null ? [] : [repeated(row, first)])),
      ...worked.filter(({ row }) => row > doc.position),
    ];
    if (apply) await keepMade(scope, doc, outcomes);
    return keep(scope, doc, left, outcomes);
  });
  for (const [registration, vehicle] of brought.vehicles) memory.before.vehicles.set(registration, vehicle);
  for (const photo of brought.photos) memory.before.photos.add(photo);
  return after;
}

/** Tells which row had a key first, where that was another. A step that is tried again finds its own rows there. */
function noting(firstRows: Map<string, number>): ImportScope['firstRow'] {
  return (key, row) => {
    const first = firstRows.get(key) ?? row;
    firstRows.set(key, first);
    return first === row ? null : first;
  };
}

async function keepMade(scope: DataScope, { _id }: ImportDocument, outcomes: Outcome[]): Promise<void> {
  const made = outcomes.flatMap(outcome =>
    'ids' in outcome && outcome.ids.length > 0 ? [madeBy(outcome)] : [],
  );
  const upTo = Math.max(...outcomes.map(({ row }) => row));
  if (made.length === 0) return;
  await tenantCollection(scope, importPartsCollection).insertOne({
    _id: `${_id}:${upTo}`,
    importId: _id,
    upTo,
    made,
  });
}

const madeBy = ({ row, ids, version }: Extract<Outcome, { ids: string[] }>) => ({
  row,
  ids,
  ...(version && { version }),
});

/** What the rows came to, added to what was before. */
async function keep(
  scope: DataScope,
  doc: ImportDocument,
  rows: MappedRow[],
  outcomes: Outcome[],
): Promise<Partial<ImportDocument>> {
  const counts = { ...doc.counts };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  const values = new Map(rows.map(row => [row.row, row.values]));
  const found = outcomes.flatMap(outcome =>
    outcome.outcome === 'faulty'
      ? [{ row: outcome.row, values: values.get(outcome.row) ?? {}, faults: outcome.faults }]
      : [],
  );
  return {
    counts,
    faults: doc.faults + (await keepFaults(scope, doc, found)),
    rowsDone: doc.rowsDone + rows.length,
    position: Math.max(...rows.map(({ row }) => row)),
  };
}
