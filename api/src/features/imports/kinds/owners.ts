import type { components } from '@workbay/sdk/schema';
import { newCustomer, storeNewCustomers } from '../../customers/many.ts';
import type { CustomerDocument } from '../../customers/store.ts';
import { customerFields } from './customerFields.ts';
import { bestCustomer, handlesOf, keyOfCustomer, lookUpCustomers } from './customerLookup.ts';
import { inputOf } from './input.ts';
import { faultsFrom, type ImportScope, type MappedRow, type RowFault } from './kind.ts';

type Stamps = Pick<CustomerDocument, 'tenantId' | 'createdAt' | 'updatedAt' | 'version'>;

export type Owner =
  | { customer: CustomerDocument; made: boolean; faults: null }
  | { customer: null; faults: RowFault[] };

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
 * Whose each row is. A customer whom nobody knows yet is made by the name that the row gives, once for all rows; `made` says in
 * which. Throws nothing: a row that names nobody, or wrongly, has faults.
 */
export async function ownersOf(
  scope: ImportScope,
  rows: MappedRow[],
): Promise<{ owners: Map<number, Owner>; store: () => Promise<void> }> {
  const { workshop } = scope;
  const known = await lookUpCustomers(
    scope,
    rows.map(row => handlesOf(workshop, asCustomer(row).values)),
  );
  const fresh = new Map<string, Awaited<ReturnType<typeof newCustomer>>>();
  const owners = new Map<number, Owner>();
  for (const row of rows) owners.set(row.row, await ownerOf(asCustomer(row)));
  return {
    owners,
    store: async () => {
      if (fresh.size > 0) await storeNewCustomers(scope, [...fresh.values()]);
    },
  };

  async function ownerOf(row: MappedRow): Promise<Owner> {
    const { values } = row;
    const found = bestCustomer(known, handlesOf(workshop, values));
    if (found) return { customer: found, made: false, faults: null };
    if (!values.name) return { customer: null, faults: [nobody(values)] };
    const operation = { operationId: 'customers.create', fields: customerFields };
    const { input, faults } = inputOf<components['schemas']['CustomerInput']>(scope, operation, row);
    if (!input) return { customer: null, faults: faults.map(named) };
    const key = `${keyOfCustomer(workshop, values)}`;
    const earlier = fresh.get(key);
    try {
      const made = earlier ?? (await newCustomer(scope, input, handlesOf(workshop, values).importKey));
      fresh.set(key, made);
      return { customer: asStored(scope, made), made: !earlier, faults: null };
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

/** The id of the customer where the row made them. */
export const madeFor = (owner: Owner | undefined): string[] =>
  owner?.customer && owner.made ? [owner.customer._id] : [];

/** What is about to be stored, as it will be. */
export function asStored<T extends object>(scope: ImportScope, doc: T): T & Stamps {
  const now = new Date();
  return { ...doc, tenantId: `${scope.tenantId}`, createdAt: now, updatedAt: now, version: 1 };
}
