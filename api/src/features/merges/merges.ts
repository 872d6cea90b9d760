import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type Contact, type MergeDocument, mergesCollection } from './store.ts';

/** What goes by an old id leads to what has it all now. */
export async function noteMerge(
  scope: DataScope,
  from: string,
  into: string,
  contact: Contact = {},
): Promise<void> {
  const merges = tenantCollection(scope, mergesCollection);
  await merges.updateMany({ into: from }, { $set: { into } });
  await merges.insertOne({ _id: from, into, ...contact });
}

/** The id that stands for these now, where they were merged. */
export async function mergedInto(scope: DataScope, ids: string[]): Promise<Map<string, string>> {
  const found = await tenantCollection(scope, mergesCollection).find({ _id: { $in: ids } });
  return new Map(found.map(({ _id, into }) => [_id, into]));
}

/** Gives what was merged into these, who go now, and keeps no more of it than the ids. */
export async function forgetMerged(scope: DataScope, into: string[]): Promise<MergeDocument[]> {
  const merges = tenantCollection(scope, mergesCollection);
  const found = await merges.find({ into: { $in: into } });
  if (found.length > 0)
    await merges.updateMany({ into: { $in: into } }, { $unset: { phone: '', email: '' } });
  return found;
}
