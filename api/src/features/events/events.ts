import { newId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type EventDocument, eventsCollection } from './store.ts';
import type { EventPayloads, EventType } from './types.ts';

const listeners = new Set<() => void>();

/** Calls back after each commit that left an event to hand on. Returns how to stop. */
export function onEvent(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Writes an event beside the change that caused it, in the same transaction. `data` is the resource as the API shows it. */
export async function emit<Type extends EventType>(
  scope: DataScope,
  type: Type,
  data: EventPayloads[Type] & { id: string },
): Promise<void> {
  await insert(scope, type, data, { dueAt: new Date() });
  afterCommit(scope, () => {
    for (const listener of listeners) listener();
  });
}

/** Writes an event that is handed on to nobody by itself. */
export async function record<Type extends EventType>(
  scope: DataScope,
  type: Type,
  data: EventPayloads[Type] & { id: string },
): Promise<EventDocument> {
  return insert(scope, type, data, {});
}

async function insert<Type extends EventType>(
  scope: DataScope,
  type: Type,
  data: EventPayloads[Type] & { id: string },
  queued: { dueAt?: Date },
): Promise<EventDocument> {
  scope.trail?.events.push(type);
  return tenantCollection(scope, eventsCollection).insertOne({
    _id: newId('evt'),
    type,
    resourceId: data.id,
    data,
    ...queued,
  });
}

/** Null where there is none, or it is older than events are kept. */
export async function findEvent(scope: DataScope, eventId: string): Promise<EventDocument | null> {
  return tenantCollection(scope, eventsCollection).findOne({ _id: eventId });
}

/** As receivers and the API see it. */
export const toEvent = ({ _id, type, createdAt, tenantId, data }: EventDocument) => ({
  id: _id,
  type,
  createdAt: createdAt.toISOString(),
  tenantId,
  livemode: !isTestTenant(tenantId),
  data: { ...data },
});

/** The body that receivers verify: `{ id, type, createdAt, tenantId, livemode, data }`. */
export const eventBody = (event: EventDocument): string => JSON.stringify(toEvent(event));
