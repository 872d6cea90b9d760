import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Config } from '../config.ts';
import type { Database } from '../data/connection.ts';
import { platformCollection } from '../data/platformCollection.ts';
import { type SigningKeyDocument, signingKeysCollection } from '../features/auth/store.ts';

export type PublicJwk = { kty: string; crv: string; x: string; kid: string; alg: string; use: string };
export type SigningKey = { jwk: PublicJwk; publicKey: CryptoKey; privateKey: CryptoKey; signsFrom: Date };

const minute = 60_000;
const day = 24 * 60 * minute;
/** A new key is published this long before it signs: by then every process and every cache of the JWKS knows it. */
const publishedBefore = 10 * minute;
/** An old key is published this long after it signed last; an access token lives ten minutes. */
const publishedAfter = 60 * minute;
const oldest = 90 * day;
const reloadMs = minute;
/** Somebody sending made-up key ids must not have us ask the database for each. */
const unknownReloadMs = 1000;

/** The keys as this process knows them. It looks anew each minute, and at once for a key id that it has not seen. */
export type SigningKeys = {
  current(): Promise<SigningKey>;
  byId(kid: string | undefined): Promise<SigningKey | undefined>;
  published(): PublicJwk[];
};

type Parts = { database: Database; config: Config };

const stored = ({ database }: Parts) =>
  platformCollection({ database }, signingKeysCollection, 'signing keys');

export async function openSigningKeys(parts: Parts): Promise<SigningKeys> {
  let keys = await load(parts);
  let loadedAt = Date.now();
  let loading: Promise<void> | null = null;

  function reload(): Promise<void> {
    loading ??= load(parts)
      .then(found => {
        keys = found;
        loadedAt = Date.now();
      })
      .finally(() => {
        loading = null;
      });
    return loading;
  }

  return {
    async current() {
      if (Date.now() - loadedAt > reloadMs) await reload();
      const now = new Date();
      const key = keys.find(({ signsFrom }) => signsFrom <= now) ?? keys.at(-1);
      if (!key) throw new Error('there is no signing key');
      return key;
    },
    async byId(kid) {
      if (Date.now() - loadedAt > reloadMs) await reload();
      const found = keys.find(({ jwk }) => jwk.kid === kid);
      if (found || Date.now() - loadedAt < unknownReloadMs) return found;
      await reload();
      return keys.find(({ jwk }) => jwk.kid === kid);
    },
    published: () => keys.map(({ jwk }) => jwk),
  };
}

/**
 * Makes a new key; the old ones stay valid until their last tokens have expired, so nobody notices. `now` is for a key that
 * may be in other hands: the new one signs at once and the old ones count no more. Sessions stay, by their refresh tokens.
 */
export async function rotateSigningKeys(parts: Parts, options: { now?: boolean } = {}): Promise<string> {
  const made = new Date();
  const signsFrom = options.now ? made : new Date(made.getTime() + publishedBefore);
  const _id = `key-${made.toISOString().replaceAll(/[^0-9]/g, '')}`;
  await stored(parts).insertOne({ _id, ...(await makeKey(parts.config, made, signsFrom)) });
  await retire(parts, _id, options.now ? made : new Date(signsFrom.getTime() + publishedAfter));
  return _id;
}

async function retire(parts: Parts, newest: string, expiresAt: Date): Promise<void> {
  const older = { _id: { $ne: newest }, $or: [{ expiresAt: null }, { expiresAt: { $gt: expiresAt } }] };
  await stored(parts).updateMany(older, { $set: { expiresAt } });
}

/** Newest first. Makes the first key and, after its time, the next one; several processes at once make the same. */
async function load(parts: Parts): Promise<SigningKey[]> {
  let found = await readKeys(parts);
  const [newest] = found;
  const now = new Date();
  if (!newest) {
    await makeOnce(parts, 'first', now, now);
    found = await readKeys(parts);
  } else if (now.getTime() - newest.createdAt.getTime() > oldest) {
    const signsFrom = new Date(now.getTime() + publishedBefore);
    const next = `after-${newest._id}`.slice(0, 100);
    await makeOnce(parts, next, now, signsFrom);
    await retire(parts, next, new Date(signsFrom.getTime() + publishedAfter));
    found = await readKeys(parts);
  }
  return Promise.all(found.map(key => usable(parts.config, key)));
}

async function readKeys(parts: Parts): Promise<SigningKeyDocument[]> {
  const now = new Date();
  const found = await stored(parts).find({}, { sort: { _id: 1 } });
  return found
    .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

async function makeOnce(parts: Parts, _id: string, made: Date, signsFrom: Date): Promise<void> {
  const key = await makeKey(parts.config, made, signsFrom);
  await stored(parts).updateOne({ _id }, { $setOnInsert: key }, { upsert: true });
}

async function makeKey(config: Config, createdAt: Date, signsFrom: Date) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { kty = '', crv = '', x = '' } = await exportJWK(publicKey);
  const sealedPrivateJwk = config.keys.seal(JSON.stringify(await exportJWK(privateKey)));
  return { publicJwk: { kty, crv, x }, sealedPrivateJwk, createdAt, signsFrom, expiresAt: null };
}

async function usable(config: Config, key: SigningKeyDocument): Promise<SigningKey> {
  const privateJwk: JWK = JSON.parse(config.keys.unseal(key.sealedPrivateJwk));
  return {
    jwk: { ...key.publicJwk, kid: key._id, alg: 'EdDSA', use: 'sig' },
    publicKey: await cryptoKey(key.publicJwk),
    privateKey: await cryptoKey(privateJwk),
    signsFrom: key.signsFrom,
  };
}

async function cryptoKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'EdDSA');
  if (key instanceof Uint8Array) throw new Error('a signing key is not asymmetric');
  return key;
}
