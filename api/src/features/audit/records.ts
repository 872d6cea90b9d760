import { isDeepStrictEqual } from 'node:util';
import { newId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import type { Change, Trail } from '../../data/trail.ts';
import { masked } from './masking.ts';
import type { AuditDocument, AuditedResource } from './store.ts';

const mostResources = 50;
/** Who fails to log in with an address that nobody has is on nobody's record, and costs as much. */
export const nobody = 'platform';
/** What administrators do is on the platform's record, whoever else's it is on. */
export const platformLog = nobody;

/** Who did it, by which operation, from where. */
export type Origin = Pick<AuditDocument, 'actor' | 'operation' | 'address' | 'userAgent' | 'requestId'> & {
  tenantId: string | null;
  userId: string | null;
};

/** The records of what a transaction did: one for each workshop and each user whose things it changed. */
export function recordsOf(
  origin: Origin,
  trail: Trail,
  outcome: AuditDocument['outcome'],
  keptDays: number,
): AuditDocument[] {
  const owners = new Map<string, Change[]>();
  const actor = trail.changes.reduce(actorAfter, origin.actor);
  const administered = actor.kind === 'administrator' ? [platformLog] : [];
  for (const change of trail.changes) {
    const own = [
      change.tenantId,
      isTestTenant(change.tenantId) ? null : change.userId,
      ...administered,
    ].filter(id => id !== null);
    const fallback = origin.tenantId ?? trail.subject ?? origin.userId;
    for (const owner of own.length > 0 ? new Set(own) : fallback ? [fallback] : [])
      owners.set(owner, [...(owners.get(owner) ?? []), change]);
  }
  if (owners.size === 0 && outcome !== 'done') owners.set(trail.subject ?? nobody, []);
  return [...owners].flatMap(([owner, changes]) => {
    const resources = changes.map(resourceOf).filter(resource => resource !== null);
    if (resources.length === 0 && outcome === 'done') return [];
    return [recordOf({ ...origin, actor }, owner, resources, trail.events, outcome, keptDays)];
  });
}

/** Who began as a stranger and has a session now has proved who they are. */
function actorAfter(
  actor: AuditDocument['actor'],
  { resource, action, userId, after }: Change,
): AuditDocument['actor'] {
  if (actor.kind !== 'anonymous' || action !== 'created') return actor;
  if (resource === 'sessions' && userId) return { kind: 'user', id: userId, name: null };
  const { administratorId: id } = after ?? {};
  const isAdministrator = resource === 'administratorSessions' && typeof id === 'string';
  return isAdministrator ? { kind: 'administrator', id, name: null } : actor;
}

/** The records of what was looked at or taken out, one for each whose it is. */
export function recordsOfRead(
  origin: Origin,
  owners: string[],
  resources: AuditedResource[],
  keptDays: number,
): AuditDocument[] {
  return owners.map(owner => recordOf(origin, owner, resources, [], 'done', keptDays));
}

const typeOf = (collection: string) => collection.replace(/ies$/, 'y').replace(/s$/, '');

/** Null where nothing changed that a person would see. */
function resourceOf({ resource, id, action, before, after }: Change): AuditedResource | null {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changes = names
    .filter(name => !isDeepStrictEqual(before?.[name] ?? null, after?.[name] ?? null))
    .map(field => ({
      field,
      before: masked(field, before?.[field]),
      after: masked(field, after?.[field]),
    }));
  if (action === 'updated' && changes.length === 0) return null;
  return { type: typeOf(resource), id, action, changes };
}

function recordOf(
  { actor, operation, address, userAgent, requestId }: Origin,
  tenantId: string,
  resources: AuditedResource[],
  events: string[],
  outcome: AuditDocument['outcome'],
  keptDays: number,
): AuditDocument {
  const now = new Date();
  const listed = resources.slice(0, mostResources);
  const keys = new Set([
    `do:${operation}`,
    ...(actor.id ? [`actor:${actor.id}`] : []),
    ...events.map(type => `do:${type}`),
    ...listed.flatMap(({ type, id }) => [`type:${type}`, ...(id ? [`id:${id}`] : [])]),
  ]);
  return {
    _id: newId('aud'),
    tenantId,
    actor,
    operation,
    events: [...new Set(events)],
    outcome,
    resources: listed,
    omitted: resources.length - listed.length,
    address,
    userAgent,
    requestId,
    keys: [...keys],
    createdAt: now,
    updatedAt: now,
    version: 1,
    expiresAt: new Date(now.getTime() + keptDays * 24 * 60 * 60_000),
  };
}
