import type { Db, Document } from 'mongodb';
import { expect } from 'vitest';
import type { CollectionDefinition } from '../src/data/collections.ts';
import { comment } from './app.ts';

/** What collections hold, as one text that two moments can be compared by, a line a document. One command: a hundred finds take a quarter of a second. */
export async function snapshot(
  db: Db,
  definitions: CollectionDefinition<unknown>[],
  filter: Document,
  projection?: Document,
): Promise<string> {
  const of = (name: string) => [
    { $match: filter },
    { $sort: { _id: 1 } },
    ...(projection ? [{ $project: projection }] : []),
    { $set: { collection: name } },
  ];
  const [first, ...rest] = definitions.map(({ name }) => name);
  if (!first) return '';
  const unions = rest.map(coll => ({ $unionWith: { coll, pipeline: of(coll) } }));
  const all = await db
    .collection(first)
    .aggregate([...of(first), ...unions], { comment })
    .toArray();
  const known = (key: string, value: unknown) => (underway.has(key) ? undefined : value);
  return all.map(document => JSON.stringify(document, known)).join('\n');
}

/** What any call changes of who makes it. */
const underway = new Set(['lastUsedAt']);

/** Whether calls leave everything as it was. It is looked at after every 25 of them: after each, that would be a third of a walk. */
export function watchOver(look: () => Promise<string>) {
  let known: string | null = null;
  let called: string[] = [];
  const check = async () => {
    const [before, since] = [known, called];
    called = [];
    known = await look();
    if (before !== null) expect(known, `after one of ${since}`).toBe(before);
  };
  return {
    /** At first, this is what everything is compared with. */
    check,
    async called(operationId: string) {
      called.push(operationId);
      if (called.length === 25) await check();
    },
  };
}
