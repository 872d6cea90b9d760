import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

/** `_id` is that of the customer or vehicle that is there no more; of a customer, by what they were reached. */
export type MergeDocument = TenantDocument & { into: string } & Contact;

export type Contact = { phone?: string | null; email?: string | null };

export const mergesCollection = defineTenantCollection<MergeDocument>('merges', {
  audit: { quiet: ['phone', 'email'] },
  indexes: [{ key: { into: 1 } }],
});
