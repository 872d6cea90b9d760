import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { type ListingDocument, listingsCollection } from './store.ts';

type Workshop = Pick<WorkshopDocument, '_id' | 'tenantId' | 'kind' | 'createdAt'>;

/** The listing of the workshop, which nobody may have touched yet. */
export async function findListing(scope: DataScope, workshop: Workshop): Promise<ListingDocument> {
  const found = await tenantCollection(scope, listingsCollection).findOne({ _id: workshop._id });
  return found ?? untouched(workshop);
}

const untouched = ({ _id, tenantId, kind, createdAt }: Workshop): ListingDocument => ({
  _id,
  tenantId,
  available: true,
  location: null,
  // Who goes to their customers often has no other address than their home.
  addressShown: kind === 'garage',
  phoneShown: true,
  serviceTypes: [],
  homeVisit: kind === 'home_service',
  homeVisitKm: null,
  about: null,
  photoFileIds: [],
  createdAt,
  updatedAt: createdAt,
  version: 1,
});
