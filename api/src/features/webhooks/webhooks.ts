import { randomBytes } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import { checkEndpointUrl } from '../../adapters/webhooks/addresses.ts';
import { newId } from '../../data/ids.ts';
import { seal } from '../../data/seal.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import {
  type DeliveryDocument,
  deliveriesCollection,
  type EndpointDocument,
  endpointsCollection,
} from './store.ts';

type Schemas = components['schemas'];

const mostEndpoints = 20;
const present = { deletedAt: { $exists: false } };
const overlapMs = 24 * 60 * 60 * 1000;

export const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

function checkUrl(ctx: Context, url: string): void {
  const message = checkEndpointUrl(url, ctx.config.embedded);
  if (message) throw fault('invalid_request', '/body/url', message, 'bad_url');
}

export async function createEndpoint(ctx: Context, input: Schemas['WebhookEndpointInput']) {
  checkUrl(ctx, input.url);
  const endpoints = tenantCollection(ctx, endpointsCollection);
  const all = await endpoints.find(present, { limit: mostEndpoints, projection: { _id: 1 } });
  if (all.length >= mostEndpoints) throw new Problem('too_many_endpoints');
  const secret = newSecret();
  const endpoint = await endpoints.insertOne({
    _id: newId('whe'),
    url: input.url,
    description: input.description ?? null,
    eventTypes: input.eventTypes ?? null,
    enabled: true,
    secret: seal(ctx.config.secretKey, secret),
  });
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
  const after = {
    ...before,
    url: patch.url ?? before.url,
    description: patch.description === undefined ? before.description : patch.description,
    eventTypes: patch.eventTypes === undefined ? before.eventTypes : patch.eventTypes,
    enabled: patch.enabled ?? before.enabled,
  };
  if (before.enabled && !after.enabled) await dropPending(ctx, endpointId);
  return tenantCollection(ctx, endpointsCollection).replace(before, after);
}

export async function deleteEndpoint(ctx: Context, endpointId: string): Promise<void> {
  const { _id } = await getEndpoint(ctx, endpointId);
  const endpoints = tenantCollection(ctx, endpointsCollection);
  // Svix is told by the worker, before the workshop's next event.
  if (ctx.config.svix)
    await endpoints.updateOne({ _id }, { $set: { deletedAt: new Date(), enabled: false } });
  else await endpoints.deleteOne({ _id });
  await dropPending(ctx, endpointId);
}

async function dropPending(ctx: Context, endpointId: string): Promise<void> {
  await tenantCollection(ctx, deliveriesCollection).updateMany(
    { endpointId, status: 'pending' },
    { $set: { status: 'failed' }, $unset: { dueAt: '', lease: '' } },
  );
}

export async function rotateSecret(ctx: Context, endpointId: string) {
  const before = await getEndpoint(ctx, endpointId);
  const secret = newSecret();
  const endpoint = await tenantCollection(ctx, endpointsCollection).replace(before, {
    ...before,
    secret: seal(ctx.config.secretKey, secret),
    previousSecret: { secret: before.secret, until: new Date(Date.now() + overlapMs) },
  });
  return { endpoint, secret };
}

export async function listDeliveries(
  ctx: Context,
  { endpointId, status }: { endpointId: string; status?: Schemas['DeliveryStatus'] | undefined },
  { limit, after }: Paging,
): Promise<DeliveryDocument[]> {
  return tenantCollection(ctx, deliveriesCollection).find(
    { endpointId, ...(status ? { status } : {}), ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

export function toEndpoint(doc: EndpointDocument): Schemas['WebhookEndpoint'] {
  return {
    id: doc._id,
    url: doc.url,
    description: doc.description,
    eventTypes: doc.eventTypes,
    enabled: doc.enabled,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}

export function toDelivery(doc: DeliveryDocument): Schemas['WebhookDelivery'] {
  return {
    id: doc._id,
    endpointId: doc.endpointId,
    eventId: doc.eventId,
    eventType: doc.eventType,
    status: doc.status,
    attempts: doc.attempts,
    lastAttempt: doc.lastAttempt ? { ...doc.lastAttempt, at: doc.lastAttempt.at.toISOString() } : null,
    nextAttemptAt: doc.status === 'pending' && doc.dueAt ? doc.dueAt.toISOString() : null,
    createdAt: doc.createdAt.toISOString(),
  };
}
