import {
  type Field,
  faultsFrom,
  type ImportScope,
  type MappedRow,
  type RowFault,
  rowFaults,
} from './kind.ts';
import { readValue } from './values.ts';

type Tree = { [name: string]: unknown };

/** The body of the request that would do for one record what the row says, held against the contract, and what is wrong with it. */
export function inputOf<Input>(
  scope: ImportScope,
  { operationId, fields }: { operationId: string; fields: Field[] },
  { values }: MappedRow,
  known: Tree = {},
): { input: Input; faults: [] } | { input: null; faults: RowFault[] } {
  const body: Tree = { ...known };
  const faults: RowFault[] = [];
  for (const field of fields) {
    const text = values[field.name];
    if (text === undefined || !field.at) continue;
    try {
      const value = field.read ? field.read(text, scope.workshop) : readValue(field, text, scope.workshop);
      place(body, field.at.slice(1).split('/'), value);
    } catch (error) {
      faults.push(...faultsFrom(error, fields));
      // What cannot be read is not missing.
      place(body, field.at.slice(1).split('/'), text);
    }
  }
  const bad = new Set(faults.map(({ field }) => field));
  faults.push(...rowFaults(scope.check(operationId, body), fields).filter(({ field }) => !bad.has(field)));
  if (faults.length > 0) return { input: null, faults };
  // The contract's schema has just said that it is one.
  return { input: body as Input, faults: [] };
}

function place(tree: Tree, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const branch: Tree = { ...(tree[name] ?? {}) };
  tree[name] = branch;
  place(branch, rest, value);
}
