import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { AuditDocument } from '../audit/store.ts';
import type { Look } from './reading/look.ts';

type Schemas = components['schemas'];

/** `dueAt` says when the worker takes it: at once where there is something to do, else when it is given up or forgotten. */
export type ImportDocument = TenantDocument &
  Queued &
  Look & {
    kind: Schemas['ImportKind'];
    status: Schemas['Import']['status'];
    /** There for as long as the worker has to do with it, so that a workshop has one at a time. */
    working?: true;
    fileId: string;
    fileName: string;
    mapping: Record<string, number>;
    updateExisting: boolean;
    openedOn: string | null;
    rowsDone: number;
    /** The last row of the sheet that is done. */
    position: number;
    counts: Schemas['ImportCounts'];
    removed: number;
    faults: number;
    /** How often in a row it was begun without coming further. */
    attempts: number;
    failure: string | null;
    startedBy: AuditDocument['actor'];
    finishedAt: Date | null;
  };

export const importsCollection = defineTenantCollection<ImportDocument>('imports', {
  audit: { quiet: ['working', 'rowsDone', 'position', 'counts', 'attempts', 'faults', 'removed', 'samples'] },
  indexes: [
    { key: { _id: -1 } },
    { key: { working: 1 }, unique: true, where: { working: { $exists: true } } },
    dueIndex,
  ],
});

/** `_id` is made of the row, so that they come in the order of the rows. */
export type ImportFaultDocument = TenantDocument & Omit<Schemas['ImportFault'], 'id'> & { importId: string };

export const importFaultsCollection = defineTenantCollection<ImportFaultDocument>('importFaults', {
  audit: false,
  indexes: [
    { key: { importId: 1, _id: 1 } },
    { key: { createdAt: 1 }, expireAfterSeconds: 30 * 24 * 60 * 60 },
  ],
});

/** What some rows made, so that it can be undone; in the order in which it was made. */
export type ImportPartDocument = TenantDocument & {
  importId: string;
  /** The last row of these. */
  upTo: number;
  made: { row: number; ids: string[]; version?: number }[];
};

export const importPartsCollection = defineTenantCollection<ImportPartDocument>('importParts', {
  audit: false,
  indexes: [{ key: { importId: 1, upTo: 1 } }],
});
