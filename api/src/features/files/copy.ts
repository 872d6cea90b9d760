import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import { emit } from '../events/events.ts';
import { filesOf } from './files.ts';
import { objectKey, objectOf, withoutAddresses } from './objects.ts';
import type { FilePurpose } from './purposes.ts';
import { countStorage } from './storage.ts';

type Copy = { from: string; fileId: string; to: string; id: string; purpose: FilePurpose; by: string };

/**
 * Gives another owner a finished file of their own, in use by one resource. The store is written first, under the id that
 * the caller keeps, so that trying again writes the same.
 */
export async function copyFile(
  scope: DataScope & { files: FileStore },
  { from, fileId, to, id, purpose, by }: Copy,
): Promise<boolean> {
  const source = await filesOf(scope, from).findOne({ _id: fileId, status: 'ready' });
  if (!source) return false;
  const copy = { ...source, _id: id, tenantId: to, purpose, attachedTo: by };
  for (const object of source.objects) {
    const bytes = await scope.files.read(objectKey(source, object), object.size);
    if (!bytes) return false;
    await scope.files.put(objectOf(copy, { ...object, bytes }));
  }
  const { tenantId: _owner, createdAt: _at, updatedAt: _then, version: _one, dueAt: _due, ...rest } = copy;
  const file = await filesOf(scope, to).insertOne(rest);
  await countStorage(scope, file, 1);
  await emit({ ...scope, tenantId: to }, 'file.completed', withoutAddresses(file));
  return true;
}
