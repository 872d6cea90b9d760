import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Document } from 'mongodb';
import { afterEach, beforeEach, describe, expect, expectTypeOf, inject, it } from 'vitest';
import { compileCache } from '../../test/compileCache.ts';
import { collections } from '../collections.ts';
import type { SecretKeys } from '../config.ts';
import { definePlatformCollection, type SealedFields, type SealedPath } from './collections.ts';
import { connect, type Database } from './connection.ts';
import { createKeyRing, type KeyRing } from './keys.ts';
import { reseal } from './reseal.ts';
import { keyedHash, type Sealed, seal, sealedAt, unseal } from './seal.ts';

type Stored = Document & { _id: string };
type Letter = { _id: string; open: string; text?: Sealed; drafts?: { text: Sealed | null }[] };

const letters = definePlatformCollection<Letter>('letters', {
  audit: false,
  indexes: [],
  sealed: { text: true, 'drafts.text': true },
});
const definitions = [...collections, letters];

const [first, second] = [randomBytes(32), randomBytes(32)];
const alone = (secretKey: Buffer): SecretKeys => ({ secretKey, previousSecretKey: null });
const both: SecretKeys = { secretKey: second, previousSecretKey: first };
const mongo = () => ({
  uri: inject('mongoUri'),
  database: `test-${randomUUID()}`,
  maxPoolSize: 5,
  serverSelectionTimeoutMs: 5000,
});

let place: ReturnType<typeof mongo>;
let database: Database;
let rings: KeyRing[];

beforeEach(async () => {
  place = mongo();
  database = await connect(place);
  rings = [];
});
afterEach(async () => {
  for (const ring of rings) ring.close();
  await database.db.dropDatabase();
  await database.client.close();
});

