import { type Db, MongoClient } from 'mongodb';
import type { Config } from '../config.ts';

export type Database = { client: MongoClient; db: Db };

/** Connects and waits for a primary. Writes are acknowledged by a majority, so what was answered survives a fail-over. */
export async function connect(mongo: Config['mongo']): Promise<Database> {
  const client = new MongoClient(mongo.uri, {
    appName: 'workbay-api',
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
  await db.command({ ping: 1 });
  return { client, db };
}
