import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import { fault } from '../../errors.ts';
import { dropFile, filesOf } from './files.ts';
import { objectKey } from './objects.ts';
import type { FilePurpose, FileType } from './purposes.ts';
import type { FileDocument } from './store.ts';

type Use = {
  owner: string;
  fileId: string;
  purpose: FilePurpose;
  by: string;
  /** Another resource that it may be taken over from. */
  from?: string | null;
  /** Who must have uploaded it, where not everybody whose owner this is may take it. */
  uploadedBy?: string;
  pointer: string;
};

/** Takes a finished file into use by one resource, in the transaction that names it there. Throws `unknown_reference`. */
export async function attachFile(
  scope: DataScope,
  { owner, fileId, purpose, by, from = null, uploadedBy, pointer }: Use,
): Promise<FileDocument> {
  const files = filesOf(scope, owner);
  const found = await files.findOne({ _id: fileId });
  const free =
    found?.status === 'ready' && found.purpose === purpose && [null, by, from].includes(found.attachedTo);
  // What others have uploaded for their jobs is not there for who sees only their own.
  const uploader = uploadedBy ?? scope.onlyJobsOf;
  const theirs = !uploader || found?.uploadedBy === uploader;
  if (!found || !free || !theirs)
    throw fault('unknown_reference', pointer, `names no finished ${purpose} that is free`);
  return files.replace(found, { ...found, attachedTo: by, dueAt: found.uploadExpiresAt });
}

/** Which of these are finished and in nobody's use. */
export async function freeFiles(
  scope: DataScope,
  purpose: FilePurpose,
  fileIds: string[],
): Promise<Set<string>> {
  if (fileIds.length === 0) return new Set();
  const found = await filesOf(scope, `${scope.tenantId}`).find({ _id: { $in: fileIds } });
  const free = found.filter(
    file => file.status === 'ready' && file.purpose === purpose && file.attachedTo === null,
  );
  return new Set(free.map(({ _id }) => _id));
}

/** What `by` names no longer is gone, unless another has taken it over. */
export async function detachFile(scope: DataScope, owner: string, fileId: string, by: string): Promise<void> {
  const file = await filesOf(scope, owner).findOne({ _id: fileId });
  if (file?.attachedTo === by) await dropFile(scope, file);
}

/** Hands a file that is in use over to another resource that names it. */
export async function giveFile(scope: DataScope, owner: string, fileId: string, to: string): Promise<void> {
  await filesOf(scope, owner).updateOne(
    { _id: fileId },
    { $set: { attachedTo: to, updatedAt: new Date() }, $inc: { version: 1 } },
  );
}

/** Takes `fileId` into use in place of `before`, which is deleted; either may be null. */
export async function replaceFile(
  scope: DataScope,
  before: string | null,
  { fileId, ...use }: Omit<Use, 'fileId'> & { fileId: string | null },
): Promise<void> {
  if (before === fileId) return;
  if (fileId) await attachFile(scope, { fileId, ...use });
  if (before) await detachFile(scope, use.owner, before, use.by);
}

/** The content of a finished file of the workshop; null where there is none. */
export async function readFile(
  scope: DataScope & { files: FileStore },
  fileId: string,
): Promise<{ type: FileType; bytes: Uint8Array } | null> {
  const file = await filesOf(scope, `${scope.tenantId}`).findOne({ _id: fileId });
  const [original] = file?.objects ?? [];
  if (!file || !original) return null;
  const bytes = await scope.files.read(objectKey(file, original), original.size);
  return bytes && { type: original.type, bytes };
}

/** Finished files of the workshop, in the order of their ids' list. */
export async function filesByIds(scope: DataScope, fileIds: string[]): Promise<FileDocument[]> {
  if (fileIds.length === 0) return [];
  const found = await filesOf(scope, `${scope.tenantId}`).find({ _id: { $in: fileIds } });
  return fileIds.flatMap(id => found.find(file => file._id === id && file.status === 'ready') ?? []);
}
