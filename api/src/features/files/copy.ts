import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import { duplicateKey } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import { emit } from '../events/events.ts';
import { filesOf, keptPendingMs } from './files.ts';
import { objectKey, objectOf, withoutAddresses } from './objects.ts';
import type { FilePurpose } from './purposes.ts';
import { countStorage } from './storage.ts';
import type { FileDocument } from './store.ts';
import { oneAtATime } from './turn.ts';

type Copy = { from: string; fileId: string; to: string; id: string; purpose: FilePurpose };

const gone = () => new Problem('unavailable', 'A copy is being cleaned away.', { retryAfter: 5 });

/**
 * Copies a finished file of one owner for another, outside of any transaction, which a slow store must not hold open. The copy
 * stays pending until `useCopy`, so one that nobody comes to use is cleaned away. It has the id that the caller keeps: whoever
 * asks again gets what there is. False where there is nothing to copy.
 */
export async function prepareCopy(
  scope: DataScope & { files: FileStore },
  { from, fileId, to, id, purpose }: Copy,
): Promise<boolean> {
  const outside = { ...scope, session: undefined, trail: undefined };
  const source = await filesOf(outside, from).findOne({ _id: fileId, status: 'ready' });
  if (!source) return false;
  const copies = filesOf(outside, to);
  const now = new Date();
  const dueAt = new Date(now.getTime() + keptPendingMs);
  const { name, type, size, uploadExpiresAt, uploadedBy } = source;
  const kept = { purpose, name, type, size, uploadExpiresAt, uploadedBy, attachedTo: null, dueAt };
  const begun = {
    ...kept,
    status: 'pending' as const,
    objects: [],
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
  await copies.updateOne({ _id: id }, { $setOnInsert: begun }, { upsert: true }).catch((error: unknown) => {
    // Another has begun it at the same time.
    if (!duplicateKey(error)) throw error;
  });
  const copy = await copies.findOne({ _id: id });
  if (!copy || copy.status === 'deleted') throw gone();
  if (copy.status === 'ready') return true;
  // Whoever takes it into use meanwhile would have to begin anew after each write.
  if (copy.objects.length > 0 && copy.dueAt && copy.dueAt.getTime() > now.getTime() + keptPendingMs / 2)
    return true;
  if (copy.objects.length === 0 && !(await putObjects(scope.files, source, copy))) return false;
  await copies.updateOne({ _id: id, status: 'pending' }, { $set: { objects: source.objects, dueAt } });
  return true;
}

async function putObjects(files: FileStore, source: FileDocument, copy: FileDocument): Promise<boolean> {
  for (const object of source.objects) {
    const put = await oneAtATime(async () => {
      const bytes = await files.read(objectKey(source, object), object.size);
      if (bytes) await files.put(objectOf(copy, { ...object, bytes }));
      return bytes !== null;
    });
    if (!put) return false;
  }
  return true;
}

/** Takes a copy that was prepared into use by one resource, in the transaction that names it there. */
export async function useCopy(
  scope: DataScope,
  { to, id, by }: { to: string; id: string; by: string },
): Promise<void> {
  const file = await filesOf(scope, to).findOneAndUpdate(
    { _id: id, status: 'pending', 'objects.0': { $exists: true } },
    {
      $set: { status: 'ready', attachedTo: by, updatedAt: new Date() },
      $unset: { dueAt: '', lease: '' },
      $inc: { version: 1 },
    },
  );
  if (!file) throw gone();
  await countStorage(scope, file, 1);
  await emit({ ...scope, tenantId: to }, 'file.completed', withoutAddresses(file));
}
