import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { Config, SecretKeys, Settings } from '../config.ts';
import { type CollectionDefinition, definePlatformCollection } from './collections.ts';
import type { Database } from './connection.ts';
import { platformCollection } from './platformCollection.ts';
import { type Keys, keyedHash, type Sealed, seal, sealedAt, unseal } from './seal.ts';

/** `open` reads what the database keeps, before which nothing is sealed or hashed. */
export type KeyRing = Keys & {
  open(definitions: CollectionDefinition<unknown>[]): Promise<void>;
  close(): void;
};

/** The key that hashes. It never changes, since links, tokens and codes would end with it; the secret key only seals it. */
export type KeyDocument = {
  _id: string;
  sealedKey: Sealed;
  createdAt: Date;
  /** When it was last sealed. All else follows: a process seals by the key that seals this one. */
  sealedAt: Date;
  /** Fingerprint of the key before, while something may still be sealed by it. */
  before: string | null;
};

export const keysCollection = definePlatformCollection<KeyDocument>('keys', {
  audit: false,
  indexes: [],
  sealed: { sealedKey: true },
});

export const hashingKey = 'hashing';

/** How soon a process that knows both keys seals by the new one once that is to be. */
const rereadMs = 5000;

export const storedKeys = (database: Database) =>
  platformCollection({ database }, keysCollection, 'the key that hashes');

/** The keys of a process. Nothing is asked of the database before `open`. */
export function createKeyRing(database: Database, { secretKey, previousSecretKey }: SecretKeys): KeyRing {
  const known = knownKeys({ secretKey, previousSecretKey });
  let [sealing, hashing]: (Buffer | null)[] = [null, null];
  let timer: NodeJS.Timeout | undefined;

  async function read(definitions: CollectionDefinition<unknown>[]): Promise<void> {
    const found = (await stored()) ?? (await make(definitions));
    const opened = openKey(found, known);
    if (!opened) throw new Error(foreign);
    hashing = Buffer.from(opened.plain, 'base64');
    sealing = opened.by;
    if (sealing === secretKey) clearInterval(timer);
  }

  const stored = () => storedKeys(database).findOne({ _id: hashingKey });

  /** Where something is sealed already, the secret key itself has hashed so far and goes on. Several processes at once make the same. */
  async function make(definitions: CollectionDefinition<unknown>[]): Promise<KeyDocument> {
    const texts = await someSealed(database, definitions);
    const opening = known.findLast(key => texts?.some(text => unseal(key, text) !== null));
    if (!opening && texts && texts.length > 0) throw new Error(foreign);
    const first = texts ? (opening ?? known.at(-1)) : undefined;
    const made = first ?? randomBytes(32);
    const now = new Date();
    const sealedKey = seal(first ?? secretKey, made.toString('base64'));
    await storedKeys(database).updateOne(
      { _id: hashingKey },
      { $setOnInsert: { sealedKey, createdAt: now, sealedAt: now, before: null } },
      { upsert: true },
    );
    const found = await stored();
    if (!found) throw new Error('the key that hashes is gone');
    return found;
  }

  const ready = (key: Buffer | null | undefined): Buffer => {
    if (!key) throw new Error('the keys are not open yet');
    return key;
  };

  return {
    seal: plain => seal(ready(sealing), plain),

    unseal(text) {
      for (const key of known) {
        const plain = unseal(key, text);
        if (plain !== null) return plain;
      }
      throw new Error('no key that is known opens it');
    },

    hash: (purpose, value) => keyedHash(ready(hashing), purpose, value),

    async open(definitions) {
      await read(definitions);
      if (sealing === secretKey) return;
      timer = setInterval(() => void read(definitions).catch(() => undefined), rereadMs);
      timer.unref();
    },

    close: () => clearInterval(timer),
  };
}

/** For a program that runs beside the servers. */
export async function withKeys(
  { secretKey, previousSecretKey, ...settings }: Settings,
  database: Database,
  definitions: CollectionDefinition<unknown>[],
): Promise<Config> {
  const keys = createKeyRing(database, { secretKey, previousSecretKey });
  await keys.open(definitions);
  return { ...settings, keys };
}

const foreign = `SECRET_KEY is not the key of this database. While one replaces another, the one before is SECRET_KEY_PREVIOUS.`;
const unfinished =
  'npm run secret:rotate has not ended: some of the database is sealed by the key before, which must be in SECRET_KEY_PREVIOUS until it has.';

/** Tells whether a key is the one that it was made of, to who has the key that hashes. */
export const fingerprintOf = (hashing: string, key: Buffer): string =>
  keyedHash(Buffer.from(hashing, 'base64'), 'secret key', key.toString('base64'));

export const knownKeys = ({ secretKey, previousSecretKey }: SecretKeys): Buffer[] =>
  previousSecretKey ? [secretKey, previousSecretKey] : [secretKey];

/**
 * The key that hashes, in base64, and by which of the known keys it is sealed; null where none opens it. Throws where none opens what
 * a change of the secret key that has not ended has left.
 */
export function openKey(
  { sealedKey, before }: KeyDocument,
  known: Buffer[],
): { plain: string; by: Buffer } | null {
  for (const by of known) {
    const plain = unseal(by, sealedKey);
    if (plain === null) continue;
    if (before && !known.some(key => fingerprintOf(plain, key) === before)) throw new Error(unfinished);
    return { plain, by };
  }
  return null;
}

/** What of the newest documents is sealed, the signing keys above all; null where there are no documents. */
async function someSealed(
  { db }: Database,
  definitions: CollectionDefinition<unknown>[],
): Promise<Sealed[] | null> {
  let isInUse = false;
  const texts: Sealed[] = [];
  for (const { name, sealed = {} } of definitions) {
    const paths = Object.keys(sealed);
    if (paths.length === 0 || name === keysCollection.name) continue;
    const newest = await db
      .collection(name)
      .find({}, { sort: { _id: -1 }, limit: 20, comment: 'platform: first start' })
      .toArray();
    isInUse ||= newest.length > 0;
    for (const doc of newest)
      for (const path of paths) texts.push(...sealedAt(doc, path.split('.')).map(({ text }) => text));
  }
  return isInUse ? texts : null;
}
