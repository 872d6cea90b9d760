import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type BookingDocument, bookingsCollection } from './store.ts';

/** What the customer has shown with their request waits with the booking for its job. */
export async function keepPhotos(
  scope: DataScope,
  { _id }: BookingDocument,
  photoFileIds: string[],
): Promise<void> {
  if (photoFileIds.length > 0)
    await tenantCollection(scope, bookingsCollection).updateOne({ _id }, { $set: { photoFileIds } });
}
