import { newId } from '../../data/ids.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { eventsCollection } from './store.ts';
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
  await tenantCollection(scope, eventsCollection).insertOne({
    _id: newId('evt'),
    type,
    resourceId: data.id,
    data,
    dueAt: new Date(),
  });
  scope.trail?.events.push(type);
  afterCommit(scope, () => {
    for (const listener of listeners) listener();
  });
}
