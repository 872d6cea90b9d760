import { readFault, type SvixGateway } from '../../adapters/webhooks/svix.ts';
import type { AttemptResult, WebhookSender } from '../../adapters/webhooks/webhooks.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { eventBody } from '../events/events.ts';
import { type EventDocument, eventsCollection } from '../events/store.ts';
import { healthKeeper } from './health.ts';
import { createLanes } from './lanes.ts';
import { waitAfter } from './schedule.ts';
import { secretsOf } from './secrets.ts';
import { deliveryQueued } from './signals.ts';
import {
  type AttemptRecord,
  type DeliveryDocument,
  deliveriesCollection,
  type EndpointDocument,
  endpointsCollection,
} from './store.ts';

type Parts = {
  database: Database;
  config: Config;
  log: Logger;
  sender: WebhookSender;
  svix: SvixGateway | null;
};

const mostStoredBody = 2000;
const mostStoredAttempts = 15;
const mostInHand = 400;
const mostPerEndpoint = 10;
/** How often a delivery that waits for its endpoint to be resumed is looked at, should resuming have missed it. */
const pausedMs = 60 * 60_000;
const svixWaitMs = 10_000;

/**
 * Works the deliveries. Where Svix sends, these are tests, what is to be resent, and what was left when the workshop was moved
 * over. Every step may happen again after a crash.
 */
export function startSender({ database, config, log, sender, svix }: Parts): Worker {
  const events = platformCollection({ database }, eventsCollection, 'webhook deliveries');
  const endpoints = platformCollection({ database }, endpointsCollection, 'webhook deliveries');
  const deliveries = platformCollection({ database }, deliveriesCollection, 'webhook deliveries');
  const health = healthKeeper({ database, config });
  const lanes = createLanes(mostPerEndpoint);
  const onError = (error: unknown) => log.error({ err: error }, 'webhook deliveries');

  const release = { lease: '' } as const;
  const done = { dueAt: '', lease: '' } as const;
  const mine = ({ _id, lease }: DeliveryDocument) => ({ _id, lease: `${lease}` });
  const later = (delivery: DeliveryDocument, dueAt: Date) =>
    deliveries.updateOne(mine(delivery), { $set: { dueAt }, $unset: release });

  async function deliverOne(delivery: DeliveryDocument): Promise<void> {
    const { tenantId, endpointId, eventId } = delivery;
    const [endpoint, event] = await Promise.all([
      endpoints.findOne({ _id: endpointId, tenantId }),
      events.findOne({ _id: eventId, tenantId }),
    ]);
    if (!endpoint?.enabled || !event) {
      await deliveries.updateOne(mine(delivery), { $set: { status: 'failed' }, $unset: done });
    } else if (endpoint.pausedAt && event.type !== 'webhook.test') {
      await later(delivery, new Date(Date.now() + pausedMs * (0.9 + Math.random() * 0.2)));
    } else if (delivery.viaSvix && svix) {
      await handToSvix(svix, delivery);
    } else {
      await attempt(delivery, endpoint, event);
    }
  }

  async function attempt(delivery: DeliveryDocument, endpoint: EndpointDocument, event: EventDocument) {
    const at = new Date();
    const result = await sender.attempt({
      endpointUrl: endpoint.url,
      secrets: secretsOf(endpoint, config, at),
      eventId: event._id,
      timestamp: at,
      body: eventBody(event),
    });
    const [attempts, round] = [delivery.attempts + 1, delivery.round + 1];
    const wait = result.ok || result.gone ? null : waitAfter(round, result.retryAfterSeconds);
    const log = {
      $each: [recordOf(result, at, endpoint.url, delivery.manual)],
      $slice: -mostStoredAttempts,
    };
    const known = { attempts, round, manual: false, updatedAt: new Date() };
    await deliveries.updateOne(
      mine(delivery),
      wait === null
        ? { $set: { ...known, status: result.ok ? 'delivered' : 'failed' }, $push: { log }, $unset: done }
        : { $set: { ...known, dueAt: new Date(at.getTime() + wait) }, $push: { log }, $unset: release },
    );
    await health.note(endpoint, result, at);
  }

  /** Svix keeps the record of what it sends. What it never had is sent from here. */
  async function handToSvix(gateway: SvixGateway, delivery: DeliveryDocument): Promise<void> {
    try {
      await gateway.resend(delivery.tenantId, delivery.eventId, delivery.endpointId);
      await deliveries.deleteOne(mine(delivery));
    } catch (error) {
      const { outcome, reason, retryAfterSeconds } = readFault(error);
      if (outcome === 'rejected') {
        const sendHere = { $set: { dueAt: new Date() }, $unset: { ...release, viaSvix: '' as const } };
        await deliveries.updateOne(mine(delivery), sendHere);
        return;
      }
      log.warn({ reason, event: delivery.eventId }, 'svix is to be asked again');
      await later(
        delivery,
        new Date(Date.now() + Math.max(svixWaitMs, Math.min(retryAfterSeconds, 3600) * 1000)),
      );
    }
  }

  const worker = startWorker({
    database,
    definition: deliveriesCollection,
    reason: 'webhook deliveries',
    batch: 50,
    leaseMs: 60_000,
    pollMs: 1000,
    // Not awaited: a receiver that hangs must not hold up the others. The lease outlives an attempt's time limit.
    async work(batch) {
      for (const delivery of batch) {
        const inHand = lanes.inHand();
        if (inHand.length >= mostInHand) await Promise.race(inHand);
        const room = lanes.enter(delivery.endpointId, () => deliverOne(delivery).catch(onError));
        if (room) await later(delivery, room);
      }
    },
    onError,
  });
  const unsubscribe = deliveryQueued.listen(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
      await Promise.all(lanes.inHand());
      await sender.close();
    },
  };
}

function recordOf(result: AttemptResult, at: Date, url: string, manual: boolean): AttemptRecord {
  const { status, error, durationMs, requestHeaders, responseHeaders, responseBody } = result;
  return {
    at,
    manual,
    url,
    requestHeaders,
    status,
    error,
    durationMs,
    responseHeaders,
    responseBody: responseBody.slice(0, mostStoredBody),
  };
}
