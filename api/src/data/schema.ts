import { isDeepStrictEqual } from 'node:util';
import type { CollectionInfo, CreateIndexesOptions, Db, Document, IndexSpecification } from 'mongodb';
import type { CollectionDefinition, Index } from './collections.ts';
import type { Database } from './connection.ts';

type Wanted = { name: string; key: IndexSpecification; options: CreateIndexesOptions };

function wanted(definition: CollectionDefinition<unknown>, index: Index): Wanted {
  const bound =
    definition.scope === 'tenant' && !index.acrossTenants && index.expireAfterSeconds === undefined;
  const key = { ...(bound ? { tenantId: 1 as const } : {}), ...index.key };
  return {
    name: Object.entries(key)
      .map(([field, direction]) => `${field}_${direction}`)
      .join('_'),
    key,
    options: {
      ...(index.unique ? { unique: true } : {}),
      ...(index.where ? { partialFilterExpression: index.where } : {}),
      ...(index.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: index.expireAfterSeconds }),
    },
  };
}

function sameIndex(want: Wanted, have: Document): boolean {
  return (
    isDeepStrictEqual(Object.entries(want.key), Object.entries(have.key)) &&
    Boolean(have.unique) === Boolean(want.options.unique) &&
    have.expireAfterSeconds === want.options.expireAfterSeconds &&
    isDeepStrictEqual(have.partialFilterExpression ?? null, want.options.partialFilterExpression ?? null)
  );
}

/**
 * Makes the collections, validators and indexes that are declared. An index that is there but different or undeclared is
 * reported, not touched: building or dropping one on a large collection is an operator's decision.
 */
export async function ensureSchema(
  { db }: Database,
  definitions: CollectionDefinition<unknown>[],
  report: (line: string) => void,
): Promise<void> {
  const existing = new Map((await db.listCollections().toArray()).map(info => [info.name, info]));
  await Promise.all(
    definitions.map(definition => ensureCollection(db, definition, existing.get(definition.name), report)),
  );
}

async function ensureCollection(
  db: Db,
  definition: CollectionDefinition<unknown>,
  info: CollectionInfo | Pick<CollectionInfo, 'name' | 'type'> | undefined,
  report: (line: string) => void,
): Promise<void> {
  const validation = {
    validator: definition.validator ?? {},
    validationLevel: 'strict',
    validationAction: 'error',
  };
  if (!info) await db.createCollection(definition.name, validation);
  else if (!isDeepStrictEqual('options' in info ? (info.options?.validator ?? {}) : {}, validation.validator))
    await db.command({ collMod: definition.name, ...validation });

  const collection = db.collection(definition.name);
  const have = new Map((info ? await collection.indexes() : []).map(index => [index.name, index]));
  const missing: Wanted[] = [];
  for (const index of definition.indexes) {
    const want = wanted(definition, index);
    const found = have.get(want.name);
    have.delete(want.name);
    if (!found) missing.push(want);
    else if (!sameIndex(want, found))
      report(`index ${definition.name}.${want.name} differs from its declaration`);
  }
  for (const name of have.keys()) {
    if (name !== '_id_') report(`index ${definition.name}.${name} is not declared`);
  }
  if (missing.length === 0) return;
  if (info)
    for (const index of missing) report(`index ${definition.name}.${index.name} was missing; building it`);
  await collection.createIndexes(
    missing.map(({ name, key, options }) => ({ name, key, ...options }) as never),
  );
}
