import { definePlatformCollection } from '../../data/collections.ts';

/**
 * Why no more mail goes to an address. `_id` is the address' keyed hash: an address that is gone here is known again, and can
 * not be read from it. One that does not exist does so for every workshop; a complaint is about the one that wrote.
 */
export type SuppressionDocument = {
  _id: string;
  tenantId: string | null;
  cause: 'bounce' | 'complaint';
  /** In the words of the server that sent the mail back. */
  reason: string | null;
  since: Date;
  /** How often it has happened; lifting it does not forget that. */
  times: number;
  lifted: { at: Date; tenantId: string | null; userId: string | null } | null;
  /** Whether the mail provider keeps the address on a list of its own, from which a lifted one must be taken. */
  heldByProvider: boolean;
};

export const suppressionsCollection = definePlatformCollection<SuppressionDocument>('suppressions', {
  audit: false,
  indexes: [{ key: { tenantId: 1 } }, { key: { since: 1 }, expireAfterSeconds: 2 * 365 * 24 * 60 * 60 }],
});
