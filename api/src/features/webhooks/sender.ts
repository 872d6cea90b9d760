import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { eventsCollection } from '../events/store.ts';
import { createAttempts, type Parts, type Ready } from './attempt.ts';
import { createLanes, type Place } from './lanes.ts';
import { deliveryQueued } from './signals.ts';
import {
  type DeliveryDocument,
  deliveriesCollection,
  type EndpointDocument,
  endpointsCollection,
} from './store.ts';

export type Sender = Worker & {
  /** A place for an attempt at the endpoint, or when there should be one. */
  place(endpoint: EndpointDocument): Place | Date;
  /** Makes the attempt of a delivery that is stored with a lease of ours. */
  send(place: Place, ready: Ready): void;
  wakeAt(at: Date): void;
};

const mostInHand = 1000;
const mostPerEndpoint = 10;
/** Of one that only fails. It may hang each time, and there may be many such. */
const mostPerFailing = 4;
const fullMs = 1000;
/** Outlives an attempt's time limit. */
export const leaseMs = 60_000;

/**
 * Works the deliveries. Where Svix sends, these are tests, what is to be resent, and what was left when the workshop was moved
 * over.
 */
export function startSender(parts: Parts): Sender {
  const { database, log, sender } = parts;
  const events = platformCollection({ database }, eventsCollection, 'webhook deliveries');
  const endpoints = platformCollection({ database }, endpointsCollection, 'webhook deliveries');
  const attempts = createAttempts(parts);
  const lanes = createLanes();
  const onError = (error: unknown) => log.error({ err: error }, 'webhook deliveries');

  function place({ _id, failingSince }: EndpointDocument): Place | Date {
    if (lanes.size() >= mostInHand) return new Date(Date.now() + fullMs);
    return lanes.take(_id, failingSince ? mostPerFailing : mostPerEndpoint);
  }

  const send = (taken: Place, ready: Ready) => taken.run(() => attempts.make(ready).catch(onError));

  /** Each with its endpoint, if that is still to get something, and its event. */
  async function complete(batch: DeliveryDocument[]) {
    const [receivers, told] = await Promise.all([
      endpoints.find({ _id: { $in: batch.map(({ endpointId }) => endpointId) }, enabled: true }),
      events.find({ _id: { $in: batch.map(({ eventId }) => eventId) } }),
    ]);
    const own =
      ({ tenantId }: DeliveryDocument, id: string) =>
      (other: { _id: string; tenantId: string }) =>
        other._id === id && other.tenantId === tenantId;
    return batch.map(delivery => ({
      delivery,
      endpoint: receivers.find(own(delivery, delivery.endpointId)),
      event: told.find(own(delivery, delivery.eventId)),
    }));
  }

  const worker = startWorker({
    database,
    definition: deliveriesCollection,
    reason: 'webhook deliveries',
    batch: 50,
    leaseMs,
    pollMs: 1000,
    // Attempts are not awaited: a receiver that hangs must not hold up the others.
    async work(batch) {
      const set: Promise<void>[] = [];
      for (const { delivery, endpoint, event } of await complete(batch)) {
        const room = endpoint && event ? place(endpoint) : null;
        if (room instanceof Date) {
          set.push(attempts.later(delivery, room));
          worker.wakeAt(room);
        } else if (room && endpoint && event) send(room, { delivery, endpoint, event });
        else set.push(attempts.drop(delivery));
      }
      await Promise.all(set);
    },
    onError,
  });
  const unsubscribe = deliveryQueued.listen(worker.nudge);
  return {
    nudge: worker.nudge,
    wakeAt: worker.wakeAt,
    place,
    send,
    async stop() {
      unsubscribe();
      await worker.stop();
      await Promise.all(lanes.inHand());
      await sender.close();
    },
  };
}
