import { Readable } from 'node:stream';
import type { components } from '@workbay/sdk/schema';
import { idFrom } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { csvLine } from '../../http/csv.ts';
import type { Paging } from '../../http/cursor.ts';
import type { MappedRow, RowFault } from './kinds/kind.ts';
import { type ImportDocument, type ImportFaultDocument, importFaultsCollection } from './store.ts';

type ImportFault = components['schemas']['ImportFault'];

const mostKept = 10_000;
const page = 500;

/** Keeps what is wrong with rows, as far as there is room for it. Returns how many faults there are. */
export async function keepFaults(
  scope: DataScope,
  { _id, headers, mapping, faults: before }: ImportDocument,
  found: { row: number; values?: MappedRow['values']; faults: RowFault[] }[],
): Promise<number> {
  const all = found.flatMap(({ row, values = {}, faults }) =>
    faults.map(({ field, ...rest }, at) => {
      const column = field === null ? undefined : mapping[field];
      return {
        // In the order of the rows, as if one came a second.
        _id: idFrom('imf', new Date(row * 1000 + at), `${_id} ${row} ${at}`),
        importId: _id,
        row,
        column: column === undefined ? null : (headers[column] ?? null),
        field,
        value: field === null ? null : (values[field]?.slice(0, 100) ?? null),
        ...rest,
      };
    }),
  );
  await tenantCollection(scope, importFaultsCollection).insertMany(
    all.slice(0, Math.max(0, mostKept - before)),
  );
  return all.length;
}

export function listFaults(
  scope: DataScope,
  importId: string,
  { limit, after }: Paging,
): Promise<ImportFaultDocument[]> {
  return tenantCollection(scope, importFaultsCollection).find(
    { importId, ...(after ? { _id: { $gt: after } } : {}) },
    { sort: { importId: 1, _id: 1 }, limit: limit + 1 },
  );
}

export function toFault({
  _id,
  row,
  column,
  field,
  value,
  code,
  message,
  params,
}: ImportFaultDocument): ImportFault {
  return { id: _id, row, column, field, value, code, message, ...(params && { params }) };
}

/** With a byte order mark, without which Excel takes UTF-8 for something else. */
export const faultsCsv = (scope: DataScope, importId: string): Readable =>
  Readable.from(lines(scope, importId));

async function* lines(scope: DataScope, importId: string): AsyncGenerator<string> {
  yield `\ufeff${csvLine(['Row', 'Column', 'Value', 'What is wrong', 'Code'])}`;
  for (let after: string | null = null; ; ) {
    const found: ImportFaultDocument[] = await listFaults(scope, importId, { limit: page, after });
    const shown = found.slice(0, page);
    yield shown
      .map(({ row, column, value, message, code }) => csvLine([row, column, value, message, code]))
      .join('');
    after = shown.at(-1)?._id ?? null;
    if (!after || found.length <= page) return;
  }
}
