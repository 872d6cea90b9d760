import type { ClientSession, Collection, Document, Filter, UpdateFilter } from 'mongodb';
import type { CollectionDefinition } from './collections.ts';
import { applied, isPlain, isWorthNoting, note, type TrailScope, touchedOf } from './trail.ts';

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

  return {
    mayChange,

    async updateOne(
      filter: Filter<T>,
      update: UpdateFilter<T>,
      extra: { upsert?: boolean },
    ): Promise<number> {
      mayChange();
      if (!isWorthNoting(scope, definition, update)) {
        const result = await collection.updateOne(filter, update, { ...options, ...extra });
        return result.matchedCount + result.upsertedCount;
      }
      const { value, lastErrorObject } = await collection.findOneAndUpdate(filter, update, {
        ...options,
        ...extra,
        returnDocument: 'before',
        includeResultMetadata: true,
      });
      const count: number = lastErrorObject?.n ?? 0;
      if (value) note(scope, definition, 'updated', { before: value, after: applied(value, update) });
      else if (count > 0)
        note(scope, definition, 'created', {
          filter,
          after: { ...filter, ...update.$setOnInsert, ...update.$set },
        });
      return count;
    },

    async updateMany(filter: Filter<T>, update: UpdateFilter<T>): Promise<number> {
      mayChange();
      const { modifiedCount } = await collection.updateMany(filter, update, options);
      if (modifiedCount > 0 && isWorthNoting(scope, definition, update))
        note(scope, definition, 'updated', { filter, after: { ...update.$set } });
      return modifiedCount;
    },

    async findOneAndUpdate(filter: Filter<T>, update: UpdateFilter<T>, extra: { upsert?: boolean }) {
      mayChange();
      const noted = isWorthNoting(scope, definition, update);
      if (noted && !extra.upsert && isPlain(update)) {
        const before = await collection.findOneAndUpdate(filter, update, {
          ...options,
          returnDocument: 'before',
        });
        if (!before) return null;
        const after = applied(before, update);
        note(scope, definition, 'updated', { before, after });
        return after;
      }
      const after = await collection.findOneAndUpdate(filter, update, {
        ...options,
        ...extra,
        returnDocument: 'after',
      });
      if (after && noted) note(scope, definition, 'updated', { after: touchedOf(after, update) });
      return after;
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
