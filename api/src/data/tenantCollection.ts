import type { Collection, Document, Filter, OptionalUnlessRequiredId, Sort, UpdateFilter } from 'mongodb';
import { Problem } from '../errors.ts';
import type { CollectionDefinition, TenantDocument } from './collections.ts';
import { notedWrites } from './noted.ts';
import { type Packed, packed, rowProjection } from './packed.ts';
import { type DataScope, nowOf } from './scope.ts';
import { note } from './trail.ts';

export type { Filter, UpdateFilter };

type New<T extends TenantDocument> = Omit<T, 'tenantId' | 'createdAt' | 'updatedAt' | 'version'> &
  Partial<Pick<T, 'createdAt'>>;

/** `hint` names an index where the planner, with few documents at hand, would rather sort in memory. */
export type FindOptions = { sort?: Sort; limit?: number; projection?: Document; hint?: Document };

export type Listed<T> = Omit<T, 'search'>;

/** `limit` documents older than `after`. */
export type Paging = { limit: number; after: string | null };

/** Which documents a page of a list shows, and in which order: one more than its limit, by which one sees that there are others. */
export type Selection<T> = { filter: Filter<T>; sort: Sort; limit: number; hint?: Document };

export const newestFirst = <T extends TenantDocument>(
  filter: Filter<T>,
  { limit, after }: Paging,
): Selection<T> => ({
  // The driver's generic types cannot see that each document has an id of type string.
  filter: after ? ({ ...filter, _id: { $lt: after } } as Filter<T>) : filter,
  sort: { _id: -1 },
  limit: limit + 1,
});

const withoutSearch = { search: 0 };

export type TenantCollection<T extends TenantDocument> = ReturnType<typeof tenantCollection<T>>;

const otherCollections = new Set(['$lookup', '$graphLookup', '$unionWith', '$out', '$merge']);

/**
 * The only way to a tenant's documents: every filter, insert and pipeline is bound to the scope's tenant here, so no
 * query elsewhere can forget it; and so are those of who sees only the jobs given to them to what they may see. Throws where the scope has no tenant.
 */
