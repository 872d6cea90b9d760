import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { FilePurpose, FileType } from './purposes.ts';

/** An object in the store, named by the hash of its bytes. */
export type FileObject = {
  name: 'original' | 'large' | 'small';
  sha256: string;
  type: FileType;
  size: number;
  width: number | null;
  height: number | null;
};

/**
 * `tenantId` is the owner: a workshop's id, or a user's for what belongs to a person. `dueAt` says when the cleaner looks
 * at it: an upload that nobody completed, a photo that nothing names, what was deleted, the left-overs of an upload.
 */
export type FileDocument = TenantDocument &
  Queued & {
    purpose: FilePurpose;
    name: string;
    status: 'pending' | 'ready' | 'deleted';
    /** As announced until it is ready. */
    type: FileType;
    size: number;
    uploadExpiresAt: Date;
    uploadedBy: string | null;
    /** The original comes first. */
    objects: FileObject[];
    attachedTo: string | null;
  };

export const filesCollection = defineTenantCollection<FileDocument>('files', {
  indexes: [{ key: { _id: 1 } }, { key: { purpose: 1, status: 1, _id: -1 } }, dueIndex],
});

/** `_id` is the owner's id. */
export type StorageDocument = TenantDocument & { files: number; bytes: number };

export const storageCollection = defineTenantCollection<StorageDocument>('fileStorage', { indexes: [] });
