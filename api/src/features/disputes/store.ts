import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Dispute = components['schemas']['Dispute'];
export type Party = Dispute['openedBy'];

export type DisputeDocument = TenantDocument &
  Pick<Dispute, 'bookingId' | 'customerName' | 'about' | 'openedBy' | 'state'> & {
    startsAt: Date;
    customerId: string;
    /** The customer's account. */
    userId: string;
    messages: { by: Party; text: string; at: Date }[];
    decision: { outcome: 'for_customer' | 'for_workshop'; refund: number; reason: string; at: Date } | null;
    /** Whether administrators are to decide it. */
    waiting: boolean;
  };

export const disputesCollection = defineTenantCollection<DisputeDocument>('disputes', {
  indexes: [
    { key: { _id: -1 } },
    { key: { bookingId: 1 }, unique: true },
    { key: { customerId: 1 } },
    { key: { userId: 1, _id: -1 }, acrossTenants: true },
    { key: { waiting: 1, _id: 1 }, acrossTenants: true, where: { waiting: true } },
  ],
  // Who sees only the jobs given to them settles no disputes.
  bounds: () => ({ _id: '' }),
});
