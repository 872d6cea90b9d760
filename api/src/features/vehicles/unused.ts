import { Problem } from '../../errors.ts';
import { hasBookings } from '../bookings/ofOthers.ts';
import { hasEstimates } from '../estimates/estimates.ts';
import type { EmitScope } from '../events/events.ts';
import { hasInvoices } from '../invoices/invoices.ts';
import { hasJobs } from '../jobs/jobs.ts';
import { takeTurn } from '../summary/figures.ts';
import { getVehicle, removeVehicle } from './vehicles.ts';

/** Throws `vehicle_in_use`. */
export async function deleteUnusedVehicle(scope: EmitScope, vehicleId: string): Promise<void> {
  await takeTurn(scope);
  const vehicle = await getVehicle(scope, vehicleId);
  const filter = { vehicleId };
  const used =
    (await hasJobs(scope, filter)) ||
    (await hasBookings(scope, filter)) ||
    (await hasEstimates(scope, filter)) ||
    (await hasInvoices(scope, filter));
  if (used) throw new Problem('vehicle_in_use');
  await removeVehicle(scope, vehicle);
}
