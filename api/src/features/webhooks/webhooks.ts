import type { components } from '@workbay/sdk/schema';
import { checkEndpointUrl } from '../../adapters/webhooks/addresses.ts';
import { firstIdAt, newId } from '../../data/ids.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { record } from '../events/events.ts';
import { entitled } from '../subscriptions/entitled.ts';
import { takeTurn } from '../summary/figures.ts';
import { countEndpoints, mostEndpoints } from './count.ts';
import { newSecret } from './secrets.ts';
import { endpointChanged } from './signals.ts';
import { type EndpointDocument, endpointsCollection, present, type Replay } from './store.ts';

type Schemas = components['schemas'];

function checkUrl(ctx: Context, url: string): void {
  const message = checkEndpointUrl(url, ctx.config.embedded);
  if (message) throw fault('invalid_request', '/body/url', message, 'bad_url');
}

export async function createEndpoint(ctx: Context, input: Schemas['WebhookEndpointInput']) {
  checkUrl(ctx, input.url);
  await takeTurn(ctx);
  const there = await countEndpoints(ctx);
  if (there >= mostEndpoints) throw new Problem('too_many_endpoints');
  await entitled(ctx, 'webhook_endpoints', there);
  const secret = newSecret();
  const endpoint = await tenantCollection(ctx, endpointsCollection).insertOne({
    _id: newId('whe'),
    url: input.url,
    description: input.description ?? null,
    eventTypes: input.eventTypes ?? null,
    enabled: true,
    pausedAt: null,
    fault: null,
    failingSince: null,
    warned: false,
    secret: ctx.config.keys.seal(secret),
    previousSecret: null,
    replay: null,
    dueAt: new Date(),
  });
  endpointChanged.raise(ctx);
  await record(ctx, 'webhook.endpoint_created', toNotice(endpoint));
  return { endpoint, secret };
}

export async function getEndpoint(ctx: Context, endpointId: string): Promise<EndpointDocument> {
  const endpoint = await tenantCollection(ctx, endpointsCollection).findOne({ _id: endpointId, ...present });
  if (!endpoint) throw new Problem('not_found');
  return endpoint;
}

export async function listEndpoints(ctx: Context, { limit, after }: Paging): Promise<EndpointDocument[]> {
  const filter = { ...present, ...(after ? { _id: { $lt: after } } : {}) };
  return tenantCollection(ctx, endpointsCollection).find(filter, { sort: { _id: -1 }, limit: limit + 1 });
}

export async function updateEndpoint(
  ctx: Context,
  endpointId: string,
  patch: Schemas['WebhookEndpointPatch'],
) {
  const before = await getEndpoint(ctx, endpointId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (patch.url !== undefined) checkUrl(ctx, patch.url);
  const enabled = patch.enabled ?? before.enabled;
  const pausedAt = (patch.paused ?? before.pausedAt !== null) ? (before.pausedAt ?? new Date()) : null;
  return storeEndpoint(ctx, before, {
    url: patch.url ?? before.url,
    description: patch.description === undefined ? before.description : patch.description,
    eventTypes: patch.eventTypes === undefined ? before.eventTypes : patch.eventTypes,
    enabled,
    pausedAt,
    ...(before.pausedAt && !pausedAt ? { resumed: true } : {}),
    replay: enabled ? (before.replay ?? missedWhilePaused(ctx, before, pausedAt)) : null,
    fault: null,
    failingSince: null,
    warned: false,
  });
}

/** Svix drops what comes while an endpoint is off, so that is sent from here once it is on again. */
function missedWhilePaused(ctx: Context, before: EndpointDocument, pausedAt: Date | null): Replay | null {
  if (!ctx.config.svix || !before.pausedAt || pausedAt) return null;
  return newReplay(before.pausedAt, new Date());
}

export const newReplay = (since: Date, until: Date, includeDelivered = false): Replay => ({
  since,
  until,
  includeDelivered,
  after: firstIdAt('evt', since),
  events: 0,
});

/** Stores a change and leaves its consequences to the worker of endpoints, in the same transaction. */
export async function storeEndpoint(
  ctx: Context,
  before: EndpointDocument,
  change: Partial<EndpointDocument>,
): Promise<EndpointDocument> {
  const { lease: _, ...free } = before;
  const after = { ...free, ...change, dueAt: new Date() };
  endpointChanged.raise(ctx);
  const stored = await tenantCollection(ctx, endpointsCollection).replace(before, after);
  if (stored.deletedAt) await record(ctx, 'webhook.endpoint_deleted', toNotice(stored));
  else await record(ctx, 'webhook.endpoint_updated', toNotice(stored), toNotice(before));
  return stored;
}

export async function deleteEndpoint(ctx: Context, endpointId: string): Promise<void> {
  const before = await getEndpoint(ctx, endpointId);
  await storeEndpoint(ctx, before, { deletedAt: new Date(), enabled: false, replay: null });
}

/** As events show it: an address often carries a key, and these go to others. */
export function toNotice(doc: EndpointDocument): Schemas['WebhookEndpointNotice'] {
  const { url, replay: _, ...shown } = toEndpoint(doc);
  return { ...shown, host: new URL(url).host };
}

export function toEndpoint(doc: EndpointDocument): Schemas['WebhookEndpoint'] {
  const { previousSecret, replay } = doc;
  return {
    id: doc._id,
    url: doc.url,
    description: doc.description,
    eventTypes: doc.eventTypes,
    enabled: doc.enabled,
    paused: doc.pausedAt !== null,
    fault: doc.fault,
    previousSecretUntil:
      previousSecret && previousSecret.until > new Date() ? previousSecret.until.toISOString() : null,
    replay: replay && {
      since: replay.since.toISOString(),
      until: replay.until.toISOString(),
      events: replay.events,
    },
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
