import { isDeepStrictEqual } from 'node:util';
import type { components } from '@workbay/sdk/schema';
import { customerRef } from '../../customers/customers.ts';
import { storeNewVehicles, vehiclesByRegistration } from '../../vehicles/many.ts';
import { normaliseRegistration } from '../../vehicles/registration.ts';
import type { VehicleDocument } from '../../vehicles/store.ts';
import { changedVehicle, newVehicle, storeVehicle } from '../../vehicles/vehicles.ts';
import type { WorkshopDocument } from '../../workshops/store.ts';
import { phoneOf } from './customerLookup.ts';
import { inputOf } from './input.ts';
import { faultsFrom, faulty, type ImportScope, type Kind, type MappedRow, type Outcome } from './kind.ts';
import { type Owner, ownersOf } from './owners.ts';
import { plain } from './values.ts';
import { vehicleFields } from './vehicleFields.ts';

type Input = components['schemas']['VehicleInput'];

const operation = { operationId: 'vehicles.create', fields: vehicleFields };

export const vehiclesKind: Kind = {
  needs: ['vehicles:write', 'customers:write'],
  fields: vehicleFields,
  keyOf: (workshop, values) => registrationOf(workshop, values.registration),

  async work(scope, rows, apply) {
    const { workshop } = scope;
    const registrations = rows.flatMap(({ values }) => registrationOf(workshop, values.registration) ?? []);
    const known = await vehiclesByRegistration(scope, registrations);
    const valid = rows.map(row => ({
      row,
      ...inputOf<Input>(scope, operation, row, { customerId: 'their owner' }),
    }));
    const { owners, keep, store } = await ownersOf(
      scope,
      valid.flatMap(({ row, input }) => (input && asksForOwner(row) ? [row] : [])),
    );
    const fresh: ReturnType<typeof newVehicle>[] = [];
    const outcomes: Outcome[] = [];
    const changes: [VehicleDocument, VehicleDocument][] = [];
    for (const { row, input, faults } of valid)
      outcomes.push(input ? settle(row, input) : faulty(row.row, faults));
    if (apply) {
      await store();
      if (fresh.length > 0) await storeNewVehicles(scope, fresh);
      for (const [before, after] of changes) await storeVehicle(scope, before, after);
    }
    return outcomes;

    /** A vehicle that is there keeps the owner that it has, unless the row names another. */
    function asksForOwner({ values }: MappedRow): boolean {
      const registration = registrationOf(workshop, values.registration);
      const before = registration === null ? undefined : known.get(registration);
      if (!before) return registration !== null;
      return scope.updateExisting && !isTheirs(workshop, before, values);
    }

    function settle(row: MappedRow, input: Input): Outcome {
      const before = known.get(registrationOf(workshop, input.registration) ?? '');
      const owner = owners.get(row.row);
      if (owner?.faults) return faulty(row.row, owner.faults);
      try {
        if (before) {
          const after = changed(scope, before, input, owner);
          if (!after) return { row: row.row, outcome: 'unchanged' };
          changes.push([before, after]);
          return { row: row.row, outcome: 'updated', ids: keep(row.row) };
        }
        const registration = normaliseRegistration(input.registration, workshop.country);
        if (!owner?.customer) throw new Error(`nobody was asked for the owner of ${registration}`);
        const made = newVehicle(scope, owner.customer, workshop.country, input);
        fresh.push(made);
        return { row: row.row, outcome: 'created', ids: [...keep(row.row), made._id] };
      } catch (error) {
        return faulty(row.row, faultsFrom(error, vehicleFields));
      }
    }
  },
};

/** The vehicle as the row has it; null where that is how it is. */
function changed(
  scope: ImportScope,
  before: VehicleDocument,
  { customerId: _, registration: __, ...rest }: Input,
  owner: Owner | undefined,
): VehicleDocument | null {
  if (!scope.updateExisting) return null;
  const moved = owner?.customer ? { ...before, customer: customerRef(owner.customer) } : before;
  const after = changedVehicle(scope, moved, rest);
  return isDeepStrictEqual(before, after) ? null : after;
}

/** Whether what the row says of the owner is true of the one whom the vehicle has. */
function isTheirs(
  workshop: WorkshopDocument,
  { customer }: VehicleDocument,
  { customerId, customerPhone, customerName }: MappedRow['values'],
): boolean {
  if (customerId) return customerId === customer.id;
  if (customerPhone) return phoneOf(workshop, customerPhone) === customer.phone;
  return !customerName || plain(customerName) === plain(customer.name);
}

export function registrationOf(
  { country }: WorkshopDocument,
  registration: string | undefined,
): string | null {
  if (!registration) return null;
  try {
    return normaliseRegistration(registration, country);
  } catch {
    // Which is a fault of its row, told elsewhere.
    return null;
  }
}
