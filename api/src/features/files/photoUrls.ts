import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { type FilesScope, toFile } from './objects.ts';
import type { FilePurpose } from './purposes.ts';
import { filesCollection } from './store.ts';

type Scope = Pick<DataScope, 'database' | 'session'> & FilesScope;

/** Where to read the small pictures of people, by file: a photo is its person's, and shown to whoever works with them. */
export async function photoUrls(ctx: Scope, fileIds: string[]): Promise<Map<string, string>> {
  const pictures = await openPictures(ctx, fileIds, ['profile_photo'], "colleagues' photos");
  return new Map([...pictures].map(([id, { smallUrl }]) => [id, smallUrl]));
}

/** Where to read pictures, by file: for whoever the caller knows may see them. */
export async function openPictures(
  ctx: Scope,
  fileIds: string[],
  purpose: FilePurpose[],
  reason: string,
): Promise<Map<string, { smallUrl: string; largeUrl: string }>> {
  if (fileIds.length === 0) return new Map();
  const found = await platformCollection(ctx, filesCollection, reason).find({
    _id: { $in: fileIds },
    purpose: { $in: purpose },
    status: 'ready',
  });
  const files = await Promise.all(found.map(file => toFile(ctx, file)));
  return new Map(
    files.flatMap(({ id, url, variants }) => {
      if (!url) return [];
      const named = (size: 'small' | 'large') => variants.find(({ name }) => name === size)?.url ?? url;
      return [[id, { smallUrl: named('small'), largeUrl: named('large') }]];
    }),
  );
}
