import { unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { handOverBookings } from '../bookings/handOver.ts';
import { showVehicleOnBookings } from '../bookings/ofOthers.ts';
import { handOverEstimates } from '../estimates/handOver.ts';
import { emit } from '../events/events.ts';
import { handOverInvoices } from '../invoices/handOver.ts';
import { handOverJobs } from '../jobs/handOver.ts';
import { showVehicleOnJobs } from '../jobs/jobs.ts';
import { noteMerge } from '../merges/merges.ts';
import { handOverPapers, papersFollow } from '../papers/ofOthers.ts';
import { handOverReminders } from '../reminders/handOver.ts';
import { takeTurn } from '../summary/figures.ts';
import { type VehicleDocument, vehiclesCollection } from './store.ts';
import {
  findVehicle,
  getVehicle,
  keptReadings,
  searchOf,
  storeVehicle,
  toVehicle,
  vehicleRef,
} from './vehicles.ts';

const parts = [
  handOverJobs,
  handOverEstimates,
  handOverInvoices,
  handOverBookings,
  handOverPapers,
  handOverReminders,
];

/** Hands all that was noted of another vehicle to this one, and removes the other. */
export async function mergeVehicles(
  ctx: Context,
  vehicleId: string,
  otherId: string,
): Promise<VehicleDocument> {
  const scope = unbounded(ctx);
  await takeTurn(scope);
  const vehicle = await getVehicle(scope, vehicleId);
  const pointer = '/body/otherVehicleId';
  if (otherId === vehicleId) throw fault('rule_broken', pointer, 'is the vehicle itself', 'not_taken');
  const other = await findVehicle(scope, otherId);
  if (!other) throw fault('unknown_reference', pointer, 'names no vehicle of this workshop');
  const successor = { field: 'vehicle.id', from: otherId, to: vehicleId } as const;
  for (const handOver of parts) await handOver(scope, successor);
  await tenantCollection(scope, vehiclesCollection).deleteOne({ _id: otherId });
  const merged = await storeVehicle(scope, vehicle, joined(vehicle, other));
  await noteMerge(scope, otherId, vehicleId);
  await papersFollow(scope, merged);
  await showVehicleOnJobs(scope, vehicleRef(merged));
  await showVehicleOnBookings(scope, vehicleRef(merged));
  await emit(scope, 'vehicle.merged', { id: vehicleId, mergedId: otherId, vehicle: toVehicle(merged) });
  return merged;
}

function joined(vehicle: VehicleDocument, other: VehicleDocument): VehicleDocument {
  const odometerHistory = [...vehicle.odometerHistory, ...other.odometerHistory]
    .toSorted((one, two) => two.at.getTime() - one.at.getTime())
    .slice(0, keptReadings);
  const notes = [vehicle.notes, other.notes].filter(Boolean).join('\n').slice(0, 2000);
  const both = {
    ...vehicle,
    make: vehicle.make ?? other.make,
    model: vehicle.model ?? other.model,
    year: vehicle.year ?? other.year,
    fuel: vehicle.fuel ?? other.fuel,
    vin: vehicle.vin ?? other.vin,
    odometer: odometerHistory[0]?.reading ?? null,
    odometerHistory,
    notes: notes || null,
  };
  return { ...both, search: searchOf(both) };
}
