import type { PushRequest } from '../../adapters/push/push.ts';
import {
  definePlatformCollection,
  defineTenantCollection,
  type TenantDocument,
} from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { Sealed } from '../../data/seal.ts';

/** A browser that a person gets pushes in, for as long as the log-in lasts. */
export type PushDeviceDocument = {
  _id: string;
  userId: string;
  sessionId: string;
  /** Gets what a customer is told, and nothing of a workshop's, also where they work in one. */
  customer?: true;
  /** A browser has one subscription, whoever is logged in. */
  endpointHash: string;
  /** Whoever has it can send to the browser: JSON of a PushSubscription, encrypted. */
  sealedSubscription: Sealed;
  userAgent: string;
  lastSentAt: Date | null;
  createdAt: Date;
};

export const pushDevicesCollection = definePlatformCollection<PushDeviceDocument>('pushDevices', {
  audit: { quiet: ['lastSentAt'] },
  sealed: { sealedSubscription: true },
  indexes: [{ key: { endpointHash: 1 }, unique: true }, { key: { userId: 1, _id: -1 } }],
});

/** What is on its way to one device. */
export type PushMessageDocument = TenantDocument &
  Queued & {
    recipient: string;
    deviceId: string;
    /** The payload's: a device has one message of a tag that waits. */
    tag: string;
    sealedPayload: Sealed;
    urgency: PushRequest['urgency'];
    attempts: number;
  };

const day = 24 * 60 * 60;

export const pushMessagesCollection = defineTenantCollection<PushMessageDocument>('pushMessages', {
  audit: false,
  sealed: { sealedPayload: true },
  indexes: [
    { key: { recipient: 1, _id: 1 } },
    { key: { recipient: 1, _id: 1 }, acrossTenants: true },
    { key: { deviceId: 1, tag: 1 }, acrossTenants: true },
    { key: { createdAt: 1 }, expireAfterSeconds: day },
    dueIndex,
  ],
});

export type VapidDocument = { _id: string; publicKey: string; sealedPrivateKey: Sealed; createdAt: Date };

export const vapidCollection = definePlatformCollection<VapidDocument>('vapidKeys', {
  indexes: [],
  sealed: { sealedPrivateKey: true },
});
