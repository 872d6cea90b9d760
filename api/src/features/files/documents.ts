import type { DataScope } from '../../data/scope.ts';
import { filesOf } from './files.ts';
import type { FilePurpose } from './purposes.ts';
import type { FileDocument } from './store.ts';

/** An owner's finished documents, the newest first. */
export const readyDocuments = (
  scope: DataScope,
  owner: string,
  purpose: FilePurpose,
  limit: number,
): Promise<FileDocument[]> =>
  filesOf(scope, owner).find({ purpose, status: 'ready' }, { sort: { _id: -1 }, limit });
