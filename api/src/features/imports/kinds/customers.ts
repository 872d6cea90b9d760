import { isDeepStrictEqual } from 'node:util';
import type { components } from '@workbay/sdk/schema';
import { changedContact } from '../../customers/contact.ts';
import { storeCustomer } from '../../customers/customers.ts';
import { renameEverywhere } from '../../customers/everywhere.ts';
import { newCustomer, storeNewCustomers } from '../../customers/many.ts';
import { mayBeSez } from '../../customers/sez.ts';
import type { CustomerDocument } from '../../customers/store.ts';
import { customerFields } from './customerFields.ts';
import { bestCustomer, type Handles, handlesOf, keyOfCustomer, lookUpCustomers } from './customerLookup.ts';
import { inputOf } from './input.ts';
import {
  faultsFrom,
  faulty,
  type ImportScope,
  type Kind,
  type MappedRow,
  type Outcome,
  repeated,
} from './kind.ts';

type Input = components['schemas']['CustomerInput'];
type New = Awaited<ReturnType<typeof newCustomer>>;

const operationId = 'customers.create';

export const customersKind: Kind = {
  needs: ['customers:write'],
  fields: customerFields,
  keyOf: keyOfCustomer,

  async work(scope, rows, apply) {
    const known = await lookUpCustomers(
      scope,
      rows.map(row => handlesOf(scope.workshop, row.values)),
    );
    const fresh: New[] = [];
    const outcomes: Outcome[] = [];
    for (const row of rows) outcomes.push(await workOne(row));
    if (apply && fresh.length > 0) await storeNewCustomers(scope, fresh);
    return outcomes;

    async function workOne(row: MappedRow): Promise<Outcome> {
      const { input, faults } = inputOf<Input>(scope, { operationId, fields: customerFields }, row);
      if (!input) return faulty(row.row, faults);
      const handles = handlesOf(scope.workshop, row.values);
      const before = bestCustomer(known, handles);
      try {
        if (before) return await change(scope, row.row, before, input, handles, apply);
        const made = await newCustomer(scope, input, handles.importKey);
        fresh.push(made);
        return { row: row.row, outcome: 'created', ids: [made._id] };
      } catch (error) {
        return faulty(row.row, faultsFrom(error, customerFields));
      }
    }
  },
};

/** Cells that are blank leave what is there. */
async function change(
  scope: ImportScope,
  row: number,
  found: CustomerDocument,
  { address, ...rest }: Input,
  { importKey }: Handles,
  apply: boolean,
): Promise<Outcome> {
  const before = { ...found, sez: found.sez ?? false };
  const first = scope.firstRow(before._id, row);
  if (first !== null) return repeated(row, first);
  if (!scope.updateExisting) return { row, outcome: 'unchanged' };
  const patch = { ...rest, ...(address && { address: { ...before.address, ...address } }) };
  const changed = mayBeSez(await changedContact(scope, before, patch));
  const after = importKey && !before.importKey ? { ...changed, importKey } : changed;
  if (isDeepStrictEqual(before, after)) return { row, outcome: 'unchanged' };
  if (apply) await renameEverywhere(scope, before, await storeCustomer(scope, before, after));
  return { row, outcome: 'updated', ids: [] };
}
