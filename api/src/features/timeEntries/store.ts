import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

export type TimeEntryDocument = TenantDocument & {
  userId: string;
  job: { id: string; number: string };
  startedAt: Date;
  /** Null while the clock runs. */
  endedAt: Date | null;
  note: string | null;
};

export const timeEntriesCollection = defineTenantCollection<TimeEntryDocument>('timeEntries', {
  indexes: [
    { key: { _id: -1 } },
    { key: { 'job.id': 1, _id: -1 } },
    { key: { userId: 1, _id: -1 } },
    { key: { startedAt: 1 } },
    // One clock a person.
    { key: { userId: 1 }, unique: true, where: { endedAt: null } },
  ],
  bounds: (_scope, userId) => ({ userId }),
});
