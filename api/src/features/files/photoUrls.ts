import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { type FilesScope, toFile } from './objects.ts';
import { filesCollection } from './store.ts';

/** Where to read the small pictures of people, by file: a photo is its person's, and shown to whoever works with them. */
export async function photoUrls(
  ctx: Pick<DataScope, 'database' | 'session'> & FilesScope,
  fileIds: string[],
): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  const found = await platformCollection(ctx, filesCollection, "colleagues' photos").find({
    _id: { $in: fileIds },
    purpose: 'profile_photo',
    status: 'ready',
  });
  const files = await Promise.all(found.map(file => toFile(ctx, file)));
  return new Map(
    files.flatMap(({ id, url, variants }) => {
      const address = variants.find(({ name }) => name === 'small')?.url ?? url;
      return address ? [[id, address]] : [];
    }),
  );
}
