import type { WebhookSender } from '../../adapters/webhooks/webhooks.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { unseal } from '../../data/seal.ts';
import type { Logger } from '../../logger.ts';
import { onEvent } from '../events/events.ts';
import { type EventDocument, eventsCollection } from '../events/store.ts';
import { waitAfter } from './schedule.ts';
import {
  type DeliveryDocument,
  deliveriesCollection,
  type EndpointDocument,
  endpointsCollection,
} from './store.ts';

type Parts = { database: Database; config: Config; log: Logger; sender: WebhookSender };

const mostStoredBody = 1000;
const mostInHand = 100;

/** Fans events out to the endpoints that want them, and works the deliveries. Every step may happen again after a crash. */
export function startWebhooks({ database, config, log, sender }: Parts): Worker {
  const events = platformCollection({ database }, eventsCollection, 'outbox');
  const endpoints = platformCollection({ database }, endpointsCollection, 'webhook fan-out');
  const deliveries = platformCollection({ database }, deliveriesCollection, 'webhook fan-out');
  const onError = (error: unknown) => log.error({ err: error }, 'webhooks');

  async function fanOut(batch: EventDocument[]): Promise<void> {
    const tenantIds = [...new Set(batch.map(({ tenantId }) => tenantId))];
    const receivers = await endpoints.find({ tenantId: { $in: tenantIds }, enabled: true });
    const now = new Date();
    await deliveries.updateEach(
      batch.flatMap(event =>
        receivers
          .filter(endpoint => wants(endpoint, event))
          .map(endpoint => newDelivery(event, endpoint, now)),
      ),
    );
    await events.updateMany(
      { _id: { $in: batch.map(({ _id }) => _id) } },
      { $unset: { dueAt: '', lease: '' } },
    );
  }

  async function deliverOne(delivery: DeliveryDocument): Promise<void> {
    const [endpoint, event] = await Promise.all([
      endpoints.findOne({ _id: delivery.endpointId, tenantId: delivery.tenantId }),
      events.findOne({ _id: delivery.eventId, tenantId: delivery.tenantId }),
    ]);
    const mine = { _id: delivery._id, lease: `${delivery.lease}` };
    if (!endpoint?.enabled || !event) {
      await deliveries.updateOne(mine, { $set: { status: 'failed' }, $unset: { dueAt: '', lease: '' } });
      return;
    }
    const at = new Date();
    const result = await sender.attempt({
      endpointUrl: endpoint.url,
      secrets: secretsOf(endpoint, config, at),
      eventId: event._id,
      timestamp: at,
      body: eventBody(event),
    });
    const attempts = delivery.attempts + 1;
    const lastAttempt = {
      at,
      status: result.status,
      error: result.error,
      durationMs: result.durationMs,
      responseBody: result.responseBody.slice(0, mostStoredBody),
    };
    const wait = result.ok || result.gone ? null : waitAfter(attempts, result.retryAfterSeconds);
    await deliveries.updateOne(
      mine,
      wait === null
        ? {
            $set: { status: result.ok ? 'delivered' : 'failed', attempts, lastAttempt },
            $unset: { dueAt: '', lease: '' },
          }
        : { $set: { attempts, lastAttempt, dueAt: new Date(at.getTime() + wait) }, $unset: { lease: '' } },
    );
    if (result.gone) {
      await endpoints.updateOne(
        { _id: endpoint._id },
        { $set: { enabled: false, updatedAt: at }, $inc: { version: 1 } },
      );
    }
  }

  const inHand = new Set<Promise<void>>();
  const deliver = startWorker({
    database,
    definition: deliveriesCollection,
    reason: 'webhook deliveries',
    batch: 20,
    leaseMs: 60_000,
    pollMs: 1000,
    // Not awaited: a receiver that hangs must not hold up the others. The lease outlives an attempt's time limit.
    async work(batch) {
      for (const delivery of batch) {
        if (inHand.size >= mostInHand) await Promise.race(inHand);
        const attempt = deliverOne(delivery)
          .catch(onError)
          .finally(() => inHand.delete(attempt));
        inHand.add(attempt);
      }
    },
    onError,
  });
  const publish = startWorker({
    database,
    definition: eventsCollection,
    reason: 'outbox',
    batch: 200,
    leaseMs: 30_000,
    pollMs: 1000,
    async work(batch) {
      await fanOut(batch);
      deliver.nudge();
    },
    onError,
  });
  const unsubscribe = onEvent(publish.nudge);

  return {
    nudge: publish.nudge,
    async stop() {
      unsubscribe();
      await publish.stop();
      await deliver.stop();
      await Promise.all(inHand);
      await sender.close();
    },
  };
}

function wants(endpoint: EndpointDocument, event: EventDocument): boolean {
  return endpoint.tenantId === event.tenantId && (endpoint.eventTypes?.includes(event.type) ?? true);
}

function newDelivery(event: EventDocument, endpoint: EndpointDocument, now: Date) {
  const _id = `whd_${event._id.slice(4)}_${endpoint._id.slice(4)}`;
  const delivery: Omit<DeliveryDocument, '_id' | 'lease'> = {
    tenantId: event.tenantId,
    endpointId: endpoint._id,
    eventId: event._id,
    eventType: event.type,
    status: 'pending',
    attempts: 0,
    lastAttempt: null,
    dueAt: now,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
  return { filter: { _id, tenantId: event.tenantId }, update: { $setOnInsert: delivery }, upsert: true };
}

function secretsOf({ secret, previousSecret }: EndpointDocument, config: Config, now: Date): string[] {
  const sealed = previousSecret && previousSecret.until > now ? [secret, previousSecret.secret] : [secret];
  return sealed.map(value => unseal(config.secretKey, value));
}

/** The body that receivers verify: `{ id, type, createdAt, tenantId, data }`. */
export function eventBody({ _id, type, createdAt, tenantId, data }: EventDocument): string {
  return JSON.stringify({ id: _id, type, createdAt: createdAt.toISOString(), tenantId, data });
}
