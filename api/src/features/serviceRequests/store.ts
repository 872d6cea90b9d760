import type { components } from '@workbay/sdk/schema';
import {
  definePlatformCollection,
  defineTenantCollection,
  type TenantDocument,
} from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { GeoPoint } from '../places/point.ts';
import type { ServiceRequestStatus } from './status.ts';

type Schemas = components['schemas'];

type Wish = {
  serviceType: Schemas['ServiceType'];
  description: string;
  preferredOn: string | null;
  atHome: boolean;
  city: string | null;
  expiresAt: Date;
};

/** What a customer asks for, with all that they said. Workshops see only what stands in their own document. */
export type CustomerRequestDocument = Wish &
  Queued & {
    _id: string;
    userId: string;
    status: Schemas['PortalRequest']['status'];
    address: string | null;
    location: GeoPoint | null;
    vehicle: Schemas['RequestedVehicle'];
    photoFileIds: string[];
    /** With the ids that the workshop's own copies of the photos will have if it is accepted, in their order. */
    sentTo: { tenantId: string; quoteId: string; copyIds: string[] }[];
    acceptedId: string | null;
    /** Counts what happens to it, so that two of it at once get in each other's way. */
    turns: number;
    createdAt: Date;
  };

const half = 180 * 24 * 60 * 60;

export const customerRequestsCollection = definePlatformCollection<CustomerRequestDocument>(
  'customerRequests',
  {
    audit: false,
    indexes: [
      { key: { userId: 1, _id: -1 } },
      dueIndex,
      { key: { expiresAt: 1 }, expireAfterSeconds: 2 * half },
    ],
  },
);

/** What one workshop knows of a request, and its answer. */
export type ServiceRequestDocument = TenantDocument &
  Wish & {
    requestId: string;
    status: ServiceRequestStatus;
    /** To about a kilometre. */
    around: GeoPoint | null;
    distanceKm: number | null;
    vehicle: string | null;
    /** The first name. */
    customerName: string;
    /** The customer's; once they have accepted, the workshop's own. */
    photoFileIds: string[];
    quote: {
      price: number;
      currency: string;
      startsAt: Date;
      endsAt: Date;
      note: string | null;
      validUntil: Date;
    } | null;
    /** When the customer was last mailed what it costs. */
    quoteToldAt: Date | null;
    reason: string | null;
    bookingId: string | null;
    /** The workshop's customer, once they have accepted. */
    customerId: string | null;
  };

export const serviceRequestsCollection = defineTenantCollection<ServiceRequestDocument>('serviceRequests', {
  indexes: [
    { key: { _id: -1 } },
    { key: { status: 1, _id: -1 } },
    { key: { customerId: 1 } },
    { key: { expiresAt: 1 }, expireAfterSeconds: half },
  ],
  // Who sees only the jobs given to them has nothing to quote.
  bounds: () => ({ _id: '' }),
});
