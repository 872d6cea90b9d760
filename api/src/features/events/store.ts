import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { EventPayloads, EventType } from './types.ts';

export type EventDocument = TenantDocument &
  Queued & {
    type: EventType;
    resourceId: string;
    data: EventPayloads[EventType];
    previous?: Record<string, unknown>;
    /** Of the job that it is about, where its data does not say: who sees only their jobs hears of theirs. */
    assignedTo?: string[];
    /** Svix has accepted it, and has yet to try these endpoints. With none of them it is to be handed over anew. */
    handed?: { at: Date; waiting: string[]; resent: number };
  };

export const keptSeconds = 90 * 24 * 60 * 60;

/** Events are also the outbox: one whose `dueAt` is set has still to be handed on. */
export const eventsCollection = defineTenantCollection<EventDocument>('events', {
  audit: false,
  indexes: [
    { key: { _id: -1 } },
    { key: { resourceId: 1, _id: -1 } },
    { key: { createdAt: 1 }, expireAfterSeconds: keptSeconds },
    dueIndex,
  ],
});

/** The same where events go to Svix, which gets what of a workshop waits in its order. */
export const eventsForSvix: typeof eventsCollection = {
  ...eventsCollection,
  indexes: [...eventsCollection.indexes, { key: { _id: 1 }, where: { dueAt: { $exists: true } } }],
};
