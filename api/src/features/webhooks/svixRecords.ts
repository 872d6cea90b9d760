import type { components } from '@workbay/sdk/schema';
import {
  readFault,
  type SvixAttempt,
  type SvixGateway,
  type SvixMessage,
} from '../../adapters/webhooks/svix.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { findEvent } from '../events/events.ts';
import { type Filter, requestBody } from './deliveries.ts';
import { isEventType } from './eventTypes.ts';
import { inParallel } from './inParallel.ts';
import { deliveryId, type EndpointDocument } from './store.ts';

type Schemas = components['schemas'];
type Query = Filter & { limit?: number | undefined; cursor?: string | undefined };

/** Svix's numbers; 3 is one that is being sent. */
const numberOf = { delivered: 0, pending: 1, failed: 2 } as const;
const statusOf = (status: number): Schemas['DeliveryStatus'] =>
  status === numberOf.delivered ? 'delivered' : status === numberOf.failed ? 'failed' : 'pending';
const manual = 1;
const mostShownBody = 2000;
const mostAttempts = 15;

/** Svix's record of an endpoint in our shape: its messages, each with its attempts. */
export async function pageFromSvix(gateway: SvixGateway, endpoint: EndpointDocument, query: Query) {
  return answered(async () => {
    const { _id, tenantId } = endpoint;
    const { data, iterator, done } = await gateway.messages(tenantId, _id, {
      limit: query.limit ?? 20,
      ...(query.cursor ? { iterator: Buffer.from(query.cursor, 'base64url').toString() } : {}),
      ...(query.status ? { status: numberOf[query.status] } : {}),
      ...(query.eventType ? { eventTypes: [query.eventType] } : {}),
    });
    const attempts = new Map<SvixMessage, SvixAttempt[]>();
    await inParallel(data, 8, async message => {
      const options = { limit: 100, withContent: false };
      const found = await gateway.attempts(tenantId, _id, `${message.eventId}`, options);
      attempts.set(message, found ?? []);
    });
    return {
      data: data.flatMap(message => {
        const shown = toDelivery(message, attempts.get(message) ?? [], endpoint);
        return shown ? [shown] : [];
      }),
      nextCursor: done || !iterator ? null : Buffer.from(iterator).toString('base64url'),
    };
  });
}

/** Null where Svix never had the event. */
export async function deliveryFromSvix(
  ctx: Context,
  gateway: SvixGateway,
  endpoint: EndpointDocument,
  eventId: string,
): Promise<Schemas['WebhookDeliveryDetail'] | null> {
  const event = await findEvent(ctx, eventId);
  if (!event) return null;
  const options = { limit: 100, withContent: true };
  const attempts = await answered(() => gateway.attempts(endpoint.tenantId, endpoint._id, eventId, options));
  const [last] = attempts ?? [];
  if (!attempts || !last) return null;
  return {
    id: deliveryId(eventId, endpoint._id),
    endpointId: endpoint._id,
    eventId,
    eventType: event.type,
    status: statusOf(last.status),
    attempts: attempts.length,
    log: attempts.slice(0, mostAttempts).map(attempt => ({
      ...outcomeOf(attempt),
      manual: attempt.triggerType === manual,
      url: attempt.url,
      requestHeaders: {},
      responseHeaders: {},
      responseBody: attempt.response.slice(0, mostShownBody),
    })),
    requestBody: await requestBody(ctx, eventId),
    nextAttemptAt: null,
    createdAt: event.createdAt.toISOString(),
  };
}

function toDelivery(
  { eventId, eventType, status, nextAttempt, timestamp }: SvixMessage,
  attempts: SvixAttempt[],
  endpoint: EndpointDocument,
): Schemas['WebhookDelivery'] | null {
  if (!eventId || !isEventType(eventType)) return null;
  const [last] = attempts;
  return {
    id: deliveryId(eventId, endpoint._id),
    endpointId: endpoint._id,
    eventId,
    eventType,
    status: nextAttempt ? 'pending' : statusOf(status),
    attempts: attempts.length,
    lastAttempt: last ? outcomeOf(last) : null,
    nextAttemptAt: nextAttempt ? new Date(nextAttempt).toISOString() : null,
    createdAt: new Date(timestamp).toISOString(),
  };
}

/** Svix says 0 where there was no answer. */
function outcomeOf({ timestamp, status, responseStatusCode, responseDurationMs }: SvixAttempt) {
  const answer = responseStatusCode || null;
  const failed = statusOf(status) === 'failed';
  return {
    at: new Date(timestamp).toISOString(),
    status: answer,
    error: failed ? (answer ? 'status' : 'connection') : null,
    // Svix's own server tells no duration in some versions.
    durationMs: Math.max(0, Math.round(responseDurationMs || 0)),
  };
}

export const unavailable = (reason: string): Problem =>
  new Problem('unavailable', `The webhook service cannot tell right now (${reason}).`, { retryAfter: 10 });

/** Svix being away is a 503 here; a cursor that it does not know is a bad cursor. */
async function answered<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { status, reason } = readFault(error);
    if (status === 422 || status === 400) throw new Problem('invalid_cursor');
    throw unavailable(reason);
  }
}
