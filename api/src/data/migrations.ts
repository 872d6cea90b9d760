import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { definePlatformCollection } from './collections.ts';
import type { Database } from './connection.ts';
import { duplicateKey } from './transaction.ts';

/** A step forward. There are no steps back: a mistake is mended by the next one. It may run again after a crash. */
export type Migration = { id: string; up: (database: Database) => Promise<void> };

/** `warn` is what nobody should miss, who starts it by hand either. */
type Say = { info: (line: string) => void; warn: (line: string) => void };

type Applied = { _id: string; appliedAt?: Date; holder?: string; until?: Date };

export const migrationsCollection = definePlatformCollection<Applied>('migrations', { indexes: [] });

const lockId = 'lock';
const leaseMs = 60_000;
const retryMs = 250;
const sayMs = 10_000;

/** Applies what is not yet applied, in order, while holding a lock that other processes wait for. */
export async function migrate(database: Database, migrations: Migration[], say: Say): Promise<void> {
  const collection = database.db.collection<Applied>(migrationsCollection.name);
  const applied = new Set(
    (await collection.find({ appliedAt: { $exists: true } }).toArray()).map(({ _id }) => _id),
  );
  if (migrations.every(({ id }) => applied.has(id))) return;

  const holder = randomUUID();
  const waitingFor = async () => {
    const until = (await collection.findOne({ _id: lockId }))?.until ?? new Date();
    const seconds = Math.max(0, Math.ceil((until.getTime() - Date.now()) / 1000));
    return `waiting for another process that changes the database; if it was killed, this one goes on in ${seconds} seconds`;
  };
  const renew = () =>
    collection.updateOne(
      { _id: lockId, $or: [{ holder }, { until: { $lt: new Date() } }] },
      { $set: { holder, until: new Date(Date.now() + leaseMs) } },
      { upsert: true },
    );
  for (let tries = 0; ; tries++) {
    try {
      await renew();
      break;
    } catch (error) {
      if (!duplicateKey(error)) throw error;
      if (tries % (sayMs / retryMs) === 0) say.warn(await waitingFor());
      await sleep(retryMs);
    }
  }
  const renewal = setInterval(() => void renew().catch(() => undefined), leaseMs / 3);
  try {
    for (const { id, up } of migrations) {
      if (await collection.findOne({ _id: id, appliedAt: { $exists: true } })) continue;
      say.info(`migration ${id}`);
      await up(database);
      await collection.updateOne({ _id: id }, { $set: { appliedAt: new Date() } }, { upsert: true });
    }
  } finally {
    clearInterval(renewal);
    await collection.deleteOne({ _id: lockId, holder });
  }
}
