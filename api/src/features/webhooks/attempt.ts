import { readFault, type SvixGateway } from '../../adapters/webhooks/svix.ts';
import type { AttemptResult, WebhookSender } from '../../adapters/webhooks/webhooks.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { together } from '../../data/together.ts';
import type { Logger } from '../../logger.ts';
import { eventBody } from '../events/events.ts';
import { type EventDocument, eventsCollection } from '../events/store.ts';
import { healthKeeper } from './health.ts';
import { waitAfter } from './schedule.ts';
import { secretsOf } from './secrets.ts';
import {
  type AttemptRecord,
  type DeliveryDocument,
  deliveriesCollection,
  type EndpointDocument,
} from './store.ts';
import { deliveriesChanged } from './tellScreens.ts';

export type Parts = {
  database: Database;
  config: Config;
  log: Logger;
  sender: WebhookSender;
  svix: SvixGateway | null;
};

/** A delivery that this process holds the lease of, with what it needs. */
export type Ready = { delivery: DeliveryDocument; endpoint: EndpointDocument; event: EventDocument };

const mostStoredBody = 2000;
const mostStoredAttempts = 15;
/** How often a delivery that waits for its endpoint to be resumed is looked at, should resuming have missed it. */
const pausedMs = 60 * 60_000;
const svixWaitMs = 10_000;

/** What becomes of a delivery whose turn it is. Every step may happen again after a crash. */
export function createAttempts({ database, config, log, sender, svix }: Parts) {
  const deliveries = platformCollection({ database }, deliveriesCollection, 'webhook deliveries');
  const events = platformCollection({ database }, eventsCollection, 'webhook deliveries');
  const health = healthKeeper({ database, config });
  type Change = Parameters<typeof deliveries.updateEach>[0][number];
  const write = together<Change>(changes => deliveries.updateEach(changes));

  const release = { lease: '' } as const;
  const done = { dueAt: '', lease: '' } as const;
  const mine = ({ _id, lease }: DeliveryDocument) => ({ _id, lease: `${lease}` });

  const later = (delivery: DeliveryDocument, dueAt: Date) =>
    write({ filter: mine(delivery), update: { $set: { dueAt }, $unset: release } });
  const drop = (delivery: DeliveryDocument) =>
    write({ filter: mine(delivery), update: { $set: { status: 'failed' }, $unset: done } });

  async function attempt({ delivery, endpoint, event }: Ready): Promise<void> {
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
    await write({
      filter: mine(delivery),
      update:
        wait === null
          ? { $set: { ...known, status: result.ok ? 'delivered' : 'failed' }, $push: { log }, $unset: done }
          : { $set: { ...known, dueAt: new Date(at.getTime() + wait) }, $push: { log }, $unset: release },
    });
    await health.note(endpoint, result, at);
  }

  /** A resend that Svix accepted may get lost there like any event: the publisher looks whether it is tried. */
  async function watchFor({ tenantId, eventId, endpointId }: DeliveryDocument): Promise<void> {
    const at = new Date();
    await events.updateOne(
      { _id: eventId, tenantId },
      {
        $set: { 'handed.at': at, dueAt: at },
        $max: { 'handed.resent': 0 },
        $addToSet: { 'handed.waiting': endpointId },
        $unset: { lease: '' },
      },
    );
  }

  /** Svix keeps the record of what it sends. What it never had is sent from here. */
  async function handToSvix(gateway: SvixGateway, delivery: DeliveryDocument): Promise<void> {
    try {
      await gateway.resend(delivery.tenantId, delivery.eventId, delivery.endpointId);
      await watchFor(delivery);
      await deliveries.deleteOne(mine(delivery));
    } catch (error) {
      const { outcome, reason, retryAfterSeconds } = readFault(error);
      if (outcome === 'rejected') {
        const sendHere = { $set: { dueAt: new Date() }, $unset: { ...release, viaSvix: '' as const } };
        await deliveries.updateOne(mine(delivery), sendHere);
        return;
      }
      log.warn({ reason, event: delivery.eventId }, 'svix is to be asked again');
      const asked = Math.min(retryAfterSeconds, 3600) * 1000;
      await later(delivery, new Date(Date.now() + Math.max(svixWaitMs, asked)));
    }
  }

  return {
    later,
    drop,
    async make(ready: Ready): Promise<void> {
      const { delivery, endpoint, event } = ready;
      if (endpoint.heldAt || (endpoint.pausedAt && event.type !== 'webhook.test'))
        await later(delivery, new Date(Date.now() + pausedMs * (0.9 + Math.random() * 0.2)));
      else if (delivery.viaSvix && svix) await handToSvix(svix, delivery);
      else await attempt(ready);
      deliveriesChanged({ database, tenantId: null }, [endpoint]);
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
