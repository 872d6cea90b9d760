import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

/** `_id` is the tenant's. */
export type SampleDataDocument = TenantDocument & {
  /** What was put in, by its id, with a hash of what it says. */
  made: { id: string; content: string }[];
  /** The numbers that were given last, so that they are given again when all of it is gone. */
  lastNumbers: { jobs: number; estimates: number };
};

export const sampleDataCollection = defineTenantCollection<SampleDataDocument>('sampleData', {
  audit: false,
  indexes: [],
});
