import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { onEvent } from '../events/events.ts';
import { type EventDocument, eventsCollection } from '../events/store.ts';
import { deliveryQueued } from './signals.ts';
import {
  type DeliveryDocument,
  deliveriesCollection,
  deliveryId,
  type EndpointDocument,
  endpointsCollection,
} from './store.ts';

/** Makes a delivery of each event for each endpoint that wants it. May happen again after a crash. */
export function startFanOut({ database, log }: { database: Database; log: Logger }): Worker {
  const events = platformCollection({ database }, eventsCollection, 'outbox');
  const endpoints = platformCollection({ database }, endpointsCollection, 'webhook fan-out');
  const deliveries = platformCollection({ database }, deliveriesCollection, 'webhook fan-out');

  const worker = startWorker({
    database,
    definition: eventsCollection,
    reason: 'outbox',
    batch: 200,
    leaseMs: 30_000,
    pollMs: 1000,
    async work(batch) {
      const tenantIds = [...new Set(batch.map(({ tenantId }) => tenantId))];
      const receivers = await endpoints.find({ tenantId: { $in: tenantIds }, enabled: true });
      const now = new Date();
      await deliveries.updateEach(
        batch.flatMap(event =>
          receivers
            .filter(endpoint => wants(endpoint, event))
            .map(endpoint => ({
              filter: { _id: deliveryId(event._id, endpoint._id), tenantId: event.tenantId },
              update: { $setOnInsert: { ...newDelivery(event, endpoint._id, now), dueAt: now } },
              upsert: true,
            })),
        ),
      );
      await events.updateMany(
        { _id: { $in: batch.map(({ _id }) => _id) } },
        { $unset: { dueAt: '', lease: '' } },
      );
      deliveryQueued.raise({ database, tenantId: null });
    },
    onError: error => log.error({ err: error }, 'webhook fan-out'),
  });
  const unsubscribe = onEvent(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}

export function wants(
  endpoint: Pick<EndpointDocument, 'tenantId' | 'eventTypes'>,
  event: EventDocument,
): boolean {
  return endpoint.tenantId === event.tenantId && (endpoint.eventTypes?.includes(event.type) ?? true);
}

export function newDelivery(event: EventDocument, endpointId: string, now: Date) {
  return {
    tenantId: event.tenantId,
    endpointId,
    eventId: event._id,
    eventType: event.type,
    attempts: 0,
    round: 0,
    log: [],
    status: 'pending',
    manual: false,
    createdAt: now,
    updatedAt: now,
    version: 1,
  } satisfies Omit<DeliveryDocument, '_id' | 'lease' | 'dueAt'>;
}
