import type { CollectionDefinition } from './collections.ts';
import type { Database } from './connection.ts';

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
  const changes = db
    .collection(definition.name)
    .watch<T>([], { fullDocument: 'updateLookup', maxAwaitTimeMS: 10_000, comment });
  // The stream exists on the server with the first answer, empty as it may be.
  const first = changes.tryNext();
  async function follow(): Promise<void> {
    const early = await first;
    if (early) onChange(seen(early));
    for await (const change of changes) onChange(seen(change));
  }
  follow().then(onEnd, onEnd);
  await first;

  function seen(change: NonNullable<Awaited<typeof first>>): Seen<T> {
    const document = 'fullDocument' in change ? (change.fullDocument ?? null) : null;
    const changed =
      change.operationType === 'update' ? Object.keys(change.updateDescription.updatedFields ?? {}) : [];
    return { document, changed };
  }
}
