import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Sealed } from '../../data/seal.ts';
import type { StoredDestination } from '../wallets/store.ts';

type Schemas = components['schemas'];

export type PayoutDocument = TenantDocument &
  Pick<
    Schemas['Payout'],
    | 'userId'
    | 'amount'
    | 'currency'
    | 'status'
    | 'approvedBy'
    | 'settledBy'
    | 'method'
    | 'reference'
    | 'reason'
  > & {
    /** As it was when the payout was asked for. */
    destination: StoredDestination | null;
    sealed: Sealed | null;
    settledAt: Date | null;
  };

export const payoutsCollection = defineTenantCollection<PayoutDocument>('payouts', {
  audit: { quiet: ['sealed'] },
  sealed: { sealed: true },
  indexes: [{ key: { _id: -1 } }, { key: { userId: 1, _id: -1 } }, { key: { status: 1, _id: -1 } }],
  bounds: (_scope, userId) => ({ userId }),
});
