import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { GeoPoint } from '../places/point.ts';

export type ServiceType = components['schemas']['ServiceType'];

/** `_id` is the tenant's id. */
export type ListingDocument = TenantDocument & {
  available: boolean;
  location: GeoPoint | null;
  addressShown: boolean;
  phoneShown: boolean;
  serviceTypes: ServiceType[];
  homeVisit: boolean;
  homeVisitKm: number | null;
  about: string | null;
  photoFileIds: string[];
};

export const listingsCollection = defineTenantCollection<ListingDocument>('listings', { indexes: [] });
