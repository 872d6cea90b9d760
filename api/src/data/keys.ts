import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { Config, Settings } from '../config.ts';
import { type CollectionDefinition, definePlatformCollection } from './collections.ts';
import type { Database } from './connection.ts';
import { platformCollection } from './platformCollection.ts';
import { keyedHash, type Sealed, seal, unseal } from './seal.ts';

export type Keys = {
  /** Encrypts what must be read again. */
  seal(plain: string): Sealed;
  /** Decrypts it. Throws if a byte of it changed or it was sealed by a key that is not known. */
  unseal(text: Sealed): string;
  /** Keyed hash of a code or token, so that a stolen database gives nothing to guess against. */
  hash(purpose: string, value: string): string;
};

/** `open` reads what the database keeps, before which nothing is sealed or hashed. */
export type KeyRing = Keys & {
  open(definitions: CollectionDefinition<unknown>[]): Promise<void>;
  close(): void;
};

export type SecretKeys = Pick<Settings, 'secretKey' | 'previousSecretKey'>;

/** The key that hashes. It never changes, since links, tokens and codes would end with it; the secret key only seals it. */
export type KeyDocument = {
  _id: string;
  sealedKey: Sealed;
  createdAt: Date;
  /** When it was last sealed. All else follows: a process seals by the key that seals this one. */
  sealedAt: Date;
  /** Something may still be sealed by the key before. */
  resealing: boolean;
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
  const known = previousSecretKey ? [secretKey, previousSecretKey] : [secretKey];
  let [sealing, hashing]: (Buffer | null)[] = [null, null];
  let timer: NodeJS.Timeout | undefined;

  async function read(definitions: CollectionDefinition<unknown>[]): Promise<void> {
    const found = (await stored()) ?? (await make(definitions));
    const by = known.find(key => unseal(key, found.sealedKey) !== null);
    if (!by) throw new Error(foreign);
    if (found.resealing && !previousSecretKey) throw new Error(unfinished);
    hashing = Buffer.from(unseal(by, found.sealedKey) ?? '', 'base64');
    sealing = by;
    if (by === secretKey) clearInterval(timer);
  }

  const stored = () => storedKeys(database).findOne({ _id: hashingKey });

  /** Where something is sealed already, the secret key itself has hashed so far and goes on. Several processes at once make the same. */
  async function make(definitions: CollectionDefinition<unknown>[]): Promise<KeyDocument> {
    const first = known.at(-1) ?? secretKey;
    const isInUse = await hasSealed(database, definitions);
    const made = isInUse ? first : randomBytes(32);
    const now = new Date();
    const sealedKey = seal(isInUse ? first : secretKey, made.toString('base64'));
    await storedKeys(database).updateOne(
      { _id: hashingKey },
      { $setOnInsert: { sealedKey, createdAt: now, sealedAt: now, resealing: false } },
      { upsert: true },
    );
    const found = await stored();
    if (!found) throw new Error('the key that hashes is gone');
    return found;
  }

  const opened = (key: Buffer | null | undefined): Buffer => {
    if (!key) throw new Error('the keys are not open yet');
    return key;
  };

  return {
    seal: plain => seal(opened(sealing), plain),

    unseal(text) {
      for (const key of known) {
        const plain = unseal(key, text);
        if (plain !== null) return plain;
      }
      throw new Error('no key that is known opens it');
    },

    hash: (purpose, value) => keyedHash(opened(hashing), purpose, value),

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

async function hasSealed({ db }: Database, definitions: CollectionDefinition<unknown>[]): Promise<boolean> {
  for (const { name, sealed } of definitions) {
    if (!sealed || name === keysCollection.name) continue;
    if (await db.collection(name).findOne({}, { projection: { _id: 1 }, comment: 'platform: first start' }))
      return true;
  }
  return false;
}
