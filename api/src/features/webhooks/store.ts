import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { EventType } from '../events/types.ts';

export type EndpointDocument = TenantDocument & {
  url: string;
  description: string | null;
  /** null is every type. */
  eventTypes: EventType[] | null;
  enabled: boolean;
  /** Sealed `whsec_…`. */
  secret: string;
  previousSecret?: { secret: string; until: Date };
  /** What Svix knows of it, where Svix sends. */
  synced?: { version: number; secret: string };
  /** Gone for its workshop; Svix has still to be told. */
  deletedAt?: Date;
};

export const endpointsCollection = defineTenantCollection<EndpointDocument>('webhookEndpoints', {
  indexes: [{ key: { _id: -1 } }],
});

export type DeliveryDocument = TenantDocument &
  Queued & {
    endpointId: string;
    eventId: string;
    eventType: EventType;
    status: components['schemas']['DeliveryStatus'];
    attempts: number;
    lastAttempt: {
      at: Date;
      status: number | null;
      error: string | null;
      durationMs: number;
      responseBody: string;
    } | null;
  };

/** `_id` is `whd_<event>_<endpoint>`: fanning an event out twice makes no second delivery. */
export const deliveriesCollection = defineTenantCollection<DeliveryDocument>('webhookDeliveries', {
  audit: false,
  indexes: [
    { key: { endpointId: 1, _id: -1 } },
    { key: { endpointId: 1, status: 1, _id: -1 } },
    { key: { createdAt: 1 }, expireAfterSeconds: 30 * 24 * 60 * 60 },
    dueIndex,
  ],
});
