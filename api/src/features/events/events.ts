import { isDeepStrictEqual } from 'node:util';
import { newId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import type { DataScope } from '../../data/scope.ts';
import { signal } from '../../data/signal.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Principal } from '../../principal.ts';
import { leaveNotice } from '../notifications/notices.ts';
import { type EventDocument, eventsCollection } from './store.ts';
import type { EventPayloads, EventType } from './types.ts';

/** As much as the webhook services that there are carry. */
const mostBytes = 256 * 1024;
/** There is this event to hand on. */
export const eventLeft = signal<EventDocument>();

export type EmitScope = DataScope & { principal?: Pick<Principal, 'userId'> | null };

/**
 * Writes an event beside the change that caused it, in the same transaction. `data` is the resource as the API shows it, and
 * `before` how it showed it before the change.
 */
export async function emit<Type extends EventType>(
  scope: EmitScope,
  type: Type,
  data: EventPayloads[Type] & { id: string },
  before?: EventPayloads[Type],
  more: Pick<EventDocument, 'assignedTo'> = {},
): Promise<void> {
  if (scope.quiet) return;
  const previous = before && formerValues(before, data);
  const event = await insert(scope, type, data, {
    dueAt: new Date(),
    ...(previous && { previous }),
    ...more,
  });
  const actorId = scope.principal?.userId ?? null;
  await leaveNotice(scope, { eventId: event._id, type, data, previous, actorId });
  eventLeft.raise(scope, event);
}

/** Writes an event that is sent to no endpoint by itself; the list and the stream of events have it. */
export async function record<Type extends EventType>(
  scope: DataScope,
  type: Type,
  data: EventPayloads[Type] & { id: string },
  before?: EventPayloads[Type],
): Promise<EventDocument> {
  const previous = before && formerValues(before, data);
  return insert(scope, type, data, { ...(previous && { previous }) });
}

async function insert<Type extends EventType>(
  scope: DataScope,
  type: Type,
  data: EventPayloads[Type] & { id: string },
  more: Pick<EventDocument, 'dueAt' | 'previous' | 'assignedTo'>,
): Promise<EventDocument> {
  scope.trail?.events.push(type);
  const event = await tenantCollection(scope, eventsCollection).insertOne({
    _id: newId('evt'),
    type,
    resourceId: data.id,
    data,
    ...more,
  });
  if (Buffer.byteLength(eventBody(event)) > mostBytes)
    throw new Problem('rule_broken', 'It would be too large for an event, which can have 256 kB.');
  return event;
}

/** What changed, as it was. */
function formerValues(before: object, after: object): Record<string, unknown> {
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.fromEntries(
    Object.entries(before).filter(([name, value]) => !isDeepStrictEqual(value, now.get(name))),
  );
}

/** Null where there is none, or it is older than events are kept. */
export async function findEvent(scope: DataScope, eventId: string): Promise<EventDocument | null> {
  return tenantCollection(scope, eventsCollection).findOne({ _id: eventId });
}

/** As receivers and the API see it. */
export const toEvent = ({ _id, type, createdAt, tenantId, data, previous }: EventDocument) => ({
  id: _id,
  type,
  createdAt: createdAt.toISOString(),
  tenantId,
  livemode: !isTestTenant(tenantId),
  data: { ...data },
  ...(previous && { previous }),
});

/** The body that receivers verify: `{ id, type, createdAt, tenantId, livemode, data, previous }`. */
export const eventBody = (event: EventDocument): string => JSON.stringify(toEvent(event));
