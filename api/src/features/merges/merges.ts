import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { mergesCollection } from './store.ts';

/** What goes by an old id leads to what has it all now. */
export async function noteMerge(scope: DataScope, from: string, into: string): Promise<void> {
  const merges = tenantCollection(scope, mergesCollection);
  await merges.updateMany({ into: from }, { $set: { into } });
  await merges.insertOne({ _id: from, into });
}

/** The id that stands for these now, where they were merged. */
export async function mergedInto(scope: DataScope, ids: string[]): Promise<Map<string, string>> {
  const found = await tenantCollection(scope, mergesCollection).find({ _id: { $in: ids } });
  return new Map(found.map(({ _id, into }) => [_id, into]));
}

/** The ids of what was merged into this one. */
export async function mergedFrom(scope: DataScope, into: string): Promise<string[]> {
  const found = await tenantCollection(scope, mergesCollection).find({ into }, { projection: { _id: 1 } });
  return found.map(({ _id }) => _id);
}
