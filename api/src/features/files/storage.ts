import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type FileDocument, storageCollection } from './store.ts';

/** Counts a file in or out, in the transaction that makes it ready or deletes it. What customers show beside reviews is not the workshop's matter. */
export async function countStorage(scope: DataScope, file: FileDocument, sign: 1 | -1): Promise<void> {
  if (file.purpose === 'review_photo') return;
  const bytes = file.objects.reduce((sum, { size }) => sum + size, 0);
  const now = new Date();
  await tenantCollection({ ...scope, tenantId: file.tenantId }, storageCollection).updateOne(
    { _id: file.tenantId },
    {
      $inc: { files: sign, bytes: sign * bytes },
      $set: { updatedAt: now },
      $setOnInsert: { createdAt: now, version: 1 },
    },
    { upsert: true },
  );
}

export async function storageOf(scope: DataScope): Promise<{ files: number; bytes: number }> {
  const found = await tenantCollection(scope, storageCollection).findOne({ _id: `${scope.tenantId}` });
  return { files: found?.files ?? 0, bytes: found?.bytes ?? 0 };
}
