import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { customerRef } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { detachFile } from '../files/attach.ts';
import { bookingRemindersCollection, bookingsCollection } from './store.ts';

/** Which of these customers or vehicles have a booking. */
export const bookingsOf = (
  scope: DataScope,
  part: 'customer.id' | 'vehicle.id',
  ids: string[],
): Promise<Set<string>> => tenantCollection(scope, bookingsCollection).having(part, ids);

/** How many bookings of a customer are still to come, counted so far and no further. */
export function countOpen(scope: DataScope, customerId: string, most: number): Promise<number> {
  return tenantCollection(scope, bookingsCollection).countUpTo(most, {
    'customer.id': customerId,
    status: { $in: ['awaiting_deposit', 'requested', 'confirmed'] },
    endsAt: { $gt: nowOf(scope) },
  });
}

/** Bookings that are not over show the customer as they are now. */
export async function renameCustomerOnBookings(scope: DataScope, customer: CustomerDocument): Promise<void> {
  await tenantCollection(scope, bookingsCollection).updateMany(
    { 'customer.id': customer._id, holds: true },
    { $set: { customer: customerRef(customer) } },
  );
}

export async function showVehicleOnBookings(
  scope: DataScope,
  vehicle: components['schemas']['VehicleRef'],
): Promise<void> {
  await tenantCollection(scope, bookingsCollection).updateMany(
    { 'vehicle.id': vehicle.id, holds: true },
    { $set: { vehicle } },
  );
}

/** Those of the vehicles that have a booking ahead. */
export async function bookedVehicles(scope: DataScope, vehicleIds: string[]): Promise<Set<string>> {
  const ahead = await tenantCollection(scope, bookingsCollection).find({
    'vehicle.id': { $in: vehicleIds },
    holds: true,
    startsAt: { $gte: nowOf(scope) },
  });
  return new Set(ahead.flatMap(({ vehicle }) => vehicle?.id ?? []));
}

/** Removes a customer's bookings; their times are free again. Returns their ids. */
export async function removeBookingsOf(scope: DataScope, customerId: string): Promise<string[]> {
  const bookings = tenantCollection(scope, bookingsCollection);
  const found = await bookings.find(
    { 'customer.id': customerId },
    { projection: { photoFileIds: 1, tenantId: 1 } },
  );
  for (const { _id, tenantId, photoFileIds } of found)
    for (const fileId of photoFileIds) await detachFile(scope, tenantId, fileId, _id);
  const ids = found.map(({ _id }) => _id);
  await tenantCollection(scope, bookingRemindersCollection).deleteMany({ _id: { $in: ids } });
  await bookings.deleteMany({ 'customer.id': customerId });
  return ids;
}
