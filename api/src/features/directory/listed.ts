import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import type { Context } from '../../http/context.ts';
import { toDirectoryWorkshops } from './shown.ts';
import { entriesCollection } from './store.ts';

/** Those of the workshops that are listed now, in the order of the ids. */
export async function listedByIds(
  ctx: Context,
  ids: string[],
): Promise<components['schemas']['DirectoryWorkshop'][]> {
  const entries = platformCollection(ctx, entriesCollection, 'a customer sees their workshops');
  const found = new Map((await entries.find({ _id: { $in: ids } })).map(entry => [entry._id, entry]));
  const listed = ids.flatMap(id => found.get(id) ?? []);
  return toDirectoryWorkshops(
    ctx,
    listed.map(entry => ({ ...entry, distance: null, value: 0 })),
  );
}
