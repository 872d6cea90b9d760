import type { ClientSession, Collection, Document, Filter, UpdateFilter } from 'mongodb';
import type { CollectionDefinition } from './collections.ts';
import { applied, isPlain, isWorthNoting, note, type TrailScope } from './trail.ts';

/** More than so many documents at once are noted by what named them. */
const mostNoted = 50;

type Options = { session?: ClientSession; comment?: string };

/**
 * The writes that both doors share. Where the transaction keeps a trail, a change fetches what it replaces with the very
 * command that replaces it, so that the trail costs no command.
 */
export function notedWrites<T extends Document>(
  scope: TrailScope,
  definition: Pick<CollectionDefinition<T>, 'name' | 'audit' | 'appendOnly'>,
  collection: Collection<T>,
  options: Options,
) {
  const mayChange = () => {
    if (definition.appendOnly) throw new Error(`${definition.name} is append only`);
  };

  /** Changes one document, notes how it was and is, and returns it: worked out where that is exact, else read back. */
  async function changed(filter: Filter<T>, update: UpdateFilter<T>, extra: { upsert?: boolean }) {
    const { value: before, lastErrorObject } = await collection.findOneAndUpdate(filter, update, {
      ...options,
      ...extra,
      returnDocument: 'before',
      includeResultMetadata: true,
    });
    const _id = before?._id ?? lastErrorObject?.upserted;
    if (_id === undefined) return null;
    const after =
      before && isPlain(update)
        ? applied(before, update)
        : await collection.findOne(same(filter, _id), options);
    if (after) note(scope, definition, before ? 'updated' : 'created', { before, after });
    return after;
  }

  // What the filter asks for may be what the change has ended; whose it is stays.
  const same = ({ tenantId }: Filter<T>, _id: unknown) =>
    ({ _id, ...(tenantId ? { tenantId } : {}) }) as Filter<T>;

  return {
    mayChange,

    async updateOne(
      filter: Filter<T>,
      update: UpdateFilter<T>,
      extra: { upsert?: boolean },
    ): Promise<number> {
      mayChange();
      if (isWorthNoting(scope, definition, update)) return (await changed(filter, update, extra)) ? 1 : 0;
      const result = await collection.updateOne(filter, update, { ...options, ...extra });
      return result.matchedCount + result.upsertedCount;
    },

    async updateMany(filter: Filter<T>, update: UpdateFilter<T>): Promise<number> {
      mayChange();
      if (!isWorthNoting(scope, definition, update))
        return (await collection.updateMany(filter, update, options)).modifiedCount;
      const before = await collection.find(filter, { ...options, limit: mostNoted + 1 }).toArray();
      const { modifiedCount } = await collection.updateMany(filter, update, options);
      if (before.length <= mostNoted && isPlain(update)) {
        for (const doc of before)
          note(scope, definition, 'updated', { before: doc, after: applied(doc, update) });
      } else if (modifiedCount > 0) note(scope, definition, 'updated', { filter, after: { ...update.$set } });
      return modifiedCount;
    },

    async findOneAndUpdate(filter: Filter<T>, update: UpdateFilter<T>, extra: { upsert?: boolean }) {
      mayChange();
      if (isWorthNoting(scope, definition, update)) return changed(filter, update, extra);
      return collection.findOneAndUpdate(filter, update, { ...options, ...extra, returnDocument: 'after' });
    },

    async deleteOne(filter: Filter<T>): Promise<number> {
      mayChange();
      if (!scope.trail || definition.audit === false)
        return (await collection.deleteOne(filter, options)).deletedCount;
      const before = await collection.findOneAndDelete(filter, options);
      if (before) note(scope, definition, 'deleted', { before });
      return before ? 1 : 0;
    },

    async deleteMany(filter: Filter<T>): Promise<number> {
      mayChange();
      const { deletedCount } = await collection.deleteMany(filter, options);
      if (deletedCount > 0) note(scope, definition, 'deleted', { filter });
      return deletedCount;
    },
  };
}
