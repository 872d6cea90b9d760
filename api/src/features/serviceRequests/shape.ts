import type { components } from '@workbay/sdk/schema';
import { toPoint } from '../places/point.ts';
import type { ServiceRequestDocument } from './store.ts';

type Schemas = components['schemas'];
export type RequestPhotos = Map<string, { smallUrl: string; largeUrl: string }>;

export const toPhoto = (id: string, photos: RequestPhotos): Schemas['RequestPhoto'] => ({
  id,
  ...(photos.get(id) ?? { smallUrl: null, largeUrl: null }),
});

export const vehicleText = ({ make, model }: Schemas['RequestedVehicle']): string | null =>
  [make, model].filter(Boolean).join(' ') || null;

export const toQuote = ({ quote }: ServiceRequestDocument): Schemas['Quote'] | null =>
  quote && {
    ...quote,
    startsAt: quote.startsAt.toISOString(),
    endsAt: quote.endsAt.toISOString(),
    validUntil: quote.validUntil.toISOString(),
  };

/** Events tell it without `photos`: their addresses would have ended by the time it is read. */
export function toServiceRequest(
  doc: ServiceRequestDocument,
  photos: RequestPhotos = new Map(),
): Schemas['ServiceRequest'] {
  const { _id, around, expiresAt, createdAt, updatedAt } = doc;
  return {
    id: _id,
    status: doc.status,
    serviceType: doc.serviceType,
    description: doc.description,
    preferredOn: doc.preferredOn,
    atHome: doc.atHome,
    city: doc.city,
    around: around && toPoint(around),
    distanceKm: doc.distanceKm,
    vehicle: doc.vehicle,
    customerName: doc.customerName,
    photos: doc.photoFileIds.map(id => toPhoto(id, photos)),
    quote: toQuote(doc),
    reason: doc.reason,
    bookingId: doc.bookingId,
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version: doc.version,
  };
}