/** A process with these keys in its environment. */
async function start(keys: SecretKeys): Promise<KeyRing> {
  const ring = createKeyRing(database, keys);
  rings.push(ring);
  await ring.open(definitions);
  return ring;
}
const parts = (keys: SecretKeys, log = (_: string) => {}) => ({
  ...keys,
  database,
  definitions,
  log,
  settleMs: 0,
  leaveUnreadable: false,
});
const rotate = (keys: SecretKeys, log = (_: string) => {}) => reseal(parts(keys, log));
/** Ends after the first collection, as it says so. */
const killed = (keys: SecretKeys) =>
  expect(
    rotate(keys, () => {
      throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
const stored = (name: string) => database.db.collection<Stored>(name);

/** What is sealed in a field of every kind there is, and what it says. */
async function fillAll(ring: KeyRing): Promise<Map<string, string>> {
  const plain = new Map<string, string>();
  for (const { name, sealed } of definitions) {
    if (!sealed || name === 'keys') continue;
    for (const path of Object.keys(sealed)) {
      plain.set(`${name} ${path}`, `secret of ${name} ${path}`);
      const text = ring.seal(`secret of ${name} ${path}`);
      await stored(name).updateOne(
        { _id: 'filled' },
        {
          $set:
            name === letters.name && path === 'drafts.text'
              ? { drafts: [{ text: null }, { text }] }
              : { [path]: text },
        },
        { upsert: true, bypassDocumentValidation: true },
      );
    }
  }
  return plain;
}

async function readAll(open: (text: Sealed) => string | null): Promise<Map<string, string | null>> {
  const plain = new Map<string, string | null>();
  for (const { name, sealed } of definitions) {
    const doc = await stored(name).findOne({ _id: 'filled' });
    for (const path of Object.keys(sealed ?? {}))
      for (const { text } of sealedAt(doc, path.split('.'))) plain.set(`${name} ${path}`, open(text));
  }
  return plain;
}

describe('a start', () => {
  it('makes the key that hashes, and every later one has the same', async () => {
    const [ring, beside] = await Promise.all([start(alone(first)), start(alone(first))]);
    expect(beside.hash('code', '1')).toBe(ring.hash('code', '1'));
    expect(ring.hash('code', '1')).not.toBe(keyedHash(first, 'code', '1'));
    expect((await start(alone(first))).hash('code', '1')).toBe(ring.hash('code', '1'));
    expect(await stored('keys').countDocuments()).toBe(1);
  });

  it('goes on hashing by the secret key where that did so before there was another', async () => {
    await stored('signingKeys').insertOne({ _id: 'key', sealedPrivateJwk: seal(first, '{}') });
    expect((await start(both)).hash('code', '1')).toBe(keyedHash(first, 'code', '1'));
    expect((await start(alone(first))).hash('code', '1')).toBe(keyedHash(first, 'code', '1'));
  });

  it('is refused with another secret key', async () => {
    await start(alone(first));
    await expect(start(alone(second))).rejects.toThrow(/SECRET_KEY is not the key of this database/);
    await expect(rotate(alone(second))).rejects.toThrow(/Neither SECRET_KEY/);
  });

  it('is refused with another secret key also where the first one is still to be stored', async () => {
    await stored('users').insertOne({ _id: 'somebody' });
    await stored('signingKeys').insertOne({ _id: 'key', sealedPrivateJwk: seal(first, '{}') });
    await expect(start(alone(second))).rejects.toThrow(/SECRET_KEY is not the key of this database/);
    expect(await stored('keys').countDocuments()).toBe(0);
    const ring = await start({ secretKey: first, previousSecretKey: second });
    expect(ring.hash('code', '1')).toBe(keyedHash(first, 'code', '1'));
  });

  it('seals and hashes nothing before the keys are open', () => {
    const ring = createKeyRing(database, alone(first));
    expect(() => ring.seal('a')).toThrow();
    expect(() => ring.hash('code', '1')).toThrow();
  });
});

describe('another secret key', () => {
  it('opens every kind of sealed field, and the one before opens none', async () => {
    const before = await start(alone(first));
    const plain = await fillAll(before);
    expect(plain.size).toBeGreaterThan(12);
    const during = await start(both);
    expect(await readAll(during.unseal)).toEqual(plain);
    // A process that still runs with the one key alone opens what one that knows both has sealed.
    expect(before.unseal(during.seal('new'))).toBe('new');

    const { resealed, unreadable } = await rotate(both);
    expect([resealed, unreadable]).toEqual([plain.size, 0]);
    const after = await start(alone(second));
    expect(await readAll(after.unseal)).toEqual(plain);
    expect(await readAll(during.unseal)).toEqual(plain);
    expect([...new Set((await readAll(text => unseal(first, text))).values())]).toEqual([null]);
    expect(after.hash('code', '1')).toBe(before.hash('code', '1'));
    expect(await rotate(both)).toEqual({ resealed: 0, unreadable: 0, ended: true });
  });

  it('seals by itself in processes that know both, within seconds', async () => {
    await start(alone(first));
    const during = await start(both);
    await rotate(both);
    await expect.poll(() => unseal(second, during.seal('new')), { timeout: 60_000 }).toBe('new');
    expect(unseal(second, (await start(both)).seal('new'))).toBe('new');
  });

  it('is not let in alone before all is sealed by it', async () => {
    await fillAll(await start(alone(first)));
    await killed(both);
    await expect(start(alone(second))).rejects.toThrow(/secret:rotate has not ended/);
    await start(both);
    await rotate(both);
    await start(alone(second));
  });

  it('is not replaced by a third before all is sealed by it', async () => {
    const plain = await fillAll(await start(alone(first)));
    await killed(both);
    const third = { secretKey: randomBytes(32), previousSecretKey: second };
    await expect(start(third)).rejects.toThrow(/secret:rotate has not ended/);
    await expect(rotate(third)).rejects.toThrow(/secret:rotate has not ended/);
    await rotate(both);
    await rotate(third);
    expect(await readAll((await start(alone(third.secretKey))).unseal)).toEqual(plain);
  });

  it('is taken back by the one before, also halfway', async () => {
    const plain = await fillAll(await start(alone(first)));
    await killed(both);
    await rotate({ secretKey: first, previousSecretKey: second });
    expect(await readAll((await start(alone(first))).unseal)).toEqual(plain);
  });

  it('comes again', async () => {
    const before = await start(alone(first));
    const plain = await fillAll(before);
    await rotate(both);
    const third = randomBytes(32);
    await rotate({ secretKey: third, previousSecretKey: second });
    expect(await readAll((await start(alone(third))).unseal)).toEqual(plain);
  });

  it('does not undo what somebody changed meanwhile, and leaves what no key opens', async () => {
    const ring = await start(alone(first));
    const many = Array.from({ length: 1200 }, (_, n) => ({ _id: `${n}`, text: ring.seal(`old ${n}`) }));
    await stored('letters').insertMany([...many, { _id: 'lost', text: seal(randomBytes(32), 'lost') }]);
    const during = await start(both);
    const changing = (async () => {
      for (let n = 0; n < 1200; n += 3)
        await stored('letters').updateOne({ _id: `${n}` }, { $set: { text: during.seal(`new ${n}`) } });
    })();
    const lines: string[] = [];
    const [result] = await Promise.all([rotate(both, line => lines.push(line)), changing]);
    expect(result).toMatchObject({ unreadable: 1, ended: false });
    expect(lines).toContain('letters: 1 that neither key opens');
    await expect(start(alone(second))).rejects.toThrow(/secret:rotate has not ended/);
    expect(await reseal({ ...parts(both), leaveUnreadable: true })).toMatchObject({
      unreadable: 1,
      ended: true,
    });
    const after = await start(alone(second));
    for await (const { _id, text } of stored('letters').find({ _id: { $ne: 'lost' } }))
      expect(after.unseal(text)).toBe(`${Number(_id) % 3 === 0 ? 'new' : 'old'} ${_id}`);
  });

  it('loses nothing where the command is killed, and is brought to its end by the next', async () => {
    const ring = await start(alone(first));
    const plain = await fillAll(ring);
    const answers = Array.from({ length: 3000 }, (_, n) => ({ _id: `a${n}`, answer: ring.seal(`${n}`) }));
    await stored('idempotency').insertMany(answers);
    const command = spawn(
      process.execPath,
      [fileURLToPath(new URL('../rotateSecretKey.ts', import.meta.url))],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          PATH: process.env.PATH ?? '',
          ...compileCache,
          WORKBAY_EMBEDDED: '1',
          MONGODB_URI: place.uri,
          MONGODB_DATABASE: place.database,
          SECRET_KEY: second.toString('base64'),
          SECRET_KEY_PREVIOUS: first.toString('base64'),
        },
      },
    );
    // The first line tells that one collection is done.
    command.stdout.once('data', () => command.kill('SIGKILL'));
    expect(await new Promise(resolve => command.once('close', (_, signal) => resolve(signal)))).toBe(
      'SIGKILL',
    );
    await expect(start(alone(second))).rejects.toThrow(/has not ended/);
    expect(await readAll((await start(both)).unseal)).toEqual(plain);
    await rotate(both);
    const after = await start(alone(second));
    expect(await readAll(after.unseal)).toEqual(plain);
    for await (const { _id, answer } of stored('idempotency').find({ _id: /^a/ }))
      expect(after.unseal(answer)).toBe(_id.slice(1));
  });
});

it('the compiler holds the list of sealed fields against the documents', () => {
  expectTypeOf<SealedPath<Letter>>().toEqualTypeOf<'text' | 'drafts.text'>();
  expectTypeOf<SealedPath<{ _id: string; open: string; at: Date }>>().toEqualTypeOf<never>();
  expectTypeOf<SealedFields<Letter>>().toEqualTypeOf<{ sealed: { text: true; 'drafts.text': true } }>();
  // What is not listed as sealed cannot be opened.
  expectTypeOf<Parameters<KeyRing['unseal']>>().toEqualTypeOf<[Sealed]>();
  expectTypeOf<string>().not.toExtend<Sealed>();
});
