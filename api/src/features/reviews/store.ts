import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Schemas = components['schemas'];
export type Written = {
  stars: number;
  aspects: Schemas['ReviewAspects'];
  text: string | null;
  photoFileIds: string[];
  writtenAt: Date;
};

/** Made when a job is delivered, as an invitation; its customer writes it by the link, or never. */
export type ReviewDocument = TenantDocument & {
  jobId: string;
  jobNumber: string;
  customerId: string;
  /** As it stands beside the review; null for who wants to be forgotten. */
  name: string | null;
  tokenHash: string;
  linkEndsAt: Date;
  status: 'invited' | 'shown' | 'hidden';
  /** Null until it is written. */
  written: Written | null;
  /** Those of before November 2026 lack the aspects. */
  former: (Omit<Written, 'aspects'> & Partial<Pick<Written, 'aspects'>>)[];
  reply: { text: string; at: Date } | null;
  report: { reason: string; at: Date } | null;
  /** Whether a report waits to be decided. */
  reported: boolean;
  decision: { hidden: boolean; reason: string; at: Date } | null;
  /** How many photos were announced by its link. */
  uploads: number;
};

export const reviewsCollection = defineTenantCollection<ReviewDocument>('reviews', {
  audit: { quiet: ['uploads'] },
  indexes: [
    { key: { jobId: 1 }, unique: true },
    { key: { customerId: 1 } },
    { key: { status: 1, _id: -1 } },
    { key: { tokenHash: 1 }, unique: true, acrossTenants: true },
    { key: { reported: 1, _id: -1 }, acrossTenants: true, where: { reported: true } },
  ],
});

/** The stars of all reviews that are shown, as whole numbers; `_id` is the tenant's id. */
export type RatingDocument = TenantDocument & { sum: number; count: number };

export const ratingsCollection = defineTenantCollection<RatingDocument>('ratings', {
  audit: false,
  indexes: [],
});
