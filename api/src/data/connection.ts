import { hostname } from 'node:os';
import { type Db, MongoClient } from 'mongodb';
import type { Config } from '../config.ts';

export type Database = { client: MongoClient; db: Db };

/**
 * Connects and waits for a primary. Writes are acknowledged by a majority, so what was answered survives a fail-over. `port` is
 * what a server will listen on, so that it can clear up after the one that was killed there; 0 and none clear up nothing.
 */
export async function connect(mongo: Config['mongo'], port = 0): Promise<Database> {
  const appName = port === 0 ? 'workbay' : placeOf(port);
  const client = new MongoClient(mongo.uri, {
    appName,
    maxPoolSize: mongo.maxPoolSize,
    serverSelectionTimeoutMS: mongo.serverSelectionTimeoutMs,
    connectTimeoutMS: mongo.serverSelectionTimeoutMs,
    socketTimeoutMS: 60_000,
    retryWrites: true,
    retryReads: true,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    ignoreUndefined: true,
    monitorCommands: process.env.WORKBAY_MONITOR_COMMANDS === '1',
  });
  await client.connect();
  const db = client.db(mongo.database);
  if (port !== 0) await endOrphanedTransactions(client, appName);
  return { client, db };
}

/** This process and whatever ran in its place before it, of whom none runs any more; at most 128 characters. */
const placeOf = (port: number) => `workbay ${hostname()} ${port}`.slice(0, 128);

/**
 * A process that was killed leaves its open transactions behind, and they hold their documents until the server gives
 * them up (transactionLifetimeLimitSeconds, a minute by default). Whoever starts in its place ends them at once.
 */
async function endOrphanedTransactions(client: MongoClient, appName: string): Promise<void> {
  const idle = await client
    .db('admin')
    .aggregate(
      [
        { $currentOp: { allUsers: false, idleSessions: true } },
        { $match: { type: 'idleSession', appName, transaction: { $exists: true } } },
      ],
      { readConcern: { level: 'local' } },
    )
    .toArray();
  if (idle.length > 0)
    await client.db('admin').command({ killSessions: idle.map(({ lsid }) => ({ id: lsid.id })) });
}
