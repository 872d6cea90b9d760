import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connectOwn, dropOwn } from '../../../test/databases.ts';
import { entriesAtCities } from '../../../test/directoryEntries.ts';
import type { Database } from '../../data/connection.ts';
import { searchesOf } from './cache.ts';
import type { EntryDocument } from './store.ts';

let database: Database;
beforeAll(async () => {
  database = await connectOwn();
});
afterAll(() => dropOwn(database));

it('keeps answers as soon as something is asked, until something changes', async () => {
  const searches = searchesOf(database);
  let made = 0;
  const ask = () => searches.get('all', async () => ({ area: null, answer: { made: ++made } }));
  const asked = await ask();
  expect(asked).toEqual({ made: 1 });
  // A change stream that waits for its first change would take ten seconds.
  await vi.waitFor(async () => expect(await ask()).toBe(await ask()), { timeout: 8000 });
  const kept = await ask();
  await database.db.collection<EntryDocument>('directoryEntries').insertMany(await entriesAtCities(1));
  await vi.waitFor(async () => expect(await ask()).not.toBe(kept), { timeout: 60_000 });
});
