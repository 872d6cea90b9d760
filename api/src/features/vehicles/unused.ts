import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import { bookingsOf } from '../bookings/ofOthers.ts';
import { estimatesOf } from '../estimates/estimates.ts';
import type { EmitScope } from '../events/events.ts';
import { invoicesOf } from '../invoices/invoices.ts';
import { jobsOf } from '../jobs/jobs.ts';
import { takeTurn } from '../summary/figures.ts';
import { getVehicle, removeVehicle } from './vehicles.ts';

/** Which of these vehicles something names. */
export async function vehiclesInUse(scope: DataScope, ids: string[]): Promise<Set<string>> {
  const used = [
    await jobsOf(scope, 'vehicle.id', ids),
    await bookingsOf(scope, 'vehicle.id', ids),
    await estimatesOf(scope, 'vehicle.id', ids),
    await invoicesOf(scope, 'vehicle.id', ids),
  ];
  return new Set(used.flatMap(some => [...some]));
}

/** Throws `vehicle_in_use`. */
export async function deleteUnusedVehicle(scope: EmitScope, vehicleId: string): Promise<void> {
  await takeTurn(scope);
  const vehicle = await getVehicle(scope, vehicleId);
  if ((await vehiclesInUse(scope, [vehicleId])).size > 0) throw new Problem('vehicle_in_use');
  await removeVehicle(scope, vehicle);
}
