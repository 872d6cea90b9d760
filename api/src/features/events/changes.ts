import type { components } from '@workbay/sdk/schema';
import { definePlatformCollection } from '../../data/collections.ts';
import type { Database } from '../../data/connection.ts';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';

/** What a page may show and no event tells: a hint to read it again, for who listens this moment. */
export type Change = components['schemas']['LiveChange'] & {
  /** Of a workshop, of one person in it, or of a person wherever they are. */
  tenantId: string | null;
  userId: string | null;
};

export type ChangeDocument = Change & { _id: string; createdAt: Date };

/** Only ever inserted: every process follows that. Nobody reads it later, and it may get lost where a process dies. */
export const changesCollection = definePlatformCollection<ChangeDocument>('liveChanges', {
  audit: false,
  indexes: [{ key: { createdAt: 1 }, expireAfterSeconds: 60 }],
});

/** Somebody opened a link to a document of the workshop, or its mail or message got further. Of which one is nobody's concern. */
export const linksChanged = (scope: DataScope): void =>
  changed(scope, [{ tenantId: scope.tenantId, userId: null, what: 'links', id: null }]);

const gatherMs = 100;
const waiting = new WeakMap<Database, Map<string, Change>>();

/** Tells once the running change is committed. However often a thing changes, it is told ten times a second at most. */
export function changed(scope: DataScope, changes: Change[]): void {
  afterCommit(scope, () => {
    const { database } = scope;
    const gathered = waiting.get(database) ?? new Map<string, Change>();
    if (gathered.size === 0 && changes.length > 0) setTimeout(() => write(database), gatherMs).unref();
    waiting.set(database, gathered);
    for (const change of changes) gathered.set(JSON.stringify(change), change);
  });
}

function write(database: Database): void {
  const changes = [...(waiting.get(database)?.values() ?? [])];
  waiting.delete(database);
  const createdAt = new Date();
  platformCollection({ database }, changesCollection, 'live updates')
    .insertMany(changes.map(change => ({ _id: newId('chg'), createdAt, ...change })))
    .catch(() => undefined);
}

export const changeFrame = ({ what, id }: Change): string =>
  `event: changed\ndata: ${JSON.stringify({ what, id })}\n\n`;
