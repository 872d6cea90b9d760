import { Timestamp } from 'mongodb';
import type { CollectionDefinition, TenantDocument } from './collections.ts';
import type { Database } from './connection.ts';
import { operationTimeOf } from './operationTime.ts';
import type { DataScope } from './scope.ts';

/** A moment in the database's own order of commits (its cluster time), the same for every process. */
export type Position = { seconds: number; count: number };

type Options<T> = {
  database: Database;
  definition: CollectionDefinition<T>;
  reason: string;
  /** In the order of the commits, each once. */
  onInsert: (document: T, at: Position) => void;
  /** Nothing more comes, and something may have been missed. */
  onEnd: (error: unknown) => void;
};

/** Follows what is inserted into a collection, by whichever process, from `start` on. */
export async function watchInserts<T extends { _id: string }>({
  database: { db },
  definition,
  reason,
  onInsert,
  onEnd,
}: Options<T>): Promise<{ start: Position; close(): Promise<void> }> {
  const comment = `platform: ${reason}`;
  const startAtOperationTime = await operationTimeOf(db, comment);
  const changes = db.collection(definition.name).watch<T>([{ $match: { operationType: 'insert' } }], {
    startAtOperationTime,
    maxAwaitTimeMS: 10_000,
    comment,
  });

  async function follow(): Promise<void> {
    for await (const change of changes) {
      if (change.operationType === 'insert' && change.clusterTime)
        onInsert(change.fullDocument, positionOf(change.clusterTime));
    }
  }
  follow().then(() => onEnd(null), onEnd);
  return { start: positionOf(startAtOperationTime), close: () => changes.close() };
}

function positionOf({ t, i }: Timestamp): Position {
  return { seconds: t, count: i };
}

const most = 5000;

/**
 * Which of a tenant's documents between two ids were there at a moment of the recent past, or right before it; null where
 * the database no longer knows (it looks back five minutes), or there are too many.
 */
export async function idsAsOf<T extends TenantDocument>(
  { database, tenantId }: DataScope,
  definition: CollectionDefinition<T>,
  [from, until]: [string, string],
  { seconds, count }: Position,
  inclusive: boolean,
): Promise<Set<string> | null> {
  const atClusterTime = new Timestamp({ t: seconds, i: inclusive ? count : Math.max(0, count - 1) });
  if (!tenantId) return null;
  const answer = await database.db
    .command({
      find: definition.name,
      filter: { tenantId, _id: { $gte: from, $lt: until } },
      projection: { _id: 1 },
      batchSize: most,
      singleBatch: true,
      readConcern: { level: 'snapshot', atClusterTime },
    })
    .catch(() => null);
  const found: { _id: string }[] = answer?.cursor?.firstBatch ?? [];
  return answer && found.length < most ? new Set(found.map(({ _id }) => _id)) : null;
}
