import type { ChangeStreamDocument } from 'mongodb';
import type { CollectionDefinition } from './collections.ts';
import type { Database } from './connection.ts';
import { operationTimeOf } from './operationTime.ts';

/** A document as it is now; null where it is gone. `changed` names the fields that an update set. */
export type Seen<T> = { document: T | null; changed: string[] };

type Options<T> = {
  database: Database;
  definition: CollectionDefinition<T>;
  reason: string;
  onChange: (seen: Seen<T>) => void;
  /** Nothing more comes, and something may have been missed. */
  onEnd: () => void;
};

/** Follows what becomes of a collection's documents, by whichever process. Resolves once nothing can be missed. */
export async function watchChanges<T extends { _id: string }>({
  database: { db },
  definition,
  reason,
  onChange,
  onEnd,
}: Options<T>): Promise<void> {
  const comment = `platform: ${reason}`;
  const changes = db.collection(definition.name).watch<T>([], {
    startAtOperationTime: await operationTimeOf(db, comment),
    fullDocument: 'updateLookup',
    maxAwaitTimeMS: 10_000,
    comment,
  });
  async function follow(): Promise<void> {
    for await (const change of changes) onChange(seen(change));
  }
  follow().then(onEnd, onEnd);

  function seen(change: ChangeStreamDocument<T>): Seen<T> {
    const document = 'fullDocument' in change ? (change.fullDocument ?? null) : null;
    const changed =
      change.operationType === 'update' ? Object.keys(change.updateDescription.updatedFields ?? {}) : [];
    return { document, changed };
  }
}
