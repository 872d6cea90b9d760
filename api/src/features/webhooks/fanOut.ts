import { randomUUID } from 'node:crypto';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { eventLeft } from '../events/events.ts';
import { type EventDocument, eventsCollection } from '../events/store.ts';
import type { Place } from './lanes.ts';
import { leaseMs, type Sender } from './sender.ts';
import {
  type DeliveryDocument,
  deliveriesCollection,
  deliveryId,
  type EndpointDocument,
  endpointsCollection,
} from './store.ts';
import { deliveriesChanged } from './tellScreens.ts';

type Parts = { database: Database; log: Logger; sender: Sender };
type Planned = {
  event: EventDocument;
  endpoint: EndpointDocument;
  delivery: DeliveryDocument;
  room: Place | Date;
};

/**
 * Makes a delivery of each event for each endpoint that wants it, and sends at once what there is room for. May happen again
 * after a crash: what is there by then is left alone.
 */
export function startFanOut({ database, log, sender }: Parts): Worker {
  const events = platformCollection({ database }, eventsCollection, 'outbox');
  const endpoints = platformCollection({ database }, endpointsCollection, 'webhook fan-out');
  const deliveries = platformCollection({ database }, deliveriesCollection, 'webhook fan-out');

  function plan(event: EventDocument, endpoint: EndpointDocument, now: Date): Planned {
    const room = sender.place(endpoint);
    const due =
      room instanceof Date
        ? { dueAt: room }
        : { dueAt: new Date(now.getTime() + leaseMs), lease: randomUUID() };
    const delivery = {
      _id: deliveryId(event._id, endpoint._id),
      ...newDelivery(event, endpoint._id, now),
      ...due,
    };
    return { event, endpoint, delivery, room };
  }

  async function store(planned: Planned[]): Promise<ReadonlySet<string>> {
    try {
      return await deliveries.updateEach(
        planned.map(({ delivery: { _id, tenantId, ...rest } }) => ({
          filter: { _id, tenantId },
          update: { $setOnInsert: rest },
          upsert: true,
        })),
      );
    } catch (error) {
      for (const { room } of planned) if (!(room instanceof Date)) room.free();
      throw error;
    }
  }

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
      const planned = batch.flatMap(event =>
        receivers.filter(endpoint => wants(endpoint, event)).map(endpoint => plan(event, endpoint, now)),
      );
      const stored = await store(planned);
      deliveriesChanged({ database, tenantId: null }, [...new Set(planned.map(({ endpoint }) => endpoint))]);
      for (const { room, ...ready } of planned) {
        if (room instanceof Date) sender.wakeAt(room);
        else if (stored.has(ready.delivery._id)) sender.send(room, ready);
        else room.free();
      }
      await events.updateMany(
        { _id: { $in: batch.map(({ _id }) => _id) } },
        { $unset: { dueAt: '', lease: '' } },
      );
    },
    onError: error => log.error({ err: error }, 'webhook fan-out'),
  });
  const unsubscribe = eventLeft.listen(worker.hand);
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
