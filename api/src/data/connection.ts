import { hostname } from 'node:os';
import { type Db, MongoClient } from 'mongodb';
import type { Config } from '../config.ts';

export type Database = { client: MongoClient; db: Db };

/** Connects for a program that runs beside the servers. */
export async function connect(mongo: Config['mongo']): Promise<Database> {
  const database = openDatabase(mongo);
  await database.client.connect();
  return database;
}

/**
 * The database as a server has it, by the port that it will listen on; nothing is asked of it yet. Writes are acknowledged by a
 * majority, so what was answered survives a fail-over.
 */
export function openDatabase(mongo: Config['mongo'], port = 0): Database {
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
  return { client, db: client.db(mongo.database) };
}

/** This process and whatever ran in its place before it, of whom none runs any more; at most 128 characters. */
const placeOf = (port: number) => `workbay ${hostname()} ${port}`.slice(0, 128);

/**
 * A process that was killed leaves its open transactions behind, and they hold their documents until the server gives
 * them up (transactionLifetimeLimitSeconds, a minute by default). Whoever starts in its place ends them at once.
 */
export async function endOrphanedTransactions({ client }: Database, port: number): Promise<void> {
  const appName = placeOf(port);
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
