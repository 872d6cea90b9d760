import {
  definePlatformCollection,
  defineTenantCollection,
  type TenantDocument,
} from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';

/** Links a workshop and its test twin: each has one, whose `_id` is its own tenant's id. */
export type TestLinkDocument = TenantDocument & { counterpartId: string };

export const testLinksCollection = defineTenantCollection<TestLinkDocument>('testLinks', { indexes: [] });

/** A wiped twin whose documents are still to be removed; `_id` is its tenant's id. */
export type TestRemovalDocument = Queued & { _id: string; requestedAt: Date };

export const testRemovalsCollection = definePlatformCollection<TestRemovalDocument>('testRemovals', {
  audit: false,
  indexes: [dueIndex],
});
