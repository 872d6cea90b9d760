import type { Bytes } from '../../data/binary.ts';
import {
  definePlatformCollection,
  defineTenantCollection,
  type TenantDocument,
} from '../../data/collections.ts';
import { type DueField, dueIndex, narrowedDueIndex, type Queued, sheetDueIndex } from '../../data/queue.ts';
import type { Sealed } from '../../data/seal.ts';
import type { Archive } from '../../documents/zip.ts';
import type { Filters, ListName } from '../sheets/lists.ts';

/** How far an export has come; all that another process needs to go on with it. */
export type Progress = {
  archive: Archive;
  /** Collections that are in it whole. */
  done: string[];
  /** The last document that is in it, of the collection that is being read. */
  after: string | null;
  /** Documents by collection. */
  counts: Record<string, number>;
  parts: number;
};

/** A list as a file, for the one person who asked for it. */
export type SheetAsked = {
  by: string;
  list: ListName;
  format: 'csv' | 'xlsx';
  fromDay: string | null;
  toDay: string | null;
  /** Those of an older version have none. */
  filters?: Filters;
};

/** An archive of all data of a workshop or a person: `tenantId` is the one's or the other's id; or a sheet of the workshop. */
export type ExportDocument = TenantDocument &
  Queued & {
    requestedBy: string;
    sheet?: SheetAsked | undefined;
    /** A sheet's `dueAt`. */
    sheetDueAt?: Date;
    /** That of a sheet with filters, which a process of before they were known would leave out. */
    narrowedDueAt?: Date;
    status: 'running' | 'ready' | 'failed';
    progress: Progress;
    /** How often in a row it was begun without coming further. */
    attempts: number;
    /** Documents, or rows of a sheet, so far. */
    documents: number;
    size: number | null;
    readyAt: Date | null;
    expiresAt: Date;
  };

export const exportsCollection = defineTenantCollection<ExportDocument>('exports', {
  audit: {
    quiet: [
      'sheetDueAt',
      'narrowedDueAt',
      'progress',
      'attempts',
      'documents',
      'size',
      'readyAt',
      'expiresAt',
    ],
  },
  indexes: [
    { key: { 'sheet.by': 1, _id: -1 } },
    // One of all data, and one sheet for each person.
    { key: { status: 1, 'sheet.by': 1 }, unique: true, where: { status: 'running' } },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    dueIndex,
    sheetDueIndex,
    narrowedDueIndex,
  ],
});

/** By which field it waits: no archive of all data holds up a sheet. */
export function dueFieldOf({ sheet }: { sheet?: SheetAsked | undefined }): DueField {
  if (!sheet) return 'dueAt';
  return Object.keys(sheet.filters ?? {}).length > 0 ? 'narrowedDueAt' : 'sheetDueAt';
}

/** The archive's bytes in order; `_id` is the export's id and the number. */
export type ExportPartDocument = TenantDocument & {
  exportId: string;
  number: number;
  /** Bytes of the file before it; those that an older version made have none. */
  offset?: number;
  data: Bytes;
  expiresAt: Date;
};

export const exportPartsCollection = defineTenantCollection<ExportPartDocument>('exportParts', {
  audit: false,
  indexes: [
    { key: { exportId: 1, number: 1 } },
    { key: { exportId: 1, offset: 1 } },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
});

/** What is still to be erased. It is gone once that is done, and until then knows no more than it needs. */
export type ErasureDocument = Queued & {
  _id: string;
  /** A workshop that is deleted, at `dueAt`, and what of it is kept for tax law, later. */
  workshopId: string | null;
  /** Sealed: the `Leaver` whose account is deleted. */
  person: Sealed | null;
  createdAt: Date;
};

export const erasuresCollection = definePlatformCollection<ErasureDocument>('erasures', {
  audit: false,
  sealed: { person: true },
  indexes: [{ key: { workshopId: 1 }, unique: true, where: { workshopId: { $type: 'string' } } }, dueIndex],
});
