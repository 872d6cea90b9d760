import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../../data/scope.ts';
import { newCustomer, storeNewCustomers } from '../../customers/many.ts';
import type { CustomerDocument } from '../../customers/store.ts';
import { customerFields } from './customerFields.ts';
import { bestCustomer, handlesOf, keyOfCustomer, lookUpCustomers } from './customerLookup.ts';
import { inputOf } from './input.ts';
import { faultsFrom, type ImportScope, type MappedRow, type RowFault } from './kind.ts';

type Stamps = Pick<CustomerDocument, 'tenantId' | 'createdAt' | 'updatedAt' | 'version'>;

export type Owner = { customer: CustomerDocument; faults: null } | { customer: null; faults: RowFault[] };

const fieldNames: Record<string, string> = {
  name: 'customerName',
  phone: 'customerPhone',
  externalId: 'customerId',
};

/** What a row says of its customer, as a row of customers would. */
export function asCustomer({ row, values }: MappedRow): MappedRow {
  const said = Object.entries(fieldNames).flatMap(([name, field]) => {
    const value = values[field];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { row, values: Object.fromEntries(said) };
}

/**
 * Whose each row is. A customer whom nobody knows yet is made by the name that the row gives, once for all rows: by the first that
 * is kept. Throws nothing: a row that names nobody, or wrongly, has faults.
 */
export async function ownersOf(
  scope: ImportScope,
  rows: MappedRow[],
): Promise<{
  owners: Map<number, Owner>;
  /** The id of the customer whom the row makes, if it makes one. */
  keep: (row: number) => string[];
  /** Stores those whom kept rows make. */
  store: () => Promise<void>;
}> {
  const { workshop } = scope;
  const known = await lookUpCustomers(
    scope,
    rows.map(row => handlesOf(workshop, asCustomer(row).values)),
  );
  const fresh = new Map<string, Awaited<ReturnType<typeof newCustomer>>>();
  const owners = new Map<number, Owner>();
  const kept = new Map<string, Awaited<ReturnType<typeof newCustomer>>>();
  for (const row of rows) owners.set(row.row, await ownerOf(asCustomer(row)));
  return {
    owners,
    keep(row) {
      const id = owners.get(row)?.customer?._id;
      const made = [...fresh.values()].find(({ _id }) => _id === id);
      if (!made || kept.has(made._id)) return [];
      kept.set(made._id, made);
      return [made._id];
    },
    store: async () => {
      if (kept.size > 0) await storeNewCustomers(scope, [...kept.values()]);
    },
  };

  async function ownerOf(row: MappedRow): Promise<Owner> {
    const { values } = row;
    const found = bestCustomer(known, handlesOf(workshop, values));
    if (found) return { customer: found, faults: null };
    if (!values.name) return { customer: null, faults: [nobody(values)] };
    const operation = { operationId: 'customers.create', fields: customerFields };
    const { input, faults } = inputOf<components['schemas']['CustomerInput']>(scope, operation, row);
    if (!input) return { customer: null, faults: faults.map(named) };
    const key = `${keyOfCustomer(workshop, values)}`;
    const earlier = fresh.get(key);
    try {
      const made = earlier ?? (await newCustomer(scope, input, handlesOf(workshop, values).importKey));
      fresh.set(key, made);
      return { customer: asStored(scope, made), faults: null };
    } catch (error) {
      return { customer: null, faults: faultsFrom(error, customerFields).map(named) };
    }
  }
}

const named = (fault: RowFault): RowFault => ({
  ...fault,
  field: fault.field === null ? null : (fieldNames[fault.field] ?? fault.field),
});

export function nobody(values: MappedRow['values']): RowFault {
  const said = values.externalId ? 'customerId' : values.phone ? 'customerPhone' : null;
  return said
    ? {
        field: said,
        code: 'unknown_reference',
        message: 'names no customer of this workshop; a name would make one',
      }
    : { field: 'customerName', code: 'required', message: 'is required, or a phone number of a customer' };
}

/** What is about to be stored, as it will be. */
export function asStored<T extends object>(scope: DataScope, doc: T): T & Stamps {
  const now = new Date();
  return { ...doc, tenantId: `${scope.tenantId}`, createdAt: now, updatedAt: now, version: 1 };
}
