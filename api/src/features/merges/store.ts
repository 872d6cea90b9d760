import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

/** `_id` is that of the customer or vehicle that is there no more. */
export type MergeDocument = TenantDocument & { into: string };

export const mergesCollection = defineTenantCollection<MergeDocument>('merges', {
  indexes: [{ key: { into: 1 } }],
});
