import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type VehicleDocument, vehiclesCollection } from './store.ts';
import type { newVehicle } from './vehicles.ts';

/** Those of the registrations, as they are kept, that there are, by them. */
export async function vehiclesByRegistration(
  scope: DataScope,
  registrations: string[],
): Promise<Map<string, VehicleDocument>> {
  if (registrations.length === 0) return new Map();
  const found = await tenantCollection(scope, vehiclesCollection).find({
    registration: { $in: registrations },
  });
  return new Map(found.map(vehicle => [vehicle.registration, vehicle]));
}

/** Stores many with one command, of which the caller tells. */
export function storeNewVehicles(scope: DataScope, vehicles: ReturnType<typeof newVehicle>[]): Promise<void> {
  return tenantCollection(scope, vehiclesCollection).insertMany(vehicles);
}

export function vehiclesById(scope: DataScope, ids: string[]): Promise<VehicleDocument[]> {
  return tenantCollection(scope, vehiclesCollection).find({ _id: { $in: ids } });
}

/** Removes many with one command, of which the caller tells. */
export function removeVehicles(scope: DataScope, vehicles: VehicleDocument[]): Promise<void> {
  return tenantCollection(scope, vehiclesCollection).deleteDocuments(vehicles);
}
