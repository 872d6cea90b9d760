import type { Database } from '../../data/connection.ts';
import type { EntryDocument } from './store.ts';
import { reachOf } from './visits.ts';

const atOnce = 500;

/**
 * Gives entries their cells anew where a process of before has listed or changed a workshop: it knows of no cells, so it leaves
 * those that were there, and when they were made. `since` bounds it to what has changed since then.
 */
export async function mendReach({ db }: Database, since?: Date): Promise<void> {
  const options = { comment: 'platform: cells of where workshops come to', bypassDocumentValidation: true };
  const entries = db.collection<EntryDocument>('directoryEntries');
  const stale = entries.find(
    { changedAt: { $gte: since ?? new Date(0) }, $expr: { $ne: ['$measuredAt', '$changedAt'] } },
    {
      ...options,
      projection: { homeVisit: 1, homeVisitKm: 1, location: 1, visits: 1, changedAt: 1 },
      sort: { changedAt: 1 },
      batchSize: atOnce,
    },
  );
  let some: EntryDocument[] = [];
  const mend = async () => {
    // What a running process has changed meanwhile is found the next time.
    const changes = some.map(entry => ({
      updateOne: {
        filter: { _id: entry._id, changedAt: entry.changedAt },
        update: { $set: { reach: reachOf(entry), measuredAt: entry.changedAt } },
      },
    }));
    some = [];
    if (changes.length > 0) await entries.bulkWrite(changes, { ...options, ordered: false });
  };
  for await (const entry of stale) {
    some.push(entry);
    if (some.length === atOnce) await mend();
  }
  await mend();
}