export function tenantCollection<T extends TenantDocument>(
  scope: DataScope,
  definition: CollectionDefinition<T, 'tenant'>,
) {
  const { tenantId, onlyJobsOf } = scope;
  const { bounds } = definition;
  if (!tenantId) throw new Problem('forbidden', 'This credential belongs to no workshop.');
  const collection: Collection<T> = scope.database.db.collection<T>(definition.name);
  const inSession = scope.session ? { session: scope.session } : {};
  const writes = notedWrites(scope, definition, collection, inSession);

  // The driver's generic types cannot see that T has a tenantId of type string; these casts say so, here only.
  const bound = async (filter: Filter<T>) => {
    if (!bounds || !onlyJobsOf) return { ...filter, tenantId } as Filter<T>;
    return {
      ...filter,
      tenantId,
      $and: [...(filter.$and ?? []), await bounds(scope, onlyJobsOf)],
    } as Filter<T>;
  };
  const unchanged = ({ _id, version }: T) => ({ _id, version, tenantId }) as Filter<T>;
  const named = (ids: string[]) => ({ _id: { $in: ids } }) as Filter<T>;
  const insertable = (doc: Document) => doc as OptionalUnlessRequiredId<T>;
  const stripped = (doc: unknown) => doc as T;

  const guarded = (update: UpdateFilter<T>) => {
    const { $set } = update;
    if ($set && 'tenantId' in $set) throw new Error('a document never changes its tenant');
    return update;
  };
  const stamped = (doc: New<T>): T => {
    const now = nowOf(scope);
    return stripped({ createdAt: now, ...doc, tenantId, updatedAt: doc.createdAt ?? now, version: 1 });
  };

  return {
    async findOne(filter: Filter<T>, projection?: Document): Promise<T | null> {
      const found = await collection.findOne(await bound(filter), {
        ...inSession,
        ...(projection ? { projection } : {}),
      });
      return found ? stripped(found) : null;
    },

    /** One that is shown and not written back: without the search terms, which can be half of a document. */
    async show(filter: Filter<T>): Promise<Listed<T> | null> {
      return this.findOne(filter, withoutSearch);
    },

    async find(filter: Filter<T>, options: FindOptions = {}): Promise<T[]> {
      const limit = options.limit ? { limit: options.limit, batchSize: options.limit + 1 } : {};
      const found = await collection
        .find(await bound(filter), { ...inSession, ...options, ...limit })
        .toArray();
      return found.map(stripped);
    },

    /** What is shown of them and not written back, so without the search terms. */
    async select(selection: Selection<T> | null): Promise<Listed<T>[]> {
      if (!selection) return [];
      const { filter, ...order } = selection;
      return this.find(filter, { ...order, projection: withoutSearch });
    },

    /** The same of the newest. */
    async list(filter: Filter<T>, at: Paging): Promise<Listed<T>[]> {
      return this.select(newestFirst(filter, at));
    },

    /** The same as rows of what stands at these paths, for lists that are read to their end. */
    async selectPacked(selection: Selection<T> | null, paths: readonly string[]): Promise<Packed> {
      if (!selection) return packed([]);
      const { filter, ...order } = selection;
      const found = await collection
        .find<Uint8Array>(await bound(filter), {
          ...inSession,
          ...order,
          projection: rowProjection(paths),
          batchSize: order.limit + 1,
          raw: true,
        })
        .toArray();
      return packed(found);
    },

    /** How many there are, counted so far and no further. */
    async countUpTo(most: number, filter: Filter<T> = {}): Promise<number> {
      return (await this.find(filter, { limit: most, projection: { _id: 1 } })).length;
    },

    async exists(filter: Filter<T>): Promise<boolean> {
      const found = await collection.findOne(await bound(filter), { ...inSession, projection: { _id: 1 } });
      return found !== null;
    },

    /** Adds tenantId, createdAt, updatedAt and version 1, and returns what was stored. */
    async insertOne(doc: New<T>): Promise<T> {
      const stored = stamped(doc);
      await collection.insertOne(insertable(stored), inSession);
      note(scope, definition, 'created', { after: stored });
      return stored;
    },

    async insertMany(docs: New<T>[]): Promise<void> {
      if (docs.length === 0) return;
      const stored = docs.map(stamped);
      await collection.insertMany(stored.map(insertable), inSession);
      for (const after of stored) note(scope, definition, 'created', { after });
    },

    /** Stores `after` in place of `before` if nobody else did; version and updatedAt move on. */
    async replace(before: T, after: T): Promise<T> {
      writes.mayChange();
      const stored = { ...after, tenantId, updatedAt: nowOf(scope), version: before.version + 1 };
      const result = await collection.replaceOne(unchanged(before), stored, inSession);
      if (result.matchedCount === 0) throw new Problem('version_conflict');
      note(scope, definition, 'updated', { before, after: stored });
      return stored;
    },

    async updateOne(
      filter: Filter<T>,
      update: UpdateFilter<T>,
      options: { upsert?: boolean } = {},
    ): Promise<number> {
      return writes.updateOne(await bound(filter), guarded(update), options);
    },

    async updateMany(filter: Filter<T>, update: UpdateFilter<T>): Promise<number> {
      return writes.updateMany(await bound(filter), guarded(update));
    },

    /** One command for all; for collections that the audit log leaves out. */
    async updateEach(
      each: { filter: Filter<T>; update: UpdateFilter<T>; upsert?: boolean }[],
    ): Promise<void> {
      writes.mayChange();
      if (definition.audit !== false) throw new Error(`${definition.name} is on record: change one by one`);
      if (each.length === 0) return;
      const operations = await Promise.all(
        each.map(async ({ filter, update, upsert = false }) => ({
          updateOne: { filter: await bound(filter), update: guarded(update), upsert },
        })),
      );
      await collection.bulkWrite(operations, { ...inSession, ordered: false });
    },

    async findOneAndUpdate(
      filter: Filter<T>,
      update: UpdateFilter<T>,
      options: { upsert?: boolean } = {},
    ): Promise<T | null> {
      const found = await writes.findOneAndUpdate(await bound(filter), guarded(update), options);
      return found ? stripped(found) : null;
    },

    async deleteOne(filter: Filter<T>): Promise<number> {
      return writes.deleteOne(await bound(filter));
    },

    async deleteMany(filter: Filter<T>): Promise<number> {
      return writes.deleteMany(await bound(filter));
    },

    /** Deletes these, with one command. */
    async deleteDocuments(docs: T[]): Promise<void> {
      if (docs.length === 0) return;
      writes.mayChange();
      await collection.deleteMany(await bound(named(docs.map(({ _id }) => _id))), inSession);
      for (const before of docs) note(scope, definition, 'deleted', { before });
    },

    /** Which of these values the field has in some document. */
    async having(field: string, values: string[]): Promise<Set<string>> {
      if (values.length === 0) return new Set();
      const found = await this.aggregate<{ _id: string }>([
        { $match: { [field]: { $in: values } } },
        { $group: { _id: `$${field}` } },
      ]);
      return new Set(found.map(({ _id }) => _id));
    },

    async aggregate<R extends Document>(pipeline: Document[]): Promise<R[]> {
      for (const stage of pipeline) {
        const name = Object.keys(stage)[0] ?? '';
        if (otherCollections.has(name)) throw new Error(`${name} would leave the tenant's documents`);
      }
      return collection.aggregate<R>([{ $match: await bound({}) }, ...pipeline], inSession).toArray();
    },
  };
}
