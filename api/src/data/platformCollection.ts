import type { Collection, Document, Filter, OptionalUnlessRequiredId, UpdateFilter } from 'mongodb';
import type { CollectionDefinition } from './collections.ts';
import type { DataScope } from './scope.ts';
import type { FindOptions } from './tenantCollection.ts';

/**
 * The named door past the tenant's bounds: for the platform's own collections (users, sessions), and for the few reads
 * of a tenant's collection that must find the tenant first (an API key by its hash) or serve all (the outbox). The reason
 * travels with every command as its comment, where the database's log and our tests see it.
 */
export function platformCollection<T extends { _id: string }>(
  scope: Pick<DataScope, 'database' | 'session'>,
  definition: CollectionDefinition<T>,
  reason: string,
) {
  const collection: Collection<T> = scope.database.db.collection<T>(definition.name);
  const options = { comment: `platform: ${reason}`, ...(scope.session ? { session: scope.session } : {}) };
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

    async insertOne(doc: T): Promise<void> {
      await collection.insertOne(insertable(doc), options);
    },

    async updateOne(
      filter: Filter<T>,
      update: UpdateFilter<T>,
      extra: { upsert?: boolean } = {},
    ): Promise<number> {
      const result = await collection.updateOne(filter, update, { ...options, ...extra });
      return result.matchedCount + result.upsertedCount;
    },

    async updateMany(filter: Filter<T>, update: UpdateFilter<T>): Promise<number> {
      const result = await collection.updateMany(filter, update, options);
      return result.modifiedCount;
    },

    async findOneAndUpdate(filter: Filter<T>, update: UpdateFilter<T>): Promise<T | null> {
      const found = await collection.findOneAndUpdate(filter, update, {
        ...options,
        returnDocument: 'after',
      });
      return found ? stripped(found) : null;
    },

    /** One command; with `ordered` false, what can be written is. */
    async updateEach(
      writes: { filter: Filter<T>; update: UpdateFilter<T>; upsert?: boolean }[],
    ): Promise<void> {
      if (writes.length === 0) return;
      await collection.bulkWrite(
        writes.map(({ filter, update, upsert }) => ({
          updateOne: { filter, update, upsert: upsert ?? false },
        })),
        { ...options, ordered: false },
      );
    },

    async deleteMany(filter: Filter<T>): Promise<number> {
      const result = await collection.deleteMany(filter, options);
      return result.deletedCount;
    },

    async deleteOne(filter: Filter<T>): Promise<number> {
      const result = await collection.deleteOne(filter, options);
      return result.deletedCount;
    },
  };
}
