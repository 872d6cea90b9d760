import type { components } from '@workbay/sdk/schema';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { eventBody, findEvent, record } from '../events/events.ts';
import type { EventDocument } from '../events/store.ts';
import type { EventType } from '../events/types.ts';
import { newDelivery } from './fanOut.ts';
import { deliveryQueued } from './signals.ts';
import { type DeliveryDocument, deliveriesCollection, deliveryId, type EndpointDocument } from './store.ts';
import { deliveriesChanged } from './tellScreens.ts';
import { getEndpoint, newReplay, storeEndpoint, toNotice } from './webhooks.ts';

type Schemas = components['schemas'];
export type Filter = { status?: Schemas['DeliveryStatus'] | undefined; eventType?: EventType | undefined };

const mostShownBody = 16_384;

export async function listDeliveries(
  ctx: Context,
  endpoint: EndpointDocument,
  { status, eventType }: Filter,
  { limit, after }: Paging,
): Promise<DeliveryDocument[]> {
  return tenantCollection(ctx, deliveriesCollection).find(
    {
      endpointId: endpoint._id,
      ...(status ? { status } : {}),
      ...(eventType ? { eventType } : {}),
      ...(after ? { eventId: { $lt: after } } : {}),
    },
    { sort: { eventId: -1 }, limit: limit + 1, projection: { log: { $slice: -1 } } },
  );
}

export async function findDelivery(ctx: Context, { _id }: EndpointDocument, eventId: string) {
  return tenantCollection(ctx, deliveriesCollection).findOne({ _id: deliveryId(eventId, _id) });
}

async function enabledEndpoint(ctx: Context, endpointId: string): Promise<EndpointDocument> {
  const endpoint = await getEndpoint(ctx, endpointId);
  if (!endpoint.enabled) throw new Problem('endpoint_disabled');
  return endpoint;
}

export async function resend(ctx: Context, endpointId: string, eventId: string) {
  const endpoint = await enabledEndpoint(ctx, endpointId);
  const event = await findEvent(ctx, eventId);
  if (!event) throw new Problem('not_found');
  if (event.type === 'webhook.test' && event.resourceId !== endpointId) throw new Problem('not_found');
  const before = await findDelivery(ctx, endpoint, eventId);
  // One in hand is left alone: it is being sent this moment.
  if (before?.lease && before.dueAt && before.dueAt > new Date()) return { endpoint, delivery: before };
  return { endpoint, delivery: await queue(ctx, endpoint, event) };
}

export async function sendTest(ctx: Context, endpointId: string) {
  const endpoint = await enabledEndpoint(ctx, endpointId);
  const event = await record(ctx, 'webhook.test', toNotice(endpoint));
  return { endpoint, delivery: await queue(ctx, endpoint, event) };
}

async function queue(ctx: Context, endpoint: EndpointDocument, event: EventDocument) {
  const now = new Date();
  const { status, round, tenantId: _, manual: __, ...fixed } = newDelivery(event, endpoint._id, now);
  const viaSvix = ctx.config.svix !== null && event.type !== 'webhook.test';
  const queued = await tenantCollection(ctx, deliveriesCollection).findOneAndUpdate(
    { _id: deliveryId(event._id, endpoint._id) },
    {
      $setOnInsert: fixed,
      $set: { status, round, manual: true, dueAt: now, ...(viaSvix ? { viaSvix } : {}) },
      $unset: { lease: '' },
    },
    { upsert: true },
  );
  if (!queued) throw new Error('the delivery is gone');
  deliveryQueued.raise(ctx);
  deliveriesChanged(ctx, [endpoint]);
  return queued;
}

export async function replay(ctx: Context, endpointId: string, input: Schemas['WebhookReplayInput']) {
  const endpoint = await enabledEndpoint(ctx, endpointId);
  if (endpoint.replay) throw new Problem('replay_running');
  const since = new Date(input.since);
  const until = input.until ? new Date(input.until) : new Date();
  if (!(since < until)) throw fault('rule_broken', '/body/since', 'must be before the end');
  return storeEndpoint(ctx, endpoint, { replay: newReplay(since, until, input.includeDelivered) });
}

export function toDelivery(doc: DeliveryDocument, endpoint: EndpointDocument): Schemas['WebhookDelivery'] {
  const last = doc.log.at(-1);
  return {
    ...summaryOf(doc, endpoint),
    lastAttempt: last
      ? { at: last.at.toISOString(), status: last.status, error: last.error, durationMs: last.durationMs }
      : null,
  };
}

export async function toDetail(ctx: Context, doc: DeliveryDocument, endpoint: EndpointDocument) {
  return {
    ...summaryOf(doc, endpoint),
    log: doc.log.toReversed().map(attempt => ({ ...attempt, at: attempt.at.toISOString() })),
    requestBody: await requestBody(ctx, doc.eventId),
  };
}

export async function requestBody(ctx: Context, eventId: string): Promise<string | null> {
  const event = await findEvent(ctx, eventId);
  return event ? eventBody(event).slice(0, mostShownBody) : null;
}

function summaryOf(doc: DeliveryDocument, endpoint: EndpointDocument) {
  const isOpen = doc.status === 'pending' && !endpoint.pausedAt && !endpoint.heldAt;
  // One in hand is being tried now; its dueAt is when it would be taken from a process that died.
  const next = isOpen ? (doc.lease ? new Date() : doc.dueAt) : undefined;
  return {
    id: doc._id,
    endpointId: doc.endpointId,
    eventId: doc.eventId,
    eventType: doc.eventType,
    status: doc.status,
    attempts: doc.attempts,
    nextAttemptAt: next?.toISOString() ?? null,
    createdAt: doc.createdAt.toISOString(),
  };
}
