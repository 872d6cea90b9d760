import type { components } from '@workbay/sdk/schema';
import type { AttemptResult } from '../../adapters/webhooks/webhooks.ts';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { Sealed } from '../../data/seal.ts';
import type { EventType } from '../events/types.ts';

/** Due where a change of it has still to be carried out: see endpointTasks.ts. */
export type EndpointDocument = TenantDocument &
  Queued & {
    url: string;
    description: string | null;
    /** null is every type. */
    eventTypes: EventType[] | null;
    enabled: boolean;
    /** Since when its events wait. */
    pausedAt: Date | null;
    /** Since when its events wait because the workshop is blocked. */
    heldAt?: Date;
    /** What waited is to go out now. */
    resumed?: true;
    /** Why we disabled it. */
    fault: components['schemas']['WebhookEndpoint']['fault'];
    /** Since when every attempt failed. */
    failingSince: Date | null;
    /** Whether its owners were told that it fails. */
    warned: boolean;
    /** Sealed `whsec_…`. */
    secret: Sealed;
    previousSecret: { secret: Sealed; until: Date } | null;
    replay: Replay | null;
    /** What Svix knows of it, where Svix sends. */
    synced?: { version: number };
    /** Gone for its workshop; what is left of it has still to be cleared away. */
    deletedAt?: Date;
  };

export type Replay = {
  since: Date;
  until: Date;
  includeDelivered: boolean;
  /** The last event that was looked at. */
  after: string;
  /** Queued so far. */
  events: number;
};

export const endpointsCollection = defineTenantCollection<EndpointDocument>('webhookEndpoints', {
  sealed: { secret: true, 'previousSecret.secret': true },
  indexes: [{ key: { _id: -1 } }, dueIndex],
});

/** Those that were not deleted. */
export const present = { deletedAt: { $exists: false } };

export type AttemptRecord = Pick<AttemptResult, 'status' | 'error' | 'durationMs'> & {
  at: Date;
  /** Asked for by a person. */
  manual: boolean;
  url: string;
  requestHeaders: Record<string, string>;
  responseHeaders: Record<string, string>;
  responseBody: string;
};

export type DeliveryDocument = TenantDocument &
  Queued & {
    endpointId: string;
    eventId: string;
    eventType: EventType;
    status: components['schemas']['DeliveryStatus'];
    attempts: number;
    /** Attempts since a person last asked for one: the schedule starts anew then. */
    round: number;
    /** The last ones, oldest first. */
    log: AttemptRecord[];
    /** A person asked for the next attempt. */
    manual: boolean;
    /** Only to be handed to Svix, which then keeps the record of it. */
    viaSvix?: true;
  };

/** Fanning an event out twice makes no second delivery. */
export const deliveryId = (eventId: string, endpointId: string): string =>
  `whd_${eventId.slice(4)}_${endpointId.slice(4)}`;

export const deliveriesCollection = defineTenantCollection<DeliveryDocument>('webhookDeliveries', {
  audit: false,
  indexes: [
    { key: { endpointId: 1, eventId: -1 } },
    { key: { endpointId: 1, status: 1, eventId: -1 } },
    { key: { endpointId: 1, eventType: 1, eventId: -1 } },
    { key: { createdAt: 1 }, expireAfterSeconds: 30 * 24 * 60 * 60 },
    dueIndex,
  ],
});
