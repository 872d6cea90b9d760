import type { Collection, Document, Filter, OptionalUnlessRequiredId, UpdateFilter } from 'mongodb';
import type { CollectionDefinition } from './collections.ts';
import { notedWrites } from './noted.ts';
import type { DataScope } from './scope.ts';
import type { FindOptions } from './tenantCollection.ts';
import { isWorthNoting, note } from './trail.ts';

/** A document that knows its tenant, whatever else it is. */
export type OwnedDocument = { _id: string; tenantId: string };

/**
 * The named door past the tenant's bounds: for the platform's own collections (users, sessions), and for the few reads
 * of a tenant's collection that must find the tenant first (an API key by its hash) or serve all (the outbox). The reason
 * travels with every command as its comment, where the database's log and our tests see it.
 */
export function platformCollection<T extends { _id: string }>(
  scope: Pick<DataScope, 'database' | 'session' | 'trail'>,
  definition: CollectionDefinition<T>,
  reason: string,
) {
  const collection: Collection<T> = scope.database.db.collection<T>(definition.name);
  const options = { comment: `platform: ${reason}`, ...(scope.session ? { session: scope.session } : {}) };
  const writes = notedWrites(scope, definition, collection, options);
  const insertable = (doc: T) => doc as OptionalUnlessRequiredId<T>;
  const stripped = (doc: unknown) => doc as T;

  return {
    async findOne(filter: Filter<T>, projection?: Document): Promise<T | null> {
      const found = await collection.findOne(filter, { ...options, ...(projection ? { projection } : {}) });
      return found ? stripped(found) : null;
    },

    async find(filter: Filter<T>, find: FindOptions = {}): Promise<T[]> {
      const found = await collection.find(filter, { ...options, ...find }).toArray();
      return found.map(stripped);
    },

    async aggregate<R extends Document>(
      pipeline: Document[],
      by: Pick<FindOptions, 'hint'> = {},
    ): Promise<R[]> {
      return collection.aggregate<R>(pipeline, { ...options, ...by }).toArray();
    },

    async insertOne(doc: T): Promise<void> {
      await collection.insertOne(insertable(doc), options);
      note(scope, definition, 'created', { after: doc });
    },

    async insertMany(docs: T[]): Promise<void> {
      const [only, ...others] = docs;
      // For one document, a sixth less work in the driver than many.
      if (only && others.length === 0) return this.insertOne(only);
      await collection.insertMany(docs.map(insertable), options);
      for (const after of docs) note(scope, definition, 'created', { after });
    },

    async updateOne(
      filter: Filter<T>,
      update: UpdateFilter<T>,
      extra: { upsert?: boolean } = {},
    ): Promise<number> {
      return writes.updateOne(filter, update, extra);
    },

    async updateMany(filter: Filter<T>, update: UpdateFilter<T>): Promise<number> {
      return writes.updateMany(filter, update);
    },

    async findOneAndUpdate(filter: Filter<T>, update: UpdateFilter<T>): Promise<T | null> {
      const found = await writes.findOneAndUpdate(filter, update, {});
      return found ? stripped(found) : null;
    },

    /** One command, of which whatever can be written is. Returns the ids of what was inserted. */
    async updateEach(
      each: { filter: Filter<T>; update: UpdateFilter<T>; upsert?: boolean }[],
    ): Promise<ReadonlySet<string>> {
      writes.mayChange();
      if (each.length === 0) return new Set();
      const { upsertedIds } = await collection.bulkWrite(
        each.map(({ filter, update, upsert }) => ({
          updateOne: { filter, update, upsert: upsert ?? false },
        })),
        { ...options, ordered: false },
      );
      for (const { filter, update } of each) {
        if (isWorthNoting(scope, definition, update))
          note(scope, definition, 'updated', { filter, after: { ...update.$set } });
      }
      return new Set(Object.values(upsertedIds).map(String));
    },

    async deleteMany(filter: Filter<T>): Promise<number> {
      return writes.deleteMany(filter);
    },

    async deleteOne(filter: Filter<T>): Promise<number> {
      return writes.deleteOne(filter);
    },

    /** Takes personal data out of documents, also of those that are append only. No record keeps what it was. */
    async blank(filter: Filter<T>, update: UpdateFilter<T>, arrayFilters: Document[] = []): Promise<number> {
      return (await collection.updateMany(filter, update, { ...options, arrayFilters })).modifiedCount;
    },

    /** Removes documents, also of those that are append only. No record keeps what they were. */
    async purge(filter: Filter<T>): Promise<number> {
      return (await collection.deleteMany(filter, options)).deletedCount;
    },
  };
}
