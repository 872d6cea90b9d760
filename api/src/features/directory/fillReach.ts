import type { Database } from '../../data/connection.ts';
import type { EntryDocument } from './store.ts';
import { reachOf } from './visits.ts';

/** Gives entries that a process of before has written the cells by which who names a town finds whoever comes there. */
export async function fillReach({ db }: Database): Promise<void> {
  const options = { comment: 'platform: cells of where workshops come to', bypassDocumentValidation: true };
  const entries = db.collection<EntryDocument>('directoryEntries');
  const fields = { homeVisit: 1, homeVisitKm: 1, location: 1, visits: 1, changedAt: 1 };
  for (;;) {
    const some = await entries
      .find({ reach: { $exists: false } }, { ...options, projection: fields, limit: 500 })
      .toArray();
    if (some.length === 0) return;
    // What a running process has changed meanwhile is read anew.
    const changes = some.map(entry => ({
      updateOne: {
        filter: { _id: entry._id, reach: { $exists: false }, changedAt: entry.changedAt },
        update: { $set: { reach: reachOf(entry) } },
      },
    }));
    await entries.bulkWrite(changes, { ...options, ordered: false });
  }
}
