import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { inject } from 'vitest';
import { connect, type Database } from '../src/data/connection.ts';
import type {} from './mongo.ts';

/** Databases that earlier files of this worker have left empty: to make all collections and indexes anew takes a second. */
const free: string[] = [];

export function takeDatabase(): string {
  return free.pop() ?? `test-${randomUUID()}`;
}

/** Empties it for the next. Nobody may use it any more. */
export async function giveBack(name: string): Promise<void> {
  const client = await MongoClient.connect(inject('mongoUri'));
  try {
    await Promise.all((await client.db(name).collections()).map(collection => collection.deleteMany({})));
    free.push(name);
  } finally {
    await client.close();
  }
}

/** An empty one for a test that makes its own collections; `dropOwn` takes it away. */
export const connectOwn = (): Promise<Database> =>
  connect({
    uri: inject('mongoUri'),
    database: `test-${randomUUID()}`,
    maxPoolSize: 10,
    serverSelectionTimeoutMs: 60_000,
  });

export async function dropOwn({ db, client }: Database): Promise<void> {
  await db.dropDatabase();
  await client.close();
}
