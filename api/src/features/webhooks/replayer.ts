import { readFault, type SvixGateway } from '../../adapters/webhooks/svix.ts';
import type { Database } from '../../data/connection.ts';
import { firstIdAt } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { type EventDocument, eventsCollection } from '../events/store.ts';
import { newDelivery, wants } from './fanOut.ts';
import { inParallel } from './inParallel.ts';
import { deliveryQueued } from './signals.ts';
import {
  deliveriesCollection,
  deliveryId,
  type EndpointDocument,
  endpointsCollection,
  type Replay,
} from './store.ts';

const slice = 100;
/** A replay waits while this much is still to be sent, so that the endpoint's new events are not buried under old ones. */
const mostPending = 1000;
const waitMs = 2000;
const svixWaitMs = 10_000;

/** Takes a replay on by one slice at a time, oldest events first. */
export function createReplayer({ database, svix }: { database: Database; svix: SvixGateway | null }) {
  const events = platformCollection({ database }, eventsCollection, 'webhook replay');
  const endpoints = platformCollection({ database }, endpointsCollection, 'webhook replay');
  const deliveries = platformCollection({ database }, deliveriesCollection, 'webhook replay');

  async function isFull({ _id, tenantId }: EndpointDocument): Promise<boolean> {
    const pending = { tenantId, endpointId: _id, status: 'pending' as const };
    return (
      (await deliveries.find(pending, { limit: mostPending, projection: { _id: 1 } })).length >= mostPending
    );
  }

  /** Which of the events the endpoint is not to be sent: it has them, or they are on their way. */
  async function settled({ _id, tenantId }: EndpointDocument, replay: Replay, batch: EventDocument[]) {
    const found = await deliveries.find(
      {
        tenantId,
        endpointId: _id,
        eventId: { $in: batch.map(event => event._id) },
        status: { $in: replay.includeDelivered ? ['pending'] : ['pending', 'delivered'] },
      },
      { projection: { eventId: 1 } },
    );
    const ids = new Set(found.map(({ eventId }) => eventId));
    if (svix && !replay.includeDelivered) {
      const open = batch.map(event => event._id).filter(id => !ids.has(id));
      await inParallel(open, 8, async id => {
        if (await svix.isDelivered(tenantId, _id, id)) ids.add(id);
      });
    }
    return ids;
  }

  async function queue(endpoint: EndpointDocument, batch: EventDocument[]): Promise<void> {
    const now = new Date();
    await deliveries.updateEach(
      batch.map(event => {
        const { status, round, manual: _, ...fixed } = newDelivery(event, endpoint._id, now);
        return {
          filter: { _id: deliveryId(event._id, endpoint._id), tenantId: endpoint.tenantId },
          update: {
            $setOnInsert: fixed,
            $set: { status, round, manual: true, dueAt: now, ...(svix ? { viaSvix: true as const } : {}) },
          },
          upsert: true,
        };
      }),
    );
    deliveryQueued.raise({ database, tenantId: null });
  }

  /** When to go on; null once it is done. Queuing a slice twice sends nothing twice: it is pending by then. */
  async function step(endpoint: EndpointDocument, replay: Replay): Promise<Date | null> {
    if (await isFull(endpoint)) return new Date(Date.now() + waitMs);
    const batch = await events.find(
      {
        tenantId: endpoint.tenantId,
        _id: { $gt: replay.after, $lt: firstIdAt('evt', new Date(replay.until.getTime() + 1)) },
      },
      { sort: { _id: 1 }, limit: slice },
    );
    const wanted = batch.filter(event => event.type !== 'webhook.test' && wants(endpoint, event));
    const done = await settled(endpoint, replay, wanted);
    const missing = wanted.filter(({ _id }) => !done.has(_id));
    await queue(endpoint, missing);
    const last = batch.at(-1);
    const finished = !last || batch.length < slice;
    const next = finished ? null : { ...replay, after: last._id, events: replay.events + missing.length };
    await endpoints.updateOne({ _id: endpoint._id, lease: `${endpoint.lease}` }, { $set: { replay: next } });
    return finished ? null : new Date();
  }

  return {
    async step(endpoint: EndpointDocument, replay: Replay): Promise<Date | null> {
      try {
        return await step(endpoint, replay);
      } catch (error) {
        if (!svix) throw error;
        const { retryAfterSeconds } = readFault(error);
        return new Date(Date.now() + Math.max(svixWaitMs, retryAfterSeconds * 1000));
      }
    },
  };
}
