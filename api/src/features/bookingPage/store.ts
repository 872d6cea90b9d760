import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Sealed } from '../../data/seal.ts';

/** What somebody wants to book whose address waits for its code. It holds no time. */
export type BookingRequestDocument = TenantDocument & {
  /** Sealed JSON of what they typed: nobody has said yet that it is theirs. */
  wish: Sealed;
  codeHash: string;
  tries: number;
  expiresAt: Date;
};

export const bookingRequestsCollection = defineTenantCollection<BookingRequestDocument>('bookingRequests', {
  audit: false,
  sealed: { wish: true },
  indexes: [{ key: { _id: 1 } }, { key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});
