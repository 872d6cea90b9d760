import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyBulkWriteOperation, Document } from 'mongodb';
import type { SecretKeys } from '../config.ts';
import type { CollectionDefinition } from './collections.ts';
import type { Database } from './connection.ts';
import { fingerprintOf, hashingKey, knownKeys, openKey, storedKeys } from './keys.ts';
import { seal, sealedAt, unseal } from './seal.ts';

type Parts = SecretKeys & {
  database: Database;
  definitions: CollectionDefinition<unknown>[];
  log: (line: string) => void;
  /** How long after the change every process seals by the new key for sure. */
  settleMs?: number;
  /** Ends although neither key opens some of it. */
  leaveUnreadable: boolean;
};

/** Fields: brought under the new key, and those that neither key opens. */
type Resealed = { resealed: number; unreadable: number };

type Stored = Document & { _id: string };

const batch = 500;
const comment = 'platform: sealed anew';

/**
 * Brings all that is sealed under `secretKey`. Whoever stops it anywhere, or runs it again, loses nothing: until it has ended
 * both keys open everything. It ends when nothing was left to do in a pass that began after all processes had changed over.
 */
export async function reseal(parts: Parts): Promise<Resealed & { ended: boolean }> {
  const changedAt = await changeOver(parts);
  const settled = changedAt.getTime() + (parts.settleMs ?? 30_000);
  let resealed = 0;
  for (;;) {
    const begun = Date.now();
    const pass = await resealAll(parts);
    resealed += pass.resealed;
    if (pass.resealed > 0 || begun < settled) {
      await sleep(Math.max(0, settled - Date.now()));
      continue;
    }
    const ended = pass.unreadable === 0 || parts.leaveUnreadable;
    if (ended) await storedKeys(parts.database).updateOne({ _id: hashingKey }, { $set: { before: null } });
    return { resealed, unreadable: pass.unreadable, ended };
  }
}

/** From here on processes seal by the new key, each within seconds. */
async function changeOver({ database, secretKey, previousSecretKey }: Parts): Promise<Date> {
  const found = await storedKeys(database).findOne({ _id: hashingKey });
  if (!found) throw new Error('This database has no key yet: start Workbay once.');
  const opened = openKey(found, knownKeys({ secretKey, previousSecretKey }));
  if (!opened) throw new Error('Neither SECRET_KEY nor SECRET_KEY_PREVIOUS is the key of this database.');
  const { plain, by } = opened;
  if (by === secretKey) return found.sealedAt;
  const sealedAt = new Date();
  await storedKeys(database).updateOne(
    { _id: hashingKey, sealedKey: found.sealedKey },
    { $set: { sealedKey: seal(secretKey, plain), sealedAt, before: fingerprintOf(plain, by) } },
  );
  return sealedAt;
}

async function resealAll(parts: Parts): Promise<Resealed> {
  const all = { resealed: 0, unreadable: 0 };
  for (const { name, sealed } of parts.definitions) {
    if (!sealed) continue;
    const { resealed, unreadable } = await resealCollection(parts, name, Object.keys(sealed));
    if (resealed > 0) parts.log(`${name}: ${resealed} sealed anew`);
    if (unreadable > 0) parts.log(`${name}: ${unreadable} that neither key opens`);
    all.resealed += resealed;
    all.unreadable += unreadable;
  }
  return all;
}

async function resealCollection(
  { database, secretKey, previousSecretKey }: Parts,
  name: string,
  paths: string[],
): Promise<Resealed> {
  const collection = database.db.collection<Stored>(name);
  const cursor = collection.find(
    { $or: paths.map(path => ({ [path]: { $type: 'string' } })) },
    { projection: Object.fromEntries(paths.map(path => [path, 1])), sort: { _id: 1 }, comment },
  );
  let [resealed, unreadable] = [0, 0];
  let writes: AnyBulkWriteOperation<Stored>[] = [];
  const write = async () => {
    if (writes.length > 0)
      resealed += (await collection.bulkWrite(writes, { ordered: false, comment })).modifiedCount;
    writes = [];
  };
  for await (const doc of cursor) {
    for (const { at, text } of paths.flatMap(path => sealedAt(doc, path.split('.')))) {
      if (unseal(secretKey, text) !== null) continue;
      const plain = previousSecretKey && unseal(previousSecretKey, text);
      if (typeof plain !== 'string') unreadable += 1;
      // Only in place of what was read: who changed it meanwhile knows better.
      else
        writes.push({
          updateOne: {
            filter: { _id: doc._id, [at]: text },
            update: { $set: { [at]: seal(secretKey, plain) } },
          },
        });
    }
    if (writes.length >= batch) await write();
  }
  await write();
  return { resealed, unreadable };
}
