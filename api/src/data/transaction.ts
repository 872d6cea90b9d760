import { MongoError, MongoServerError } from 'mongodb';
import type { DataScope } from './scope.ts';
import { emptyTrail } from './trail.ts';
import { isContended, waitForTurn } from './turns.ts';

/**
 * Runs `work` in one transaction: all of it happens or nothing. Inside a running transaction it joins that one. `work` may
 * run several times, when another transaction got in its way, so it must touch nothing but the database. A workshop's
 * transactions run side by side until two collide; then they queue until none waits, for a collision costs more than a wait.
 */
export async function transaction<S extends DataScope, R>(
  scope: S,
  work: (scope: S) => Promise<R>,
): Promise<R> {
  if (scope.session) return work(scope);
  const session = scope.database.client.startSession();
  const turns: (() => void)[] = [];
  let collided = false;
  try {
    let actions: (() => void)[] = [];
    const result = await session.withTransaction(
      async () => {
        if (scope.tenantId && turns.length === 0 && (collided || isContended(scope.tenantId)))
          turns.push(await waitForTurn(scope.tenantId));
        collided = true;
        actions = [];
        return work({ ...scope, session, onCommit: actions, trail: emptyTrail() });
      },
      { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } },
    );
    for (const action of actions) action();
    return result;
  } finally {
    for (const end of turns) end();
    await session.endSession();
  }
}

/** Which unique index refused the write, or null for any other error. */
export function duplicateKey(error: unknown): Record<string, unknown> | null {
  return error instanceof MongoServerError && error.code === 11000 ? (error.keyPattern ?? {}) : null;
}

/** What a write gives; where a unique index refuses it, throws what `taken` makes of the index's key. */
export function unlessTaken<T>(
  write: Promise<T>,
  taken: (key: Record<string, unknown>) => Error,
): Promise<T> {
  return write.catch((error: unknown) => {
    const key = duplicateKey(error);
    throw key ? taken(key) : error;
  });
}

/** The database is away or has no primary. */
export function isUnavailable(error: unknown): boolean {
  return (
    error instanceof MongoError &&
    /^Mongo(ServerSelection|Network|NetworkTimeout|PoolCleared|NotConnected|WaitQueueTimeout|OperationTimeout)/.test(
      error.name,
    )
  );
}
