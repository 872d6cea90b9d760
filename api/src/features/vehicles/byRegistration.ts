import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import { type VehicleDocument, vehiclesCollection } from './store.ts';
import { createVehicle } from './vehicles.ts';

/** The customer's vehicle of this registration, added where the workshop does not know it; null where it is another customer's. */
export async function findOrAddVehicle(
  ctx: Context,
  customerId: string,
  registration: string,
  model: { make?: string; model?: string } = {},
): Promise<VehicleDocument | null> {
  const found = await tenantCollection(ctx, vehiclesCollection).findOne({ registration });
  if (!found) return createVehicle(ctx, { customerId, registration, ...model });
  return found.customer.id === customerId ? found : null;
}
