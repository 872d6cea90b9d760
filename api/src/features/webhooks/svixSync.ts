import { readFault, type SvixGateway } from '../../adapters/webhooks/svix.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { transaction } from '../../data/transaction.ts';
import type { WebhookEvent } from '../../http/contract.ts';
import type { Logger } from '../../logger.ts';
import { emit } from '../events/events.ts';
import { type EndpointDocument, endpointsCollection, present } from './store.ts';
import { toNotice } from './webhooks.ts';

type Parts = {
  database: Database;
  config: Config;
  log: Logger;
  svix: SvixGateway;
  events: WebhookEvent[];
  /** At the least, before Svix is asked again. */
  waitMs: number;
};

export type SvixSync = ReturnType<typeof createSvixSync>;

const longestAskedMs = 60 * 60_000;

/** Brings over to Svix what belongs there: the event types of the contract, and the endpoints, of which ours are the truth. */
export function createSvixSync({ database, config, log, svix, events, waitMs }: Parts) {
  const endpoints = platformCollection({ database }, endpointsCollection, 'webhook endpoints for Svix');
  let types: Promise<void> | null = null;

  /** Registers the event types, once unless it fails. */
  function ready(): Promise<void> {
    types ??= registerTypes().catch(error => {
      types = null;
      throw error;
    });
    return types;
  }

  async function registerTypes(): Promise<void> {
    for (const event of events) await svix.registerEventType(event);
  }

  function waitOf(error: unknown, what: object): Date {
    const { reason, retryAfterSeconds } = readFault(error);
    log.warn({ ...what, reason }, 'svix is to be asked again');
    const asked = Math.min(retryAfterSeconds * 1000, longestAskedMs);
    return new Date(Date.now() + Math.max(waitMs, asked));
  }

  /** Svix refuses the endpoint for good, which must not hold up the workshop's others. */
  async function refuse(endpoint: EndpointDocument, reason: string): Promise<void> {
    const { _id, tenantId, version } = endpoint;
    log.warn({ tenantId, endpoint: _id, reason }, 'svix refuses an endpoint; it is disabled');
    await svix.switchOff(tenantId, _id).catch(() => undefined);
    const disabled = { enabled: false, fault: 'refused' as const, updatedAt: new Date(), replay: null };
    await transaction({ database, tenantId }, async scope => {
      const change = { $set: disabled, $inc: { version: 1 } };
      const changed = await tenantCollection(scope, endpointsCollection).updateOne({ _id, version }, change);
      if (changed === 0) return;
      const after = { ...endpoint, ...disabled, version: version + 1 };
      await emit(scope, 'webhook.endpoint_disabled', toNotice(after), toNotice(endpoint));
    });
  }

  async function put(endpoint: EndpointDocument): Promise<void> {
    const { _id, tenantId, url, description, eventTypes, enabled, pausedAt, version, deletedAt } = endpoint;
    await ready();
    await svix.ensureApplication(tenantId, tenantId);
    if (deletedAt) {
      await svix.deleteEndpoint(tenantId, _id);
      return;
    }
    await svix.putEndpoint(tenantId, _id, {
      url,
      description: description ?? '',
      eventTypes,
      enabled: enabled && !pausedAt && !endpoint.heldAt,
      secret: config.keys.unseal(endpoint.secret),
    });
    await endpoints.updateOne({ _id, version }, { $set: { synced: { version } } });
  }

  const isChanged = ({ version, synced, fault, deletedAt }: EndpointDocument) =>
    Boolean(deletedAt) || (fault !== 'refused' && synced?.version !== version);

  return {
    gateway: svix,
    ready,
    waitOf,

    /** Tells Svix of the endpoint; when to try again where it cannot be told now. */
    async endpoint(endpoint: EndpointDocument): Promise<Date | null> {
      if (!isChanged(endpoint)) return null;
      try {
        await put(endpoint);
      } catch (error) {
        const { outcome, reason } = readFault(error);
        if (outcome === 'retry') return waitOf(error, { endpoint: endpoint._id });
        await refuse(endpoint, reason);
      }
      return null;
    },

    /** Everything of the workshop is brought over anew. */
    async forget(tenantId: string): Promise<void> {
      await endpoints.updateMany({ tenantId }, { $unset: { synced: '' } });
    },

    forgetTypes(): void {
      types = null;
    },

    async endpointsOf(tenantId: string) {
      const found = await endpoints.find({ tenantId, ...present });
      return { present: found, changed: found.filter(isChanged) };
    },
  };
}
