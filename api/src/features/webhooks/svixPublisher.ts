import type { SvixGateway } from '../../adapters/webhooks/svix.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { unseal } from '../../data/seal.ts';
import type { Logger } from '../../logger.ts';
import { onEvent } from '../events/events.ts';
import { type EventDocument, eventsCollection } from '../events/store.ts';
import { eventTypes } from './eventTypes.ts';
import { eventBody } from './sender.ts';
import { type EndpointDocument, endpointsCollection } from './store.ts';

type Parts = { database: Database; config: Config; log: Logger; svix: SvixGateway };

const waitMs = 5000;
const longestWaitMs = 10 * 60_000;

/**
 * Hands events to Svix, where a workshop is an application. Our endpoints are the truth: before a workshop's events go over,
 * what changed of its endpoints does. An event stays due until Svix has it, so Svix may be away for any time.
 */
export function startSvixPublisher({ database, config, log, svix }: Parts): Worker {
  const events = platformCollection({ database }, eventsCollection, 'outbox');
  const endpoints = platformCollection({ database }, endpointsCollection, 'webhook endpoints for Svix');
  const onError = (error: unknown) => log.error({ err: error }, 'svix');
  let typesKnown = false;

  async function syncEndpoint(endpoint: EndpointDocument): Promise<void> {
    const {
      _id,
      tenantId,
      url,
      description,
      eventTypes: types,
      enabled,
      version,
      synced,
      deletedAt,
    } = endpoint;
    const secret = unseal(config.secretKey, endpoint.secret);
    if (deletedAt) {
      await svix.deleteEndpoint(tenantId, _id);
      await endpoints.deleteOne({ _id });
      return;
    }
    const shown = { url, description: description ?? '', eventTypes: types, enabled };
    if (!synced) await svix.createEndpoint(tenantId, _id, { ...shown, secret });
    else await svix.updateEndpoint(tenantId, _id, shown);
    if (synced && synced.secret !== endpoint.secret) await svix.rotateSecret(tenantId, _id, secret);
    await endpoints.updateOne({ _id }, { $set: { synced: { version, secret: endpoint.secret } } });
  }

  /** Whether the workshop has an endpoint that anything could go to. */
  async function sync(tenantId: string): Promise<boolean> {
    const all = await endpoints.find({ tenantId });
    const changed = all.filter(({ version, synced, deletedAt }) => deletedAt || synced?.version !== version);
    if (changed.length > 0) {
      if (!typesKnown) await svix.registerEventTypes(eventTypes);
      typesKnown = true;
      await svix.ensureApplication(tenantId, tenantId);
      for (const endpoint of changed) await syncEndpoint(endpoint);
    }
    return all.some(({ deletedAt }) => !deletedAt);
  }

  async function handOver(event: EventDocument): Promise<void> {
    const result = await svix.sendEvent({
      tenantId: event.tenantId,
      eventId: event._id,
      type: event.type,
      payload: JSON.parse(eventBody(event)),
    });
    if (result.outcome === 'rejected') {
      // Svix may have lost the workshop or a type: everything is brought over anew before the next try.
      await endpoints.updateMany({ tenantId: event.tenantId }, { $unset: { synced: '' } });
      typesKnown = false;
    }
    if (result.outcome !== 'sent') {
      const retryAfterSeconds = result.outcome === 'retry' ? result.retryAfterSeconds : undefined;
      await later([event], result.reason, retryAfterSeconds);
      return;
    }
    await done([event]);
  }

  const done = (batch: EventDocument[]) =>
    events.updateMany({ _id: { $in: batch.map(({ _id }) => _id) } }, { $unset: { dueAt: '', lease: '' } });

  async function later(batch: EventDocument[], reason: string, retryAfterSeconds = 0): Promise<void> {
    log.warn({ events: batch.length, reason }, 'svix is to be asked again');
    const now = Date.now();
    await events.updateEach(
      batch.map(({ _id, createdAt }) => {
        const wait = Math.min(Math.max(waitMs, (now - createdAt.getTime()) / 4), longestWaitMs);
        const dueAt = new Date(now + Math.max(wait, retryAfterSeconds * 1000));
        return { filter: { _id }, update: { $set: { dueAt }, $unset: { lease: '' } } };
      }),
    );
  }

  const worker = startWorker({
    database,
    definition: eventsCollection,
    reason: 'outbox',
    batch: 100,
    leaseMs: 120_000,
    pollMs: 1000,
    async work(batch) {
      for (const tenantId of new Set(batch.map(event => event.tenantId))) {
        const own = batch.filter(event => event.tenantId === tenantId);
        try {
          if (await sync(tenantId)) for (const event of own) await handOver(event);
          else await done(own);
        } catch (error) {
          onError(error);
          await later(own, 'the endpoints could not be brought over');
        }
      }
    },
    onError,
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
